package dev.newsgraph.extract;

import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EntityKind;
import dev.newsgraph.fact.Evidence.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a name that may stand for a firm or for its product is the one or the other: a name
 * has one sense in one article. Made for one article; not thread-safe.
 */
final class Senses {
  private static final List<EntityKind> EITHER =
      List.of(EntityKind.ORGANISATION, EntityKind.FRAMEWORK);
  private static final List<EntityKind> PRODUCT = List.of(EntityKind.FRAMEWORK);
  private static final List<EntityKind> PERSON = List.of(EntityKind.PERSON);
  private static final List<EntityKind> FIRM = List.of(EntityKind.ORGANISATION);
  private static final Set<String> MAKERS =
      Set.of("team", "project", "community", "maintainers", "developers", "contributors");
  private static final Set<String> REPORTED =
      Set.of("growth", "forecast", "size", "share", "trends", "outlook", "analysis", "players");
  private static final int LEAST = 2;
  private static final int SURE = 3;

  private final SenseClues clues;
  private final Standing standing;
  private final WordSet firms;
  private final WordSet bodies;
  private final WordSet products;
  private final WordSet offers;
  private final Set<String> families;
  private final WordSet heads;
  private final Set<String> headed = new HashSet<>();
  private final List<Sentence> read = new ArrayList<>();
  private final Map<String, Boolean> small = new HashMap<>();
  private final Set<String> named = new HashSet<>();
  private final Map<String, Integer> votes = new HashMap<>();
  private boolean market;

  /**
   * @param families what several products of a vendor are named by, in lower case: "azure"
   */
  Senses(Lexicon lexicon, SenseClues clues, Standing standing, Set<String> families) {
    this.clues = clues;
    this.standing = standing;
    this.families = families;
    heads = lexicon.words("plain-heads");
    firms = lexicon.words("firm-tails");
    bodies = lexicon.words("body-heads");
    products = lexicon.words("product-tails");
    offers = lexicon.words("offer-tails");
  }

  /**
   * {@return the kinds that a name of several words can have by its first and last words}
   *
   * @param parts words, the first of which may be a name of the catalog
   */
  List<EntityKind> byForm(List<Unit> parts) {
    Unit first = parts.getFirst();
    String last = parts.getLast().word();
    if (parts.size() == 1 || heads.contains(first)) {
      return EITHER;
    }
    if (first.isName()) {
      boolean product = isProduct(parts);
      if (!product) {
        headed.add(NameRuns.surface(parts).toLowerCase(Locale.ROOT));
      }
      return product ? PRODUCT : EITHER;
    }
    boolean body = bodies.contains(first) && parts.get(1).is("of");
    if (body || firms.contains(last)) {
      return List.of(EntityKind.ORGANISATION);
    }
    return parts.getLast().isName() || products.contains(last) ? PRODUCT : EITHER;
  }

  /** "Azure Foo Bar" is a product of the family, "Azure User Group" is not. */
  private boolean isProduct(List<Unit> parts) {
    Unit first = parts.getFirst();
    return families.contains(first.word())
        && parts.stream().noneMatch(part -> offers.contains(part))
        && !Spelling.isUpper(parts.getLast().surface())
        && parts.getLast().word().indexOf('-') < 0
        && (first.as(FIRM) == null || products.contains(parts.getLast()));
  }

  /** Takes note of what a sentence tells of the names in it, and of its words without capitals. */
  void learn(Sentence sentence) {
    List<Unit> units = sentence.units();
    read.add(sentence);
    market |= sentence.field() == Field.TITLE && isMarket(units);
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      if (isUnsure(unit)) {
        int vote = isOpening(sentence, i) ? 0 : clues.vote(sentence, i);
        votes.merge(unit.word(), vote, Integer::sum);
      }
      boolean mayNeed =
          unit.isName() && (unit.as(FIRM) == null || !unit.entities().getFirst().listed());
      if (mayNeed && isFirm(sentence, i)) {
        named.add(unit.word());
      }
    }
  }

  /** "Widget Market to Boost Growth by 2025 | Acme, Initech": what is listed there are firms. */
  private static boolean isMarket(List<Unit> units) {
    return units.stream().anyMatch(unit -> unit.is("market"))
        && units.stream().anyMatch(unit -> REPORTED.contains(unit.word()));
  }

  private boolean isFirm(Sentence sentence, int i) {
    boolean person = sentence.units().get(i).as(PERSON) != null;
    return !person
        && (standing.isNamedFirm(sentence.units(), i) || standing.isWorkplace(sentence, i));
  }

  /** Whether a capital is due to the place alone: a single word that begins a sentence. */
  private static boolean isOpening(Sentence sentence, int i) {
    Unit unit = sentence.units().get(i);
    return i == 0
        && sentence.field() == Field.BODY
        && !unit.entities().getFirst().listed()
        && !unit.word().contains(" ")
        && !Spelling.isOdd(unit.surface());
  }

  private static boolean isUnsure(Unit unit) {
    return unit.entities().size() > 1;
  }

  /** {@return the sentence; what a name of it that no catalog knows stands for is decided} */
  Sentence decide(Sentence sentence) {
    List<Unit> units = sentence.units();
    List<Unit> decided = new ArrayList<>(units.size());
    for (int i = 0; i < units.size(); i++) {
      Unit unit = decided(units.get(i));
      decided.add(isProject(units, i) ? unit.orElse(project(unit)) : unit);
    }
    return sentence.with(decided);
  }

  /** "The Zephyr team", "we at Zephyr", "At Zephyr, we": who makes a product goes by its name. */
  private boolean isProject(List<Unit> units, int i) {
    return units.get(i).isName()
        && units.get(i).as(FIRM) == null
        && units.get(i).as(PRODUCT) != null
        && (isMade(units, i) || isHome(units, i));
  }

  private static boolean isMade(List<Unit> units, int i) {
    return Units.is(units, i - 1, "the")
        && i + 1 < units.size()
        && MAKERS.contains(units.get(i + 1).word());
  }

  private static boolean isHome(List<Unit> units, int i) {
    int next = Units.is(units, i + 1, ",") ? i + 2 : i + 1;
    return Units.is(units, i - 1, "at")
        && (isSelf(units, i - 2) || (i == 1 && isSelf(units, next)));
  }

  private static boolean isSelf(List<Unit> units, int i) {
    return i >= 0 && i < units.size() && Referents.isSpeaker(units.get(i));
  }

  private static Entity project(Unit unit) {
    return new Entity(EntityKind.ORGANISATION, unit.entities().getFirst().name(), false);
  }

  private Unit decided(Unit unit) {
    if (named.contains(unit.word())) {
      return unit.meaning(new Entity(EntityKind.ORGANISATION, unit.surface(), false));
    }
    boolean headedFirm = headed.contains(unit.word()) && vote(unit.word()) > -LEAST;
    if (!isUnsure(unit) || unit.entities().getFirst().listed() || headedFirm) {
      return unit;
    }
    boolean single = !unit.word().contains(" ");
    boolean plain = isPlain(unit);
    boolean doubtful =
        plain || (single && !Spelling.isOdd(unit.surface()) && vote(unit.word()) < 0);
    Entity sense = chosen(unit.word(), unit.entities(), doubtful ? SURE : LEAST);
    return sense == null || isSmall(unit) || (plain && (single || vote(unit.word()) < 0))
        ? unit
        : unit.meaning(sense);
  }

  private int vote(String word) {
    return votes.getOrDefault(word, 0);
  }

  /** Whether the article writes a name's first word without a capital as well. */
  private boolean isSmall(Unit unit) {
    return small.computeIfAbsent(first(unit), this::isWrittenSmall);
  }

  private boolean isWrittenSmall(String word) {
    return read.stream()
        .flatMap(sentence -> sentence.units().stream())
        .anyMatch(unit -> unit.is(word) && unit.isWord() && unit.surface().equals(word));
  }

  private static String first(Unit unit) {
    int blank = unit.word().indexOf(' ');
    return blank < 0 ? unit.word() : unit.word().substring(0, blank);
  }

  /** Whether a name's first word says nothing of the whole. */
  private boolean isPlain(Unit unit) {
    String first = first(unit);
    return heads.contains(first) || firms.contains(first) || products.contains(first);
  }

  /** {@return what a name of the catalog stands for; null where nothing tells} */
  @Nullable Entity chosen(String word, List<Entity> entities) {
    Entity chosen = chosen(word, entities, 1);
    return chosen == null && market ? of(EntityKind.ORGANISATION, entities) : chosen;
  }

  private @Nullable Entity chosen(String word, List<Entity> entities, int least) {
    int vote = vote(word);
    if (Math.abs(vote) < least) {
      return null;
    }
    return of(vote > 0 ? EntityKind.ORGANISATION : EntityKind.FRAMEWORK, entities);
  }

  private static @Nullable Entity of(EntityKind kind, List<Entity> entities) {
    return entities.stream().filter(entity -> entity.kind() == kind).findFirst().orElse(null);
  }
}
