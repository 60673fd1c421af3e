package dev.newsgraph.schema;

import java.util.Locale;
import java.util.regex.Pattern;

/** How one name is made of another. */
public final class Names {
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private Names() {}

  /** {@return {@code PUBLISHED_AT} for {@code publishedAt}} */
  public static String constant(String name) {
    return HUMP.matcher(name).replaceAll("_").toUpperCase(Locale.ROOT);
  }

  /** {@return {@code article} for {@code Article}} */
  public static String lowerFirst(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /** {@return {@code Adopters} for {@code adopters}} */
  public static String upperFirst(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
