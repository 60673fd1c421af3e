package dev.newsgraph.extract;

import dev.newsgraph.extract.Verb.Form;
import java.util.List;
import java.util.Set;

/**
 * What a name is called right before it, or is said to be right behind it: "the start-up Acme",
 * "the container engine Zephyr", "Zephyr is a small library". Immutable.
 */
final class SortClues {
  private static final Set<String> EITHER = Set.of("platform", "service", "app", "network");
  private static final Set<String> CALLED = Set.of("called", "named", "dubbed");
  private static final int ADJECTIVES = 2;
  private static final int NOUN = 4;
  private static final int SURE = 3;
  private static final int NEAR = 6;
  private static final int FAR = 10;

  private final WordSet products;
  private final WordSet firms;
  private final WordSet others;
  private final WordSet offers;
  private final WordSet jobs;
  private final WordSet ends;
  private final WordSet adverbs;
  private final Set<String> makes;

  SortClues(Lexicon lexicon) {
    products = lexicon.words("product-nouns");
    firms = lexicon.words("firm-nouns", "firm-sorts");
    others = lexicon.words("staff", "teams", "firm-nouns", "sites", "things", "hardware");
    offers = lexicon.words("product-nouns", "own-offers");
    jobs = lexicon.words("jobs");
    ends = lexicon.words("prepositions");
    adverbs = lexicon.words("adverbs");
    makes = lexicon.bases("develop");
  }

  /** {@return more than 0 where a name is called a firm, less where a product, else 0} */
  int vote(List<Unit> units, int i) {
    if (isFirm(units, i)) {
      return SURE;
    }
    boolean product =
        isProduct(units, i)
            || isCalled(units, i)
            || isSaid(units, i)
            || isOffered(units, i)
            || isOwn(units, i)
            || isMade(units, i);
    return product ? -SURE : ListClues.vote(units, i);
  }

  /** "Acme Zephyr is now available"; in headlines a firm alone can be named for its product. */
  private boolean isOffered(List<Unit> units, int i) {
    int at = i + 1;
    while (at < units.size()
        && (units.get(at).is("is")
            || adverbs.contains(units.get(at))
            || units.get(at).is("generally"))) {
      at++;
    }
    boolean whole = i > 0 || units.get(i).word().indexOf(' ') > 0;
    return whole
        && at > i + 1
        && Units.is(units, at, "available")
        && !Units.is(units, at + 1, "for");
  }

  /** "Our internal Zephyr batch scheduler": what somebody has, and a plain noun says what it is. */
  private boolean isOwn(List<Unit> units, int i) {
    int at = i - 1;
    while (at > 0
        && i - at <= ADJECTIVES
        && isPlain(units.get(at))
        && !Actors.isOwner(units.get(at))) {
      at--;
    }
    if (at < 0 || !Actors.isOwner(units.get(at))) {
      return false;
    }
    boolean product = false;
    for (int next = i + 1;
        next < units.size() && next <= i + NOUN && isPlain(units.get(next));
        next++) {
      if (others.contains(units.get(next))) {
        return false;
      }
      if (ends.contains(units.get(next))) {
        break;
      }
      product |= offers.contains(units.get(next));
    }
    return product;
  }

  private static boolean isPlain(Unit unit) {
    return unit.isWord()
        && Character.isLowerCase(unit.surface().charAt(0))
        && unit.surface().equals(unit.word());
  }

  /** "We built Zephyr". */
  private boolean isMade(List<Unit> units, int i) {
    return i > 0
        && isPlain(units.get(i - 1))
        && units.get(i - 1).lexeme().readings().stream()
            .anyMatch(
                reading -> reading.form() == Form.PAST && makes.contains(reading.verb().base()));
  }

  /** "The start-up Acme", "Tech giant Acme"; who develops or directs is a person. */
  private boolean isFirm(List<Unit> units, int i) {
    return i > 0 && firms.contains(units.get(i - 1)) && !jobs.contains(units.get(i - 1));
  }

  /** "The container engine Zephyr", "our library, Zephyr,"; a firm is called a service, too. */
  private boolean isProduct(List<Unit> units, int i) {
    boolean apart = Units.is(units, i - 1, ",") && Units.is(units, i + 1, ",");
    int at = apart ? i - 2 : i - 1;
    boolean whole = i + 1 == units.size() || !units.get(i + 1).isCapitalised();
    return at >= 0
        && whole
        && products.contains(units.get(at))
        && !EITHER.contains(units.get(at).word())
        && units.get(at).surface().equals(units.get(at).word());
  }

  /** "A service called Zephyr". */
  private boolean isCalled(List<Unit> units, int i) {
    return i > 1
        && CALLED.contains(units.get(i - 1).word())
        && units.subList(Math.max(0, i - NEAR), i - 1).stream()
            .anyMatch(unit -> products.contains(unit));
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
      if (unit.isMark() || ends.contains(unit)) {
        return false;
      }
      boolean last = at + 1 == units.size() || !products.contains(units.get(at + 1));
      if (products.contains(unit) && last) {
        return true;
      }
    }
    return false;
  }
}
