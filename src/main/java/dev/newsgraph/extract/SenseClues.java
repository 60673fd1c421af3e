package dev.newsgraph.extract;

import dev.newsgraph.extract.Lexicon.Reading;
import dev.newsgraph.fact.EntityKind;
import dev.newsgraph.fact.Evidence.Field;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands around a name and tells a firm from a product. Immutable. */
final class SenseClues {
  private static final String EXCHANGE =
      " ?\\((?:nasdaq|nyse|tsx|otc|lse|lon|asx|bse|nse|euronext|amex|cse)[a-z]*\\b";
  private static final List<EntityKind> FIRM = List.of(EntityKind.ORGANISATION);
  private static final List<EntityKind> PRODUCT = List.of(EntityKind.FRAMEWORK);
  static final Set<String> WORKS_WITH = Set.of("partner", "collaborate", "work", "team up");
  private static final Set<String> ACQUIRES = Set.of("acquire");
  private static final Set<String> GIVERS = Set.of("come", "contributors", "contributions");
  private static final Set<String> PAGES = Set.of("organization", "organisation", "org");
  private static final Set<String> DETERMINERS = Set.of("the", "a", "an", "its", "their", "new");
  private static final int APPOSITION = 12;
  private static final int LOOK = 30;
  private static final int NOUN = 4;
  private static final int SURE = 3;

  private final Lexicon lexicon;
  private final SortClues sorts;
  private final Set<String> acts;
  private final Set<String> launches;
  private final WordSet firms;
  private final Pattern listedFirm;
  private final WordSet products;
  private final WordSet staff;
  private final WordSet groups;
  private final WordSet jobs;
  private final WordSet adverbs;
  private final WordSet borders;
  private final WordSet tools;
  private final WordSet deals;
  private final WordSet customers;
  private final WordSet launched;
  private final WordSet makers;

  SenseClues(Lexicon lexicon) {
    this.lexicon = lexicon;
    String legal = String.join("|", lexicon.words("legal-forms").words());
    listedFirm = Pattern.compile(EXCHANGE + "|,? (?:" + legal + ")\\b");
    sorts = new SortClues(lexicon);
    acts = lexicon.bases("act");
    launches = lexicon.bases("launch");
    firms = lexicon.words("firm-nouns");
    products = lexicon.words("product-nouns");
    staff = lexicon.words("staff");
    groups = lexicon.words("teams");
    jobs = lexicon.words("jobs");
    borders = lexicon.words("borders");
    tools = lexicon.words("tool-heads");
    adverbs = lexicon.words("adverbs");
    deals = lexicon.words("deal");
    customers = lexicon.words("customers");
    launched = lexicon.words("launch-noun");
    makers = lexicon.words("maker-title");
  }

  /** {@return more than 0 where a place speaks for a firm, less where for a product, else 0} */
  int vote(Sentence sentence, int i) {
    List<Unit> units = sentence.units();
    if (isOnExchange(sentence, units.get(i))) {
      return SURE;
    }
    int told = apposition(units, i + 1);
    if (told != 0) {
      return told;
    }
    if (isAtWork(sentence, i) || closes(units, i)) {
      return SURE;
    }
    int behind = behind(units, i);
    int near = behind != 0 ? behind : before(units, first(units, i));
    boolean listed = units.get(i).entities().getFirst().listed();
    return listed ? near : Math.clamp(near + sorts.vote(units, i), -SURE, SURE);
  }

  private boolean isOnExchange(Sentence sentence, Unit unit) {
    String lower = sentence.text().lower();
    int end = Math.min(lower.length(), unit.end() + LOOK);
    return listedFirm.matcher(lower.substring(unit.end(), end)).lookingAt();
  }

  /** "Acme, a leading provider of …" is a firm, "Acme, the new platform for …" is none. */
  private int apposition(List<Unit> units, int at) {
    boolean opens =
        Units.is(units, at, ",")
            && (Units.is(units, at + 1, "a")
                || Units.is(units, at + 1, "an")
                || Units.is(units, at + 1, "the")
                || Units.is(units, at + 1, "one"));
    if (!opens) {
      return 0;
    }
    for (int i = at + 2; i < Math.min(units.size(), at + APPOSITION); i++) {
      String word = units.get(i).word();
      boolean modifies = i + 1 < units.size() && isNoun(units.get(i + 1).word());
      boolean one = Units.is(units, at + 1, "one") && customers.contains(word);
      if (one || firms.contains(word) || (makers.contains(word) && !modifies)) {
        return SURE;
      }
      if (products.contains(word) && !modifies) {
        return -2;
      }
      if (units.get(i).isMark()) {
        return 0;
      }
    }
    return 0;
  }

  private boolean isNoun(String word) {
    return firms.contains(word) || products.contains(word);
  }

  private int behind(List<Unit> units, int i) {
    int next = i + 1;
    if (Units.is(units, next, "'s")) {
      return next + 1 < units.size() && staff.contains(units.get(next + 1)) ? 2 : 1;
    }
    while (next < units.size() && adverbs.contains(units.get(next))) {
      next++;
    }
    if (next == units.size()) {
      return 0;
    }
    if (acts(units, i, next)) {
      return SURE;
    }
    Unit unit = units.get(next);
    if (isPage(units.get(i), unit)) {
      return 0;
    }
    if (staff.contains(unit) || groups.contains(unit)) {
      return staff.contains(unit) ? 2 : 1;
    }
    return next == i + 1 && isSort(units, next) ? -SURE : 0;
  }

  /** "The Acme GitHub organization" is a place on GitHub, not the firm. */
  private static boolean isPage(Unit name, Unit behind) {
    return PAGES.contains(behind.word())
        && name.entities().getFirst().listed()
        && name.as(PRODUCT) != null;
  }

  /** Whether a plain noun says what a name is: "Acme platform", "Acme managed storage service". */
  private boolean isSort(List<Unit> units, int from) {
    for (int i = from; i < Math.min(units.size(), from + 3); i++) {
      Unit unit = units.get(i);
      boolean upper = i == from && unit.isCapitalised();
      if (!unit.isWord() || upper || borders.contains(unit)) {
        return false;
      }
      if (products.contains(unit)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name does what firms do: "Acme announces", "Acme and Initech announce". */
  private boolean acts(List<Unit> units, int i, int verb) {
    int at = verb;
    if (Units.is(units, at, "to")) {
      String word = at + 1 < units.size() ? units.get(at + 1).word() : "";
      return isVerb(word, acts) || isVerb(word, launches);
    }
    if (Units.is(units, at, "has") || Units.is(units, at, "have")) {
      at++;
    }
    boolean glad = Units.is(units, at + 1, "pleased") || Units.is(units, at + 1, "proud");
    if (Units.is(units, at, "is") && glad) {
      return true;
    }
    if (at >= units.size() || !units.get(at).isWord()) {
      return false;
    }
    boolean joint = i > 1 && Units.is(units, i - 1, "and");
    boolean object = hasObject(units, at + 1);
    return units.get(at).lexeme().readings().stream()
        .anyMatch(reading -> isAct(reading, joint, object));
  }

  private boolean isAct(Reading reading, boolean joint, boolean object) {
    boolean act = acts.contains(reading.verb().base());
    boolean launch = launches.contains(reading.verb().base());
    return switch (reading.form()) {
      case THIRD -> act || launch;
      case PAST -> act || (launch && object);
      case BASE -> act && joint;
      default -> false;
    };
  }

  private boolean hasObject(List<Unit> units, int at) {
    return at < units.size()
        && (DETERMINERS.contains(units.get(at).word()) || units.get(at).isName());
  }

  private int before(List<Unit> units, int i) {
    if (isWith(units, i)) {
      return 2;
    }
    if (beside(units, i - 1, i - 2) || beside(units, i + 1, i + 2)) {
      return 1;
    }
    int at = i - 1;
    while (at >= 0 && DETERMINERS.contains(units.get(at).word())) {
      at--;
    }
    if (at < 0) {
      return 0;
    }
    return launched(units, at) ? -2 : tools.contains(units.get(i - 1)) ? -1 : 0;
  }

  /** The first name of the list that a name stands in: "customers like Acme, Initech and Hooli". */
  private static int first(List<Unit> units, int i) {
    int first = i;
    while (first > 1) {
      int link = first - 1;
      while (link > 0 && (units.get(link).is(",") || units.get(link).is("and"))) {
        link--;
      }
      if (link == first - 1 || !units.get(link).isName()) {
        return first;
      }
      first = link;
    }
    return first;
  }

  /** A headline that tells of a product at a firm: "Zephyr at Acme". */
  private static boolean isAtWork(Sentence sentence, int i) {
    List<Unit> units = sentence.units();
    return sentence.field() == Field.TITLE
        && Units.is(units, i - 1, "at")
        && i > 1
        && units.get(i).entities().getFirst().listed()
        && units.get(i - 2).as(PRODUCT) != null;
  }

  /** The list that a name stands in is said to be one of firms: "Acme, Hooli and other vendors". */
  private boolean closes(List<Unit> units, int i) {
    int at = i + 1;
    while (Units.is(units, at, ",") && at + 1 < units.size() && units.get(at + 1).isName()) {
      at += 2;
    }
    at += Units.is(units, at, ",") ? 1 : 0;
    boolean other = Units.is(units, at, "and") && Units.is(units, at + 1, "other");
    return other
        && units.subList(at + 2, Math.min(units.size(), at + 2 + NOUN)).stream()
            .takeWhile(unit -> unit.isWord() && !borders.contains(unit))
            .anyMatch(unit -> customers.contains(unit));
  }

  /** "Partners with Acme", "customers such as Acme", "CEO of Acme". */
  private boolean isWith(List<Unit> units, int i) {
    String before = i > 0 ? units.get(i - 1).word() : "";
    String second = i > 1 ? units.get(i - 2).word() : "";
    return switch (before) {
      case "with" -> isVerb(second, WORKS_WITH) || deals.contains(second);
      case "like", "as", "including" ->
          customers.contains(second)
              || (second.equals("such") && i > 2 && customers.contains(units.get(i - 3)));
      case "of", "for" -> jobs.contains(second);
      case "from" -> GIVERS.contains(second);
      case "at" -> jobs.contains(second) || (i == 1 && Units.is(units, i + 1, ","));
      default -> isVerb(before, ACQUIRES);
    };
  }

  private boolean isVerb(String word, Set<String> bases) {
    return lexicon.readings(word).stream()
        .anyMatch(reading -> bases.contains(reading.verb().base()));
  }

  /** Whether a name stands with one that can only be a firm: "Microsoft and Acme". */
  private static boolean beside(List<Unit> units, int link, int other) {
    return (Units.is(units, link, "and") || Units.is(units, link, "&"))
        && other >= 0
        && other < units.size()
        && units.get(other).isName()
        && units.get(other).as(FIRM) != null
        && units.get(other).as(PRODUCT) == null;
  }

  private boolean launched(List<Unit> units, int at) {
    boolean noun = units.get(at).is("of") && at > 0 && launched.contains(units.get(at - 1));
    return noun || isVerb(units.get(at).word(), launches);
  }
}
