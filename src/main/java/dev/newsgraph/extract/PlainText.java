package dev.newsgraph.extract;

import java.util.Arrays;

/**
 * A field of an article as a reader sees it, and where each of its characters stands in the field.
 *
 * <p>A line feed ends a paragraph; every other white space is one blank. Quotation marks and apostrophes are straight.
 */
final class PlainText {
  private final String field;
  private final String text;
  private final int[] origins;

  /**
   * @param origins for each character of the text its offset in the field; as long as the text or longer
   */
  PlainText(String field, String text, int[] origins) {
    this.field = field;
    this.text = text;
    this.origins = Arrays.copyOf(origins, text.length());
  }

  /** Reads a field that may hold Markdown or HTML. */
  static PlainText of(String field) {
    return new MarkupReader(field).plain();
  }

  String text() {
    return text;
  }

  /** {@return the field itself} */
  String field() {
    return field;
  }

  /** {@return the offset in the field of the character at an offset of the text} */
  int origin(int offset) {
    return offset < origins.length ? origins[offset] : field.length();
  }

  /** {@return the offset in the field behind the last character before an offset of the text} */
  int originEnd(int end) {
    return end == 0 ? 0 : Math.min(field.length(), origins[end - 1] + 1);
  }
}
