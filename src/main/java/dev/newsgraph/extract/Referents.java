package dev.newsgraph.extract;

import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EntityKind;
import dev.newsgraph.fact.Evidence.Field;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds whom "it", "the company" and "we" stand for in one article. Not thread-safe. */
final class Referents {
  private static final Set<String> SPEAKERS = Set.of("we", "our", "us");
  private static final Set<String> OTHERS = Set.of("they", "their");
  private static final int OPENING = 4;
  private static final Set<String> PEOPLE = Set.of("they", "their", "he", "she");
  private static final Set<String> THINGS = Set.of("it", "its", "they", "their", "he", "she");
  private static final Set<String> PRODUCTS = Set.of("service", "network");
  private static final List<EntityKind> ORGANISATION = List.of(EntityKind.ORGANISATION);
  private static final List<EntityKind> FRAMEWORK = List.of(EntityKind.FRAMEWORK);
  private static final List<EntityKind> PERSON = List.of(EntityKind.PERSON);

  private final List<Sentence> sentences;
  private final Subjects subjects;
  private final WordSet sorts;
  private final Quotations quotations;
  private final Projects projects;
  private final @Nullable Entity speaker;
  private final boolean tells;
  private final boolean about;
  private final boolean third;
  private final boolean ofStack;
  private final WordSet tellers;

  /**
   * @param speaker the organisation that speaks of itself as "we"; null where none is known
   * @param tells whether the article tells of the speaker throughout
   */
  Referents(
      List<Sentence> sentences,
      Lexicon lexicon,
      Projects projects,
      @Nullable Entity speaker,
      boolean tells) {
    this.projects = projects;
    this.sentences = sentences;
    this.subjects = new Subjects(lexicon);
    this.sorts = lexicon.words("product-sorts");
    this.quotations = new Quotations(sentences, lexicon);
    this.speaker = speaker;
    this.tells = tells;
    this.about = tells && isAbout(sentences);
    this.third = about && thirdPerson(sentences);
    this.ofStack = tells && sentences.stream().anyMatch(this::isStackTitle);
    this.tellers = lexicon.words("speakers");
  }

  /** {@return whom a unit stands for as one of some kinds; null where that cannot be told} */
  @Nullable Entity of(Sentence sentence, int index, List<EntityKind> kinds) {
    Unit unit = sentence.units().get(index);
    if (unit.isName()) {
      if (isOwnTeam(sentence.units(), index) && kinds.contains(EntityKind.ORGANISATION)) {
        return speaker;
      }
      Entity named = unit.as(kinds);
      if (named != null && !named.listed() && Actors.isQuantified(sentence.units(), index)) {
        return null;
      }
      if (named != null
          && named.kind() == EntityKind.ORGANISATION
          && !Places.mayAct(sentence.units(), index)) {
        return null;
      }
      boolean person = named == null && unit.as(PERSON) != null;
      return person && kinds.contains(EntityKind.ORGANISATION) ? speaker : named;
    }
    if (SPEAKERS.contains(unit.word())) {
      return kinds.contains(EntityKind.ORGANISATION) ? speaker(sentence, unit.start()) : null;
    }
    if (unit.is("team") && speaker != null && kinds.contains(EntityKind.ORGANISATION)) {
      return speaker;
    }
    boolean own =
        speaker != null && tells && (PRODUCTS.contains(unit.word()) || isStoryOf(sentence, index));
    if (own && kinds.contains(EntityKind.ORGANISATION)) {
      return speaker;
    }
    if (sorts.contains(unit)) {
      return kinds.contains(EntityKind.FRAMEWORK) ? product(sentence, index) : null;
    }
    boolean thing = THINGS.contains(unit.word());
    if (!kinds.contains(EntityKind.ORGANISATION) && !mayBeProduct(unit)) {
      return null;
    }
    Entity found = subject(sentence, index, kinds, thing);
    for (int i = sentences.indexOf(sentence) - 1; i >= 0 && found == null; i--) {
      Sentence before = sentences.get(i);
      if (before.field() != sentence.field()
          || before.paragraph() < sentence.paragraph() - (thing ? 0 : 1)) {
        break;
      }
      Entity owner = owner(unit, before.units());
      if (owner != null && kinds.contains(EntityKind.ORGANISATION)) {
        return owner;
      }
      Unit first = firstSubject(before, before.units().size());
      if (thing && first != null) {
        Entity named = isSure(first, first.as(kinds)) ? first.as(kinds) : null;
        boolean ours = named == null && isThirdPerson(unit);
        return ours && kinds.contains(EntityKind.ORGANISATION) ? speaker : named;
      }
      found = subject(before, before.units().size(), kinds, thing);
    }
    boolean open = !thing || isThirdPerson(unit);
    return found == null && open && kinds.contains(EntityKind.ORGANISATION) ? speaker : found;
  }

  /** "The company" in an article about who speaks; but not where another is named before it. */
  private boolean isStoryOf(Sentence sentence, int index) {
    return about
        && sentence.units().get(index).is("company")
        && sentence.units().subList(0, index).stream()
            .allMatch(unit -> unit.as(ORGANISATION) == null);
  }

  /** "Acme's shop grew. They …": more than one are those whose it is. */
  private static @Nullable Entity owner(Unit they, List<Unit> units) {
    boolean owns = OTHERS.contains(they.word()) && Units.is(units, 1, "'s");
    return owns && units.getFirst().isName() ? units.getFirst().as(ORGANISATION) : null;
  }

  /** "The project": what the article tells of, or what the sentence before begins with. */
  private @Nullable Entity product(Sentence sentence, int index) {
    if (Actors.isOfAnother(sentence.units(), index)) {
      return null;
    }
    int at = sentences.indexOf(sentence) - 1;
    Sentence before = at < 0 ? sentence : sentences.get(at);
    boolean near = at >= 0 && before.paragraph() >= sentence.paragraph() - 1;
    Unit first = near ? firstSubject(before, before.units().size()) : null;
    Entity named = first == null || first.as(ORGANISATION) != null ? null : first.as(FRAMEWORK);
    return named != null && named.listed() ? named : projects.teller();
  }

  /** {@return the project that says "we" at a unit; null where it is another or nobody} */
  @Nullable Entity project(Sentence sentence, int index) {
    boolean we = isSpeaker(sentence.units().get(index)) && speaker == null && tells;
    Entity quoted = we ? quotations.home(sentence, sentence.units().get(index).start()) : null;
    return we && quoted == null ? projects.teller() : null;
  }

  /** {@return the project that the article is about; null where there is none} */
  @Nullable Entity topic() {
    return projects.topic();
  }

  /** "The Billing team": a team whose name no list has is one of who the article tells of. */
  private boolean isOwnTeam(List<Unit> units, int i) {
    Entity first = units.get(i).entities().getFirst();
    return tells
        && speaker != null
        && Units.is(units, i - 1, "the")
        && Units.is(units, i + 1, "team")
        && !first.listed()
        && !first.equals(speaker);
  }

  private boolean isThirdPerson(Unit unit) {
    return third && OTHERS.contains(unit.word());
  }

  /** Who tells of its own work throughout calls a part of that "the service", and no product. */
  private boolean mayBeProduct(Unit unit) {
    boolean own = tells && speaker != null;
    return THINGS.contains(unit.word())
        ? !PEOPLE.contains(unit.word())
        : PRODUCTS.contains(unit.word()) && !own;
  }

  /**
   * {@return who tells of itself in a sentence: whom a quotation speaks for, else the speaker,
   * where there is a "we"; null where there is none}
   */
  @Nullable Entity teller(Sentence sentence) {
    return tells ? speaker(sentence, sentence.units().getLast().start()) : null;
  }

  /** {@return whether an organisation is named anywhere in the article} */
  boolean isNamed(Entity organisation) {
    return sentences.stream()
        .flatMap(sentence -> sentence.units().stream())
        .anyMatch(unit -> unit.isName() && organisation.equals(unit.as(ORGANISATION)));
  }

  private @Nullable Entity speaker(Sentence sentence, int offset) {
    Entity quoted = quotations.home(sentence, offset);
    return quoted == null ? speaker : quoted;
  }

  /** Whether the headline or how the text begins names who is told of. */
  private boolean isAbout(List<Sentence> sentences) {
    return sentences.stream()
        .filter(sentence -> sentence.field() == Field.TITLE || sentence.paragraph() == 0)
        .anyMatch(sentence -> isAbout(sentence.units(), sentence.field() == Field.TITLE));
  }

  /** A headline that promises a stack: all of the text tells of what is used. */
  private boolean isStackTitle(Sentence sentence) {
    return sentence.field() == Field.TITLE
        && sentence.units().stream().anyMatch(unit -> unit.is("stack"));
  }

  private boolean isAbout(List<Unit> units, boolean title) {
    for (int i = 0; i < units.size() && (title || i <= OPENING); i++) {
      Entity named = units.get(i).isName() ? units.get(i).as(ORGANISATION) : null;
      if (named != null && named.equals(speaker) && (title || subjects.hold(units, i))) {
        return true;
      }
    }
    return false;
  }

  /** "They" is who an article tells of where it has more of it than of "we". */
  private static boolean thirdPerson(List<Sentence> sentences) {
    int they = 0;
    for (Sentence sentence : sentences) {
      for (Unit unit : sentence.units()) {
        they += OTHERS.contains(unit.word()) ? 1 : SPEAKERS.contains(unit.word()) ? -1 : 0;
      }
    }
    return they > 0;
  }

  /**
   * {@return whether a sentence speaks of who tells of itself: it names nobody else, or else holds
   * "we", "the team", or its name as what the sentence is about}
   */
  boolean isTold(Sentence sentence) {
    List<Unit> units = sentence.units();
    if (!tells || speaker == null) {
      return false;
    }
    if (ofStack || units.stream().noneMatch(this::isOther)) {
      return true;
    }
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      boolean named = unit.isName() && speaker.equals(unit.as(ORGANISATION)) && i <= OPENING;
      if (tellers.contains(unit)
          || (third && OTHERS.contains(unit.word()))
          || (named && subjects.hold(units, i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isOther(Unit unit) {
    Entity named = unit.isName() ? unit.as(ORGANISATION) : null;
    return named != null && !named.equals(speaker);
  }

  /** {@return whether a unit stands for who is speaking} */
  static boolean isSpeaker(Unit unit) {
    return SPEAKERS.contains(unit.word());
  }

  private @Nullable Entity subject(
      Sentence sentence, int end, List<EntityKind> kinds, boolean thing) {
    Entity other = null;
    for (int i = 0; i < end; i++) {
      Unit unit = sentence.units().get(i);
      Entity entity = unit.isName() ? unit.as(kinds) : null;
      entity = entity != null && (entity.listed() || entity.equals(speaker)) ? entity : null;
      if (entity != null && subjects.hold(sentence.units(), i)) {
        return entity;
      }
      other = entity != null && other == null && !thing ? entity : other;
    }
    return other;
  }

  /** What may be a firm or a thing is none of whom "it" and "their" can be relied on to mean. */
  private boolean isSure(Unit unit, @Nullable Entity named) {
    return named == null
        || named.listed()
        || unit.entities().size() == 1
        || named.kind() != EntityKind.ORGANISATION
        || named.equals(speaker);
  }

  private @Nullable Unit firstSubject(Sentence sentence, int end) {
    for (int i = 0; i < end; i++) {
      if (sentence.units().get(i).isName() && subjects.hold(sentence.units(), i)) {
        return sentence.units().get(i);
      }
    }
    return null;
  }
}
