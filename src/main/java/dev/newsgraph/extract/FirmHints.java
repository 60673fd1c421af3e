package dev.newsgraph.extract;

import dev.newsgraph.extract.Lexicon.Reading;
import dev.newsgraph.extract.Verb.Form;
import dev.newsgraph.fact.Evidence.Field;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What tells a firm less surely than what it does, or from farther away. Immutable. */
final class FirmHints {
  private static final Set<String> HOMES =
      Set.of("headquartered", "based", "founded", "incorporated");
  private static final Set<String> SELVES = Set.of("we", "i", "our", "my", "here");
  private static final Set<String> BUYS =
      Set.of("acquisition", "subsidiary", "division", "purchase", "takeover");
  private static final Set<String> FIRMS = Set.of("firm-nouns", "firm-sorts");
  private static final Set<String> PEOPLE = Set.of("jobs", "staff", "teams");
  private static final int SURE = 3;
  private static final int FAIR = 2;
  private static final int NEAR = 6;

  private final Lexicon lexicon;
  private final Set<String> firms;
  private final Set<String> jobs;
  private final Set<String> people;
  private final Set<String> offers;
  private final Set<String> helps;
  private final Set<String> makes;

  FirmHints(Lexicon lexicon) {
    this.lexicon = lexicon;
    firms = lexicon.words(FIRMS);
    jobs = lexicon.words("jobs");
    people = lexicon.words(PEOPLE);
    offers = lexicon.bases("offer");
    helps = lexicon.bases("assist");
    makes = lexicon.bases("produce");
  }

  /** {@return how much a place speaks for a firm: 0 where nothing does} */
  int vote(Sentence sentence, int i) {
    List<Unit> units = sentence.units();
    if (isSort(units, i) || hasHome(units, i) || isBought(units, i)) {
      return SURE;
    }
    boolean title = sentence.field() == Field.TITLE && i == 0;
    return isBased(units, i)
            || isWorkplace(units, i)
            || isHelped(units, i)
            || isSource(units, i)
            || (title && isForm(units, i + 1, offers, Form.THIRD))
        ? FAIR
        : 0;
  }

  /** "The start-up Acme", "pioneer Acme", "Tech giant Acme". */
  private boolean isSort(List<Unit> units, int i) {
    String before = i > 0 ? units.get(i - 1).word() : "";
    return firms.contains(before) && !jobs.contains(before);
  }

  /** "Berlin-based Acme". */
  private static boolean isBased(List<Unit> units, int i) {
    return i > 0 && units.get(i - 1).word().endsWith("-based") && units.get(i - 1).isCapitalised();
  }

  /** "Acme, headquartered in Oslo, …", "Founded in 2011, Acme …". */
  private static boolean hasHome(List<Unit> units, int i) {
    boolean behind =
        Units.is(units, i + 1, ",")
            && i + 2 < units.size()
            && HOMES.contains(units.get(i + 2).word());
    boolean before = i > 2 && HOMES.contains(units.getFirst().word()) && units.get(i - 1).is(",");
    return behind || before;
  }

  /** "Acquisition of Acme", "a subsidiary of Acme". */
  private static boolean isBought(List<Unit> units, int i) {
    return Units.is(units, i - 1, "of") && i > 1 && BUYS.contains(units.get(i - 2).word());
  }

  /** "Director of Engineering at Acme", "which we work on at Acme". */
  private boolean isWorkplace(List<Unit> units, int i) {
    if (!Units.is(units, i - 1, "at")) {
      return false;
    }
    return units.subList(Math.max(0, i - NEAR), i).stream()
        .anyMatch(unit -> SELVES.contains(unit.word()) || people.contains(unit.word()));
  }

  /** "Help Acme improve", "enables Acme to build". */
  private boolean isHelped(List<Unit> units, int i) {
    boolean helped = i > 0 && isForm(units, i - 1, helps, null);
    return helped && (Units.is(units, i + 1, "to") || isForm(units, i + 1, null, Form.BASE));
  }

  /** "Zephyr from Acme", "developed by Acme", "by Acme and Initech". */
  private boolean isSource(List<Unit> units, int i) {
    if (i < 2 || units.get(i).word().indexOf(' ') > 0) {
      return false;
    }
    Unit before = units.get(i - 2);
    boolean by = units.get(i - 1).is("by");
    return (before.isName() && (by || units.get(i - 1).is("from")))
        || (by && isForm(units, i - 2, makes, null));
  }

  private boolean isForm(
      List<Unit> units, int at, @Nullable Set<String> bases, @Nullable Form form) {
    if (at >= units.size()) {
      return false;
    }
    for (Reading reading : lexicon.readings(units.get(at).word())) {
      if ((form == null || reading.form() == form)
          && (bases == null || bases.contains(reading.verb().base()))) {
        return true;
      }
    }
    return false;
  }
}
