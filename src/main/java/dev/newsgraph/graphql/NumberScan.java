package dev.newsgraph.graphql;

/**
 * Finds numbers of very many digits in the text of a document, by the lexical rules of the GraphQL
 * specification (section 2.1): to read one takes a parser time that grows with the square of its
 * digits. This takes time in proportion to the text.
 */
final class NumberScan {
  /** More than any number that a field takes. */
  static final int DIGITS = 400;

  private final String text;
  private int at;
  private int digits;

  private NumberScan(String text) {
    this.text = text;
  }

  /** {@return whether a number has too many digits, outside of strings and comments} */
  static boolean findsHuge(String text) {
    return new NumberScan(text).huge();
  }

  private boolean huge() {
    while (at < text.length() && digits <= DIGITS) {
      step(text.charAt(at));
    }
    return digits > DIGITS;
  }

  private void step(char c) {
    digits = c >= '0' && c <= '9' ? digits + 1 : 0;
    switch (c) {
      case '#' -> at = behind("\n", at);
      case '"' -> at = text.startsWith("\"\"\"", at) ? block(at + 3) : string(at + 1);
      default -> at++;
    }
  }

  private int behind(String end, int from) {
    int found = text.indexOf(end, from);
    return found < 0 ? text.length() : found + end.length();
  }

  private int block(int from) {
    int end = behind("\"\"\"", from);
    while (end < text.length() && text.charAt(end - 4) == '\\') {
      end = behind("\"\"\"", end);
    }
    return end;
  }

  private int string(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '"' && text.charAt(i) != '\n') {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return i + 1;
  }
}
