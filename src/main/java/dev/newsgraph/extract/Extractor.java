package dev.newsgraph.extract;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.catalog.Entry;
import dev.newsgraph.document.Article;
import dev.newsgraph.fact.Assertion;
import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EntityKind;
import dev.newsgraph.fact.Evidence.Field;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what articles say. Immutable, and safe for use by many threads. */
public final class Extractor {
  private final NameFinder names;
  private final Tools tools;
  private final Map<String, Entity> domains;
  private final Catalog catalog;

  /** What reads sentences, made once. */
  record Tools(
      RuleBook rules,
      VerbReader verbs,
      PhraseReader phrases,
      Vetoes vetoes,
      Makers makers,
      SenseClues clues,
      Standing standing,
      Badges badges,
      ListItems lists,
      Set<String> families,
      Set<String> stems) {

    static Tools of(RuleBook rules, Catalog catalog) {
      Lexicon lexicon = rules.lexicon();
      return new Tools(
          rules,
          new VerbReader(lexicon),
          new PhraseReader(lexicon),
          new Vetoes(lexicon),
          Makers.of(catalog),
          new SenseClues(lexicon),
          new Standing(lexicon),
          new Badges(lexicon),
          new ListItems(lexicon),
          catalog.families(),
          Extractor.stems(catalog));
    }

    Senses senses() {
      return new Senses(rules.lexicon(), clues, standing, families);
    }
  }

  private Extractor(Catalog catalog, RuleBook rules) {
    names = new NameFinder(catalog);
    tools = Tools.of(rules, catalog);
    domains = domains(catalog);
    this.catalog = catalog;
  }

  private static Map<String, Entity> domains(Catalog catalog) {
    Map<String, Entity> domains = new HashMap<>();
    for (Entry entry : catalog.entries()) {
      String domain = entry.properties().get("domain");
      if (entry.kind() == EntityKind.ORGANISATION && domain != null) {
        domains.putIfAbsent(domain, new Entity(entry.kind(), entry.name(), true));
      }
    }
    return domains;
  }

  /**
   * An extractor that knows the names of a catalog and reads by the rules that the program brings.
   */
  public static Extractor of(Catalog catalog) {
    return new Extractor(catalog, RuleBook.read());
  }

  /** {@return a digest that differs where any rule or word does} */
  public static String digest() {
    return RuleBook.digest();
  }

  /** Reads title, excerpt and body of one article. */
  public Extraction extract(Article article) {
    LocalDate published =
        article.publishedAt() == null
            ? null
            : article.publishedAt().atZone(ZoneOffset.UTC).toLocalDate();
    Map<Field, PlainText> plain = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      plain.put(field, PlainText.of(text(article, field)));
    }
    Senses senses = tools.senses();
    Mentions mentions = new Mentions(article, senses, tools.badges());
    List<Sentence> sentences = sentences(plain, published, senses, mentions);
    Dating dating = new Dating(published, article.body().isBlank());
    Reading reading = reading(article, sentences, dating);
    sentences.forEach(reading::read);
    List<Assertion> told = reading.assertions();
    return new Extraction(mentions.with(told), told);
  }

  /** {@return the text of a field} */
  static String text(Article article, Field field) {
    return switch (field) {
      case TITLE -> article.title();
      case EXCERPT -> article.excerpt();
      case BODY -> article.body();
    };
  }

  private Reading reading(Article article, List<Sentence> sentences, Dating dating) {
    Lexicon lexicon = tools.rules().lexicon();
    Speaker speaker = new Speaker(lexicon, tools.standing(), domains);
    String publisher = article.provider() == null ? null : article.provider().domain();
    Projects projects = new Projects(sentences, lexicon, tools.makers(), publisher);
    Entity found = speaker.find(sentences, publisher);
    boolean firm = found != null && (projects.teller() == null || speaker.isSure(found));
    Entity teller = firm ? found : null;
    Entity hero = teller != null && speaker.isStoryOf(teller) ? teller : null;
    Referents referents =
        new Referents(sentences, lexicon, projects, teller, speaker.tells(sentences));
    return new Reading(tools, referents, new Implied(hero), dating);
  }

  private List<Sentence> sentences(
      Map<Field, PlainText> plain,
      @Nullable LocalDate published,
      Senses senses,
      Mentions mentions) {
    SentenceReader reader = new SentenceReader(tools.rules().lexicon());
    TimeReader times = new TimeReader(tools.rules().lexicon(), published);
    Context context = new Context(plain.values());
    Map<Field, List<NameSpan>> spans = new EnumMap<>(Field.class);
    List<Sentence> sentences = new ArrayList<>();
    plain.forEach(
        (field, text) -> {
          List<NameSpan> found = names.find(text, published, context::holds);
          spans.put(field, found);
          sentences.addAll(reader.read(field, text, found, times));
        });
    UnlistedNames unlisted = unlisted(sentences, senses);
    sentences.forEach(unlisted::learn);
    sentences.replaceAll(unlisted::read);
    sentences.forEach(senses::learn);
    sentences.replaceAll(senses::decide);
    Abbreviations abbreviations = new Abbreviations();
    sentences.forEach(abbreviations::learn);
    sentences.replaceAll(abbreviations::read);
    NodeNames nodes = new NodeNames(catalog);
    sentences.replaceAll(nodes::read);
    sentences.forEach(mentions::addUnlisted);
    plain.forEach((field, text) -> mentions.add(field, text, spans.getOrDefault(field, List.of())));
    List<Sentence> joined = new ArrayList<>(tools.lists().joined(sentences));
    joined.replaceAll(nodes::read);
    return joined;
  }

  private UnlistedNames unlisted(List<Sentence> sentences, Senses senses) {
    Lexicon lexicon = tools.rules().lexicon();
    Companions companions = new Companions(lexicon);
    sentences.forEach(companions::learn);
    CodeNames codes = new CodeNames(lexicon, tools.stems());
    sentences.forEach(codes::learn);
    return new UnlistedNames(lexicon, new NameRuns(lexicon, companions), codes, senses);
  }

  /** The names of one word that frameworks are known by, in lower case. */
  private static Set<String> stems(Catalog catalog) {
    return catalog.entries().stream()
        .filter(entry -> entry.kind() == EntityKind.FRAMEWORK)
        .flatMap(entry -> entry.names().stream())
        .map(name -> PlainText.lower(name.text()))
        .filter(name -> name.chars().allMatch(Character::isLetterOrDigit))
        .collect(Collectors.toUnmodifiableSet());
  }
}
