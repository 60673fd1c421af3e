package dev.newsgraph.fact;

/**
 * The article's own words for an assertion.
 *
 * @param field the text they stand in
 * @param quote the words, verbatim
 * @param start offset of the first character in that text, in UTF-16 units
 * @param end offset behind the last character; {@code field.substring(start, end)} is the quote
 * @param rule identifier of the rule that read them
 * @param grounds the names and the date as written
 */
public record Evidence(
    Field field, String quote, int start, int end, String rule, Grounds grounds) {

  /** Evidence of which the names and the date as written are not known. */
  public Evidence(Field field, String quote, int start, int end, String rule) {
    this(field, quote, start, end, rule, Grounds.NONE);
  }

  /** The texts of an article. */
  public enum Field {
    TITLE,
    EXCERPT,
    BODY
  }
}
