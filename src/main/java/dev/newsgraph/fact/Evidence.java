package dev.newsgraph.fact;

/**
 * The article's own words for an assertion.
 *
 * @param field the text they stand in
 * @param quote the words, verbatim
 * @param start offset of the first character in that text, in UTF-16 units
 * @param end offset behind the last character; {@code field.substring(start, end)} is the quote
 * @param rule identifier of the rule that read them
 */
public record Evidence(Field field, String quote, int start, int end, String rule) {

  /** The texts of an article. */
  public enum Field {
    TITLE,
    EXCERPT,
    BODY
  }
}
