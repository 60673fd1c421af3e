package dev.newsgraph.fact;

import com.google.common.base.CharMatcher;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The kinds of node that a name can stand for, and how the id of each is made. */
public enum EntityKind {
  ORGANISATION("Organisation"),
  FRAMEWORK("Framework"),
  TOPIC("Topic"),
  PERSON("Person"),
  PROVIDER("Provider");

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private final String label;
  private final String prefix;

  EntityKind(String label) {
    this.label = label;
    this.prefix = name().toLowerCase(Locale.ROOT) + ":";
  }

  /** {@return the node label, {@code Organisation}} */
  public String label() {
    return label;
  }

  /**
   * {@return the node id of an entity by its name (a provider's is its domain): {@code
   * organisation:preferred-networks}}
   */
  public String id(String name) {
    return prefix + (this == PROVIDER ? name.toLowerCase(Locale.ROOT) : slug(name));
  }

  /**
   * Lower-case words joined by hyphens; {@code C#} and {@code C++} keep what tells them from {@code
   * C}.
   */
  private static String slug(String name) {
    String plain =
        CharMatcher.ascii().matchesAllOf(name)
            ? name
            : MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    StringBuilder slug = new StringBuilder(2 * plain.length());
    String lower = plain.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i += Character.charCount(lower.codePointAt(i))) {
      append(slug, lower.codePointAt(i));
    }
    int end = slug.length() - 1;
    return end >= 0 && slug.charAt(end) == '-' ? slug.substring(0, end) : slug.toString();
  }

  private static void append(StringBuilder slug, int c) {
    switch (c) {
      case '#' -> hyphen(slug).append("sharp");
      case '+' -> hyphen(slug).append("plus");
      case '&' -> hyphen(hyphen(slug).append("and"));
      default -> {
        if (isWord(c)) {
          slug.appendCodePoint(c);
        } else {
          hyphen(slug);
        }
      }
    }
  }

  private static boolean isWord(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.LETTER_NUMBER
        || Character.getType(c) == Character.OTHER_NUMBER;
  }

  /** Ends a word where one has begun. */
  private static StringBuilder hyphen(StringBuilder slug) {
    boolean ended = slug.isEmpty() || slug.charAt(slug.length() - 1) == '-';
    return ended ? slug : slug.append('-');
  }
}
