package dev.newsgraph.extract;

/**
 * A field of an article with straight quotation marks and plain blanks; every character stands
 * where it stands in the field. A line feed ends a paragraph.
 *
 * @param field as the article has it
 * @param text as long as the field
 * @param lower the text in lower case, as long as the field
 */
record PlainText(String field, String text, String lower) {

  static PlainText of(String field) {
    char[] plain = field.toCharArray();
    boolean changed = false;
    for (int i = 0; i < plain.length; i++) {
      char c = plain(plain[i]);
      changed |= c != plain[i];
      plain[i] = c;
    }
    String text = changed ? new String(plain) : field;
    return new PlainText(field, text, lower(text));
  }

  /** {@return a text in lower case, each character where it stands} */
  static String lower(String text) {
    char[] lower = text.toCharArray();
    for (int i = 0; i < lower.length; i++) {
      lower[i] = Character.toLowerCase(lower[i]);
    }
    return new String(lower);
  }

  private static char plain(char c) {
    return switch (c) {
      case '’', '‘', '′' -> '\'';
      case '“', '”', '„' -> '"';
      case '\r', '\t', '\u00a0', '\u2009', '\u202f' -> ' ';
      default -> c;
    };
  }
}
