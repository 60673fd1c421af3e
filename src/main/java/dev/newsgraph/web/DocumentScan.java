package dev.newsgraph.web;

import org.jspecify.annotations.Nullable;

/**
 * Walks the definitions of a GraphQL document, each up to its opening brace, by the lexical rules
 * of the GraphQL specification (section 2.1). It takes time in proportion to the text, and no
 * stack.
 */
final class DocumentScan {
  private final String text;
  private int at;
  private int depth;
  private @Nullable String keyword;
  private @Nullable String name;

  DocumentScan(String text) {
    this.text = text;
  }

  /**
   * {@return the first word of the definition, such as {@code query}; null for a bare selection}
   */
  @Nullable String keyword() {
    return keyword;
  }

  /** {@return the word after the keyword; null where it has none} */
  @Nullable String name() {
    return name;
  }

  /** Goes on to the next opening brace outside of all brackets; false where there is none. */
  boolean nextDefinition() {
    keyword = null;
    name = null;
    while (at < text.length()) {
      if (depth == 0 && text.charAt(at) == '{') {
        depth++;
        at++;
        return true;
      }
      step();
    }
    return false;
  }

  private void step() {
    char c = text.charAt(at);
    switch (c) {
      case '#' -> at = endOfLine(at);
      case '"' -> at = text.startsWith("\"\"\"", at) ? endOfBlock(at + 3) : endOfString(at + 1);
      case '(', '[', '{' -> nest(1);
      case ')', ']', '}' -> nest(-1);
      case '@' -> skipDirective();
      default -> word(c);
    }
  }

  private void nest(int change) {
    depth = Math.max(0, depth + change);
    at++;
  }

  private void word(char first) {
    if (!isNamePart(first)) {
      at++;
      return;
    }
    String word = readName();
    if (depth > 0) {
      return;
    }
    if (keyword == null) {
      keyword = word;
    } else if (name == null) {
      name = word;
    }
  }

  private void skipDirective() {
    at++;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    readName();
  }

  private String readName() {
    int start = at;
    while (at < text.length() && isNamePart(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private int endOfLine(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  private int endOfString(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '"' && text.charAt(i) != '\n') {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i + 1, text.length());
  }

  private int endOfBlock(int from) {
    int end = text.indexOf("\"\"\"", from);
    while (end > 0 && text.charAt(end - 1) == '\\') {
      end = text.indexOf("\"\"\"", end + 3);
    }
    return end < 0 ? text.length() : end + 3;
  }

  private static boolean isNamePart(char c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
