package dev.newsgraph.extract;

import java.util.Set;

/** Says where in a text a name can begin and end: within no longer word, address or identifier. */
final class NameBorders {
  private static final Set<String> NUMBERED =
      Set.of(
          "series",
          "section",
          "appendix",
          "figure",
          "plan",
          "vitamin",
          "class",
          "type",
          "group",
          "tier",
          "grade",
          "part",
          "team",
          "option",
          "table",
          "exhibit",
          "schedule",
          "phase");

  private NameBorders() {}

  /**
   * {@return whether a name that stands here is not the end of a longer word, address or
   * identifier}
   */
  static boolean begins(String text, int start) {
    if (start == 0) {
      return true;
    }
    char before = text.charAt(start - 1);
    if (before == ' ') {
      return true;
    }
    if (before >= 'a' && before <= 'z') {
      return false;
    }
    if (Character.isLetterOrDigit(before) || "._@#\\".indexOf(before) >= 0) {
      return false;
    }
    boolean upper = Character.isUpperCase(text.charAt(start));
    return switch (before) {
      case '-' -> upper;
      case '/' -> upper && (start == 1 || "/.".indexOf(text.charAt(start - 2)) < 0);
      default -> true;
    };
  }

  /** {@return whether a letter tells things of one kind apart: "Series C", "vitamin D"} */
  static boolean isNumbered(String text, int start, int end) {
    if (end - start > 1 || start < 2 || text.charAt(start - 1) != ' ') {
      return false;
    }
    int word = text.lastIndexOf(' ', start - 2) + 1;
    return NUMBERED.contains(PlainText.lower(text.substring(word, start - 1)));
  }

  /** "JAX-WS": capitals behind the hyphen of a name in capitals belong to it. */
  private static boolean isCode(String text, int start, int end) {
    int last = end + 1;
    while (last < text.length() && Character.isUpperCase(text.charAt(last))) {
      last++;
    }
    boolean whole = last == text.length() || !Character.isLetterOrDigit(text.charAt(last));
    return whole
        && last - end > 2
        && last - end < 5
        && text.substring(start, end).chars().allMatch(Character::isUpperCase);
  }

  /**
   * {@return whether a name that ends here is not the begin of a longer word, address or
   * identifier}
   */
  static boolean ends(String text, int start, int end) {
    if (end == text.length()) {
      return true;
    }
    char after = text.charAt(end);
    if (Character.isLetterOrDigit(after) || "_+#@\\".indexOf(after) >= 0) {
      return false;
    }
    if (after == '-' && isCode(text, start, end)) {
      return false;
    }
    boolean joins = after == '-' || after == '/';
    boolean goesOn = end + 1 < text.length() && Character.isLetterOrDigit(text.charAt(end + 1));
    return !goesOn || (after != '.' && !(joins && !Character.isUpperCase(text.charAt(start))));
  }
}
