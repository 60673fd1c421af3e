package dev.newsgraph.document;

import org.jspecify.annotations.Nullable;

/**
 * A text that begins with fields between two fences, lines of {@code ---} or of {@code +++}.
 *
 * @param fields lines between the fences, each with its end
 * @param body what follows
 */
record Fenced(String fence, String fields, String body) {
  private static final String YAML = "---";
  private static final String TOML = "+++";

  /** {@return its parts; null for a text that does not begin with a fence, or has no second one} */
  static @Nullable Fenced of(String text) {
    String fence = text.startsWith(YAML) ? YAML : TOML;
    int begin = text.startsWith(fence) ? afterBlanks(text, fence.length()) : -1;
    if (begin < 0 || begin == text.length()) {
      return null;
    }
    String close = "\n" + fence;
    for (int at = text.indexOf(close, begin - 1); at >= 0; at = text.indexOf(close, at + 1)) {
      int end = afterBlanks(text, at + close.length());
      if (end >= 0) {
        return new Fenced(fence, text.substring(begin, at + 1), text.substring(end));
      }
    }
    return null;
  }

  /** {@return whether the fields are YAML; they are TOML otherwise} */
  boolean isYaml() {
    return fence.equals(YAML);
  }

  /** {@return where the next line begins; -1 where this one goes on with more than blanks} */
  private static int afterBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    if (at == text.length()) {
      return at;
    }
    return text.charAt(at) == '\n' ? at + 1 : -1;
  }
}
