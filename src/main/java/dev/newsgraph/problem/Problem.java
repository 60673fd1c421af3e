package dev.newsgraph.problem;

/**
 * One thing that is wrong, told to whoever can mend it.
 *
 * @param source the file, argument or address at fault, as the user wrote it
 * @param line 1-based, or 0 where the problem has no line
 * @param column 1-based, or 0 where the problem has no column
 * @param message what is wrong and what to do, in one line
 */
public record Problem(String source, int line, int column, String message) {

  /** A problem of the whole source. */
  public static Problem of(String source, String message) {
    return new Problem(source, 0, 0, message);
  }

  /** {@return {@code source:line:column: message}, without the parts that are not known} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(source);
    if (line > 0) {
      text.append(':').append(line);
    }
    if (line > 0 && column > 0) {
      text.append(':').append(column);
    }
    return text.append(": ").append(message).toString();
  }
}
