package dev.newsgraph.extract;

import java.util.List;
import java.util.Set;

/**
 * What stands right beside capitalised words and says that they are a name, or none of a firm or a
 * product. Immutable.
 */
final class Introductions {
  private static final Set<String> BEHIND = Set.of("of", "in", "for", "that", "behind", "which");
  private static final int APPOSITION = 8;
  private static final int SHORTEST = 4;

  private final WordSet hardware;
  private final WordSet things;
  private final WordSet companies;
  private final WordSet firms;
  private final WordSet products;
  private final WordSet customers;
  private final WordSet legal;

  Introductions(Lexicon lexicon) {
    hardware = lexicon.words("hardware");
    things = lexicon.words("things");
    companies = lexicon.words("companies");
    firms = lexicon.words("firm-nouns");
    products = lexicon.words("product-nouns");
    customers = lexicon.words("customers");
    legal = lexicon.words("legal-forms");
  }

  /** {@return whether the legal form of a firm stands there: "Acme Inc", "Acme GmbH"} */
  boolean isLegal(List<Unit> units, int end) {
    return end < units.size() && units.get(end).isCapitalised() && legal.contains(units.get(end));
  }

  /** {@return whether capitals name what somebody has: "Acme's internal ZEPHYR platform"} */
  boolean isOwned(List<Unit> units, int i) {
    boolean called =
        i + 1 < units.size()
            && units.get(i).word().length() >= SHORTEST
            && products.contains(units.get(i + 1))
            && !units.get(i + 1).isCapitalised();
    return called && (isOwner(units, i - 1) || isOwner(units, i - 2));
  }

  private static boolean isOwner(List<Unit> units, int at) {
    return at >= 0 && Actors.isOwner(units.get(at));
  }

  /** {@return whether a device or an event is called so} */
  boolean isHardware(List<Unit> units, int end) {
    return end < units.size() && hardware.contains(units.get(end));
  }

  /**
   * {@return whether an apposition says that it is nothing to adopt: "Mesh Net, a model that …"}
   */
  boolean isThing(List<Unit> units, int end) {
    if (!Units.is(units, end, ",") || !isArticle(units, end + 1)) {
      return false;
    }
    for (int i = end + 2; i + 1 < Math.min(units.size(), end + 6); i++) {
      if (things.contains(units.get(i))) {
        return !companies.contains(units.get(i + 1));
      }
    }
    return false;
  }

  static boolean isArticle(List<Unit> units, int at) {
    return Units.is(units, at, "a") || Units.is(units, at, "an");
  }

  /**
   * {@return whether an apposition tells of a firm: "Acme, the company that …", "Acme, one of the
   * first vendors"}
   */
  boolean isFirm(List<Unit> units, int at) {
    boolean one = Units.is(units, at, "one") && Units.is(units, at + 1, "of");
    if (!one && !Units.is(units, at, "the")) {
      return false;
    }
    for (int i = at + 1; i + 1 < Math.min(units.size(), at + APPOSITION); i++) {
      boolean more = one || BEHIND.contains(units.get(i + 1).word());
      if (more && (firms.contains(units.get(i)) || customers.contains(units.get(i)))) {
        return true;
      }
    }
    return false;
  }
}
