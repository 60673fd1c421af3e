package dev.newsgraph.fact;

import com.google.common.base.Ascii;
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
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern EDGES = Pattern.compile("^-|-$");

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
    if (CharMatcher.ascii().matchesAllOf(name)) {
      return asciiSlug(name);
    }
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String spelled =
        plain
            .replace("#", "-sharp")
            .replace("+", "-plus")
            .replace("&", "-and-")
            .toLowerCase(Locale.ROOT);
    return EDGES.matcher(GAPS.matcher(spelled).replaceAll("-")).replaceAll("");
  }

  /** The same in one pass: nearly all names are ASCII, and ids are made all the time. */
  private static String asciiSlug(String name) {
    StringBuilder slug = new StringBuilder(2 * name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = Ascii.toLowerCase(name.charAt(i));
      switch (c) {
        case '#' -> hyphen(slug).append("sharp");
        case '+' -> hyphen(slug).append("plus");
        case '&' -> hyphen(hyphen(slug).append("and"));
        default -> {
          if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            slug.append(c);
          } else {
            hyphen(slug);
          }
        }
      }
    }
    int end = slug.length() - 1;
    return end >= 0 && slug.charAt(end) == '-' ? slug.substring(0, end) : slug.toString();
  }

  /** Ends a word where one has begun. */
  private static StringBuilder hyphen(StringBuilder slug) {
    boolean ended = slug.isEmpty() || slug.charAt(slug.length() - 1) == '-';
    return ended ? slug : slug.append('-');
  }
}
