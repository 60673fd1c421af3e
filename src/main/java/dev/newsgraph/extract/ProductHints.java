package dev.newsgraph.extract;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What tells a product less surely than a plain noun behind it, or from farther away. Immutable.
 */
final class ProductHints {
  private static final Pattern VERSION = Pattern.compile("v?\\d+(?:\\.\\d+)+");
  private static final Set<String> CALLED = Set.of("called", "named", "dubbed");
  private static final Set<String> OWN = Set.of("its", "their", "our");
  private static final Set<String> MODES =
      Set.of("is", "are", "now", "also", "generally", "will", "be", "becomes");
  private static final Set<String> BY = Set.of("using", "via");
  private static final int SURE = 3;
  private static final int FAIR = 2;
  private static final int NEAR = 6;
  private static final int FAR = 10;

  private final Lexicon lexicon;
  private final Set<String> products;
  private final Set<String> parts;
  private final Set<String> uses;
  private final Set<String> ends;

  ProductHints(Lexicon lexicon) {
    this.lexicon = lexicon;
    products = lexicon.words("product-nouns");
    parts = lexicon.words("product-parts");
    ends = lexicon.words("prepositions");
    uses = lexicon.bases("use");
  }

  /** {@return how much a place speaks for a product, as a number above 0; 0 where nothing does} */
  int vote(Sentence sentence, int i) {
    List<Unit> units = sentence.units();
    if (isSort(units, i) || isCalled(units, i) || isSaid(units, i)) {
      return SURE;
    }
    return hasVersion(units, i)
            || isUsed(units, i)
            || isAvailable(units, i)
            || isOwn(units, i)
            || hasPart(units, i)
        ? FAIR
        : 0;
  }

  /** "The container engine Zephyr", "our library, Zephyr,". */
  private boolean isSort(List<Unit> units, int i) {
    boolean apart = Units.is(units, i - 1, ",") && Units.is(units, i + 1, ",");
    int at = apart ? i - 2 : i - 1;
    boolean whole = i + 1 == units.size() || !units.get(i + 1).isCapitalised();
    return at >= 0
        && whole
        && products.contains(units.get(at).word())
        && units.get(at).surface().equals(units.get(at).word());
  }

  /** "A service called Zephyr". */
  private boolean isCalled(List<Unit> units, int i) {
    return i > 1
        && CALLED.contains(units.get(i - 1).word())
        && units.subList(Math.max(0, i - NEAR), i - 1).stream()
            .anyMatch(unit -> products.contains(unit.word()));
  }

  /** "Zephyr is a small library for …". */
  private boolean isSaid(List<Unit> units, int i) {
    boolean opens =
        Units.is(units, i + 1, "is")
            && (Units.is(units, i + 2, "a")
                || Units.is(units, i + 2, "an")
                || Units.is(units, i + 2, "the"));
    if (!opens) {
      return false;
    }
    for (int at = i + 3; at < Math.min(units.size(), i + FAR); at++) {
      Unit unit = units.get(at);
      if (unit.isMark() || ends.contains(unit.word())) {
        return false;
      }
      boolean last = at + 1 == units.size() || !products.contains(units.get(at + 1).word());
      if (products.contains(unit.word()) && last) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasVersion(List<Unit> units, int i) {
    return i + 1 < units.size() && VERSION.matcher(units.get(i + 1).word()).matches();
  }

  private boolean isUsed(List<Unit> units, int i) {
    if (i == 0) {
      return false;
    }
    String before = units.get(i - 1).word();
    return BY.contains(before)
        || (before.equals("in") && Units.is(units, i - 2, "written"))
        || lexicon.readings(before).stream()
            .anyMatch(reading -> uses.contains(reading.verb().base()));
  }

  /** "Zephyr is now available in …". */
  private static boolean isAvailable(List<Unit> units, int i) {
    int at = i + 1;
    while (at < units.size() && MODES.contains(units.get(at).word())) {
      at++;
    }
    return Units.is(units, at, "available");
  }

  /** "Its Zephyr with …" is what somebody sells; "its Berlin office" is none. */
  private boolean isOwn(List<Unit> units, int i) {
    if (i == 0 || !OWN.contains(units.get(i - 1).word())) {
      return false;
    }
    Unit next = i + 1 < units.size() ? units.get(i + 1) : null;
    boolean modifies = next != null && next.isWord() && !ends.contains(next.word());
    return Spelling.isOdd(units.get(i).surface()) || !modifies;
  }

  private boolean hasPart(List<Unit> units, int i) {
    return i + 1 < units.size()
        && parts.contains(units.get(i + 1).word())
        && !units.get(i + 1).isCapitalised();
  }
}
