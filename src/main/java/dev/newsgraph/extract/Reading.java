package dev.newsgraph.extract;

import dev.newsgraph.extract.RuleBook.Candidates;
import dev.newsgraph.fact.Assertion;
import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EntityKind;
import dev.newsgraph.fact.EventKind;
import dev.newsgraph.fact.Evidence;
import dev.newsgraph.fact.Evidence.Field;
import dev.newsgraph.fact.Grounds;
import dev.newsgraph.fact.Status;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The reading of one article: its sentences by the rules. Not thread-safe. */
final class Reading {
  private static final List<EntityKind> FRAMEWORK = List.of(EntityKind.FRAMEWORK);
  private static final Set<EventKind> PROJECT = Set.of(EventKind.ADOPTED, EventKind.CONTRIBUTED);
  private static final double PRONOUN = 0.92;
  private static final double SPEAKER = 0.88;
  private static final double UNLISTED = 0.9;
  private static final double SORT = 0.7;
  private static final double DOUBT = 0.5;

  private final RuleBook rules;
  private final Candidates candidates;
  private final VerbReader verbs;
  private final PhraseReader phrases;
  private final Vetoes vetoes;
  private final Makers makers;
  private final Referents referents;
  private final Dating dating;
  private final List<Assertion> assertions = new ArrayList<>();
  private final Implied implied;

  Reading(Extractor.Tools tools, Referents referents, Implied implied, Dating dating) {
    this.rules = tools.rules();
    this.candidates = rules.none();
    this.verbs = tools.verbs();
    this.phrases = tools.phrases();
    this.vetoes = tools.vetoes();
    this.makers = tools.makers();
    this.referents = referents;
    this.implied = implied;
    this.dating = dating;
  }

  /** Reads one sentence. */
  void read(Sentence sentence) {
    if (!mayTell(sentence.units())) {
      return;
    }
    rules.choose(candidates, sentence.units(), referents.isTold(sentence));
    List<Hit> hits = candidates.isEmpty() ? List.of() : hits(sentence);
    if (hits.isEmpty() || vetoes.refuses(sentence)) {
      return;
    }
    hits.stream()
        .filter(hit -> hits.stream().noneMatch(hit::isFartherThan))
        .forEach(hit -> take(sentence, hit));
  }

  /**
   * Every event is of a framework: one that is named, or one that "it" or "the project" stands for.
   */
  private boolean mayTell(List<Unit> units) {
    boolean named = false;
    boolean it = referents.topic() != null;
    for (Unit unit : units) {
      if (unit.isName() && unit.as(FRAMEWORK) != null) {
        return true;
      }
      named |= unit.isName();
      it |= unit.is("it") || rules.isSort(unit);
    }
    return named && it;
  }

  private List<Hit> hits(Sentence sentence) {
    PatternMatcher matcher = new PatternMatcher(verbs, phrases, sentence.units());
    BitSet openings = phrases.openings(sentence.units());
    List<Hit> hits = new ArrayList<>();
    for (int i = candidates.next(0); i >= 0; i = candidates.next(i + 1)) {
      RuleBook.Line line = rules.line(i);
      boolean named = line.pattern().step() instanceof Step.Slot;
      int last = Math.min(candidates.last(i), sentence.units().size() - 1);
      for (int from = candidates.first(i); from <= last; from++) {
        if (!named || openings.get(from)) {
          hit(sentence, line, matcher, from, hits);
        }
      }
    }
    return hits;
  }

  private void hit(
      Sentence sentence, RuleBook.Line line, PatternMatcher matcher, int from, List<Hit> hits) {
    Match match = matcher.match(line.pattern().step(), from);
    if (match != null
        && allows(sentence, line.rule())
        && !vetoes.refuses(sentence, match)
        && hasSubject(sentence, line, match)) {
      hits.add(new Hit(line, match));
    }
  }

  /** What nobody can be found for must not keep another reading from being taken. */
  private boolean hasSubject(Sentence sentence, RuleBook.Line line, Match match) {
    return match.subjects().isEmpty()
        || match.subjects().stream().anyMatch(i -> actor(sentence, line, match, i) != null);
  }

  /** Who acts; a project may say "we", too, of what it took into use or gave to others. */
  private @Nullable Entity actor(Sentence sentence, RuleBook.Line line, Match match, int subject) {
    EventKind kind = line.rule().kind();
    Entity who = referents.of(sentence, subject, line.subjects());
    boolean does = PROJECT.contains(kind) && (match.status() == null || match.ongoing());
    return who == null && does && !vetoes.shows(sentence)
        ? referents.project(sentence, subject)
        : who;
  }

  private static boolean allows(Sentence sentence, Rule rule) {
    return (!rule.headline() || sentence.field() == Field.TITLE)
        && sentence.units().stream().noneMatch(rule.unless()::contains);
  }

  private void take(Sentence sentence, Hit hit) {
    Rule rule = hit.line().rule();
    Match match = hit.match();
    for (int subject : match.subjects()) {
      Entity who = actor(sentence, hit.line(), match, subject);
      if (who != null) {
        objects(sentence, hit, new Player(subject, who));
      }
    }
    if (rule.maker()) {
      byMaker(sentence, hit);
      return;
    }
    Entity teller = match.subjects().isEmpty() ? referents.teller(sentence) : null;
    if (teller != null && !vetoes.instructs(sentence)) {
      objects(sentence, hit, new Player(-1, teller));
    }
  }

  /** "Zephyr is now available": its vendor did that, where the article names it. */
  private void byMaker(Sentence sentence, Hit hit) {
    for (int object : hit.match().objects()) {
      Entity what = sentence.units().get(object).as(FRAMEWORK);
      Entity vendor = what == null ? null : makers.vendor(what);
      if (what != null && vendor != null && referents.isNamed(vendor)) {
        add(sentence, hit, new Player(-1, vendor), new Player(object, what));
      }
    }
  }

  private void objects(Sentence sentence, Hit hit, Player who) {
    Entity topic = hit.line().rule().topic() ? referents.topic() : null;
    if (topic != null && !who.entity().name().equalsIgnoreCase(topic.name())) {
      add(sentence, hit, who, new Player(-1, topic));
    }
    for (int object : hit.match().objects()) {
      Entity what = referents.of(sentence, object, FRAMEWORK);
      if (what != null
          && !Vetoes.isLikened(sentence.units(), object)
          && !isSubject(sentence.units(), hit.match(), object, what)
          && !(hit.line().rule().kind() == EventKind.BUILT_ON
              && vetoes.isVenue(sentence.units(), object))
          && (what.listed()
              || !(hit.line().rule().told() || vetoes.isCode(sentence.units(), object)))
          && !(hit.line().rule().kind() == EventKind.BUILT_ON
              && vetoes.isSetup(sentence.units(), who.unit()))
          && !who.entity().name().equalsIgnoreCase(what.name())
          && !makers.isOwn(hit.line().rule(), who, what)
          && !makers.isForeign(hit.line().rule(), who, what)
          && !makers.isWrittenIn(hit.line().rule(), who.entity(), what)
          && !(vetoes.isMaterial(sentence.units(), who.unit())
              && makers.isLanguage(hit.line().rule(), who.entity()))
          && !(isImplied(sentence, who)
              && makers.isOfAnother(hit.line().rule(), who.entity(), what))
          && (who.unit() >= 0 || mayBeImplied(sentence.units(), object))) {
        add(sentence, hit, who, new Player(object, what));
      }
    }
  }

  /** "Acme and Torch use it": none of those who act is meant. */
  private static boolean isSubject(List<Unit> units, Match match, int object, Entity what) {
    return units.get(object).is("it")
        && match.subjects().stream()
            .flatMap(i -> units.get(i).entities().stream())
            .anyMatch(entity -> entity.name().equals(what.name()));
  }

  /** Where nothing names who uses it, what is used must be named itself. */
  private boolean mayBeImplied(List<Unit> units, int object) {
    Unit what = units.get(object);
    return what.isName()
        && !vetoes.isTarget(what)
        && !vetoes.isVenue(units, object)
        && !vetoes.isWorkplace(units, object);
  }

  private static boolean isImplied(Sentence sentence, Player who) {
    return who.unit() < 0 || !sentence.units().get(who.unit()).isName();
  }

  private void add(Sentence sentence, Hit hit, Player who, Player what) {
    Rule rule = hit.line().rule();
    Match match = hit.match();
    Entity left = replaced(sentence, match, what.entity());
    Player replaced = left == null ? null : new Player(match.replaced(), left);
    Dating.Dated dated = dating.of(sentence, match, rule);
    Grounds grounds = Player.grounds(sentence, who, what, replaced, dated.text());
    keep(
        hit,
        new Assertion(
            rule.kind(),
            who.entity(),
            what.entity(),
            left,
            status(sentence, rule, match),
            dated.when(),
            certainty(sentence, rule, who, what),
            evidence(sentence, rule, grounds)));
  }

  private void keep(Hit hit, Assertion told) {
    Rule rule = hit.line().rule();
    boolean named = !hit.match().subjects().isEmpty();
    if (named || rule.maker() || implied.isSure(rule, told.subject())) {
      implied.learn(told);
      assertions.add(told);
    } else {
      implied.add(told);
    }
  }

  private Status status(Sentence sentence, Rule rule, Match match) {
    Status said = match.status();
    Status status = said != null ? said : match.ongoing() ? rule.ongoing() : rule.status();
    boolean later =
        status == Status.ANNOUNCED
            && dating.isLater(sentence, match)
            && !vetoes.announces(sentence);
    Status told = later ? Status.PLANNED : status;
    return rule.status().compareTo(told) > 0 ? rule.status() : told;
  }

  private static @Nullable Entity replaced(Sentence sentence, Match match, Entity object) {
    if (match.replaced() < 0) {
      return null;
    }
    Entity replaced = sentence.units().get(match.replaced()).as(FRAMEWORK);
    return replaced == null || replaced.equals(object) ? null : replaced;
  }

  /** "The project" means a product less surely than its name does. */
  private boolean isMeant(Sentence sentence, int what) {
    return what >= 0 && rules.isSort(sentence.units().get(what));
  }

  private double certainty(Sentence sentence, Rule rule, Player who, Player what) {
    int subject = who.unit();
    double certainty = rule.certainty();
    if (subject >= 0 && !sentence.units().get(subject).isName()) {
      certainty *= Referents.isSpeaker(sentence.units().get(subject)) ? SPEAKER : PRONOUN;
    }
    certainty *= who.entity().listed() ? 1 : UNLISTED;
    certainty *= what.entity().listed() ? 1 : UNLISTED;
    certainty *= isMeant(sentence, what.unit()) ? SORT : 1;
    certainty *= what.unit() >= 0 && sentence.units().get(what.unit()).is("it") ? PRONOUN : 1;
    certainty *= vetoes.doubts(sentence) ? DOUBT : 1;
    return Math.round(certainty * 100) / 100.0;
  }

  private static Evidence evidence(Sentence sentence, Rule rule, Grounds grounds) {
    int start = sentence.start();
    int end = sentence.end();
    String quote = sentence.text().field().substring(start, end);
    return new Evidence(sentence.field(), quote, start, end, rule.id(), grounds);
  }

  /** {@return what was asserted, one for each kind, subject and object, best told} */
  List<Assertion> assertions() {
    List<Assertion> told = new ArrayList<>(assertions);
    told.addAll(implied.borneOut());
    return Retelling.best(told);
  }
}
