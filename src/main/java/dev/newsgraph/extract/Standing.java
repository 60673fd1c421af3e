package dev.newsgraph.extract;

import dev.newsgraph.extract.Verb.Form;
import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EntityKind;
import dev.newsgraph.fact.Evidence.Field;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says whether a name stands where only somebody who builds with software stands: "engineers at
 * Acme", "Interview with Acme", "How Acme moved …". Capitals alone make no firm. Immutable.
 */
final class Standing {
  private static final Set<String> BODIES =
      Set.of("foundation", "consortium", "alliance", "committee", "incubator");
  private static final Set<String> ESTATE =
      Set.of("infrastructure", "stack", "codebase", "engineering", "operations");
  private static final List<String> CHANGES =
      List.of("adopt", "move", "use", "standardise", "replace");
  private static final Set<String> ENDS = Set.of("of", "for", "from", "by");
  private static final List<EntityKind> ORGANISATION = List.of(EntityKind.ORGANISATION);
  private static final List<EntityKind> FRAMEWORK = List.of(EntityKind.FRAMEWORK);
  private static final Set<String> HELPS = Set.of("helping", "helps", "helped");
  private static final int APPOSITION = 9;

  private final WordSet teams;
  private final WordSet assets;
  private final WordSet jobs;
  private final WordSet firms;
  private final Set<String> changes;

  Standing(Lexicon lexicon) {
    teams = lexicon.words("teams");
    assets = lexicon.words("assets");
    jobs = lexicon.words("jobs", "staff");
    firms = lexicon.words("firm-nouns");
    changes =
        CHANGES.stream()
            .flatMap(set -> verbs(lexicon, set).stream())
            .map(Verb::base)
            .collect(Collectors.toUnmodifiableSet());
  }

  private static List<Verb> verbs(Lexicon lexicon, String set) {
    List<Verb> verbs = lexicon.verbs(set);
    return verbs == null ? List.of() : verbs;
  }

  /** {@return whether an organisation can be taken for who speaks, though nothing stands by it} */
  boolean mayTell(Entity entity) {
    return entity.listed() && !isFoundation(entity);
  }

  /** {@return whether an organisation is one that hosts the projects of others} */
  boolean isFoundation(Entity entity) {
    String name = entity.name().toLowerCase(Locale.ROOT);
    return BODIES.contains(name.substring(name.lastIndexOf(' ') + 1));
  }

  /** {@return whether what stands around a name tells of a firm} */
  boolean isTold(Sentence sentence, int i) {
    List<Unit> units = sentence.units();
    return works(units, i)
        || hasTeam(units, i)
        || isNamedFirm(units, i)
        || (sentence.field() == Field.TITLE && isHeadlined(units, i));
  }

  /** "services at Acme", "CTO of Acme", "engineer for Acme". */
  private boolean works(List<Unit> units, int i) {
    if (i == 0) {
      return false;
    }
    String before = units.get(i - 1).word();
    boolean job = i > 1 && jobs.contains(units.get(i - 2));
    return before.equals("at") || (job && (before.equals("of") || before.equals("for")));
  }

  /**
   * {@return whether a name stands where only somebody who employs people stands: "two teams at
   * Acme", "Interview with Acme", a headline that ends "… at Acme"}
   */
  boolean isWorkplace(Sentence sentence, int i) {
    List<Unit> units = sentence.units();
    boolean title = sentence.field() == Field.TITLE;
    boolean led = Units.is(units, i - 1, "at");
    boolean staffed =
        led && i > 1 && (teams.contains(units.get(i - 2)) || jobs.contains(units.get(i - 2)));
    boolean last = title && led && i > 1 && i + 1 == units.size() && isAlone(units, i);
    return staffed || last || (title && (isInterviewed(units, i) || isStudied(units, i)));
  }

  /** "Globex moves to Kafka at AcmeCon": of two names, the first acts. */
  private static boolean isAlone(List<Unit> units, int i) {
    return units.subList(0, i).stream().allMatch(unit -> unit.as(ORGANISATION) == null);
  }

  /** {@return whether what somebody owns is what firms build: "main website", "shop backend"} */
  boolean hasEstate(List<Unit> units, int from) {
    for (int i = from; i < Math.min(units.size(), from + 3) && units.get(i).isWord(); i++) {
      if (assets.contains(units.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** "the Acme team", "Acme's engineers". */
  private boolean hasTeam(List<Unit> units, int i) {
    boolean owns = Units.is(units, i + 1, "'s");
    boolean product =
        units.get(i).as(FRAMEWORK) != null && units.get(i).entities().getFirst().listed();
    if (!product && i + 1 < units.size() && ESTATE.contains(units.get(i + 1).word())) {
      return true;
    }
    int last = Math.min(units.size() - 1, owns ? i + 4 : i + 1);
    for (int at = i + 1; at <= last; at++) {
      if (teams.contains(units.get(at))) {
        return owns || (i > 0 && units.get(i - 1).is("the"));
      }
    }
    return false;
  }

  /**
   * {@return whether a name is said to be a firm: "Acme is a fast growing company", "Acme, a
   * consultancy"}
   */
  boolean isNamedFirm(List<Unit> units, int i) {
    boolean opens = Units.is(units, i + 1, "is") || Units.is(units, i + 1, ",");
    boolean article =
        Units.is(units, i + 2, "a")
            || Units.is(units, i + 2, "an")
            || (Units.is(units, i + 2, "the") && units.get(i + 1).isWord());
    if (!opens || !article) {
      return false;
    }
    for (int at = i + 3; at < Math.min(units.size(), i + APPOSITION); at++) {
      if (units.get(at).isMark() || units.get(at).isName() || ENDS.contains(units.get(at).word())) {
        return false;
      }
      if (firms.contains(units.get(at))) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Acme Case Study", "Interview with Acme", "Acme's stack", "How Acme uses …", "Zephyr helps Acme
   * …".
   */
  private boolean isHeadlined(List<Unit> units, int i) {
    return isStudied(units, i)
        || isInterviewed(units, i)
        || Units.is(units, i + 1, "'s")
        || (i > 0 && HELPS.contains(units.get(i - 1).word()))
        || changes(units, i + 1);
  }

  private static boolean isStudied(List<Unit> units, int i) {
    return Units.is(units, i + 1, "case") && Units.is(units, i + 2, "study");
  }

  private static boolean isInterviewed(List<Unit> units, int i) {
    return Units.is(units, i - 1, "with") && Units.is(units, i - 2, "interview");
  }

  private boolean changes(List<Unit> units, int at) {
    return at < units.size()
        && units.get(at).lexeme().readings().stream()
            .anyMatch(
                reading ->
                    reading.form() != Form.GERUND && changes.contains(reading.verb().base()));
  }
}
