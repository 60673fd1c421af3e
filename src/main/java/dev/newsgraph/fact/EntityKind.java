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
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final CharMatcher ASCII_GAPS =
      CharMatcher.inRange('a', 'z').or(CharMatcher.inRange('0', '9')).negate().precomputed();
  private static final Pattern EDGES = Pattern.compile("^-|-$");

  private final String label;

  EntityKind(String label) {
    this.label = label;
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
    return name().toLowerCase(Locale.ROOT)
        + ":"
        + (this == PROVIDER ? name.toLowerCase(Locale.ROOT) : slug(name));
  }

  /**
   * Lower-case words joined by hyphens; {@code C#} and {@code C++} keep what tells them from {@code
   * C}.
   */
  private static String slug(String name) {
    if (CharMatcher.ascii().matchesAllOf(name)) {
      return ASCII_GAPS.trimAndCollapseFrom(spelled(name), '-');
    }
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    return EDGES.matcher(GAPS.matcher(spelled(plain)).replaceAll("-")).replaceAll("");
  }

  private static String spelled(String plain) {
    return plain
        .replace("#", "-sharp")
        .replace("+", "-plus")
        .replace("&", "-and-")
        .toLowerCase(Locale.ROOT);
  }
}
