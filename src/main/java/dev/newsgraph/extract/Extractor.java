package dev.newsgraph.extract;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.catalog.Entry;
import dev.newsgraph.document.Article;
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
import org.jspecify.annotations.Nullable;

/** Reads what articles say. Immutable, and safe for use by many threads. */
public final class Extractor {
  private final NameFinder names;
  private final Tools tools;
  private final Map<String, Entity> domains;

  /** What reads sentences, made once. */
  record Tools(
      RuleBook rules, VerbReader verbs, PhraseReader phrases, Vetoes vetoes, Makers makers) {

    static Tools of(RuleBook rules, Catalog catalog) {
      Lexicon lexicon = rules.lexicon();
      return new Tools(
          rules,
          new VerbReader(lexicon),
          new PhraseReader(lexicon),
          new Vetoes(lexicon),
          Makers.of(catalog));
    }
  }

  private Extractor(Catalog catalog, RuleBook rules) {
    names = new NameFinder(catalog);
    tools = Tools.of(rules, catalog);
    domains = domains(catalog);
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

  /** Reads title, excerpt and body of one article. */
  public Extraction extract(Article article) {
    LocalDate published =
        article.publishedAt() == null
            ? null
            : article.publishedAt().atZone(ZoneOffset.UTC).toLocalDate();
    Map<Field, PlainText> plain = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      plain.put(field, PlainText.of(Reading.field(article, field)));
    }
    Mentions mentions = new Mentions(article);
    List<Sentence> sentences = sentences(plain, published, mentions);
    Dating dating = new Dating(published, article.body().isBlank());
    Reading reading = new Reading(tools, referents(article, sentences), dating);
    sentences.forEach(reading::read);
    return new Extraction(mentions.with(reading.assertions()), reading.assertions());
  }

  private Referents referents(Article article, List<Sentence> sentences) {
    Lexicon lexicon = tools.rules().lexicon();
    Speaker speaker = new Speaker(lexicon, domains);
    String publisher = article.provider() == null ? null : article.provider().domain();
    return new Referents(
        sentences, lexicon, speaker.find(sentences, publisher), speaker.tells(sentences));
  }

  private List<Sentence> sentences(
      Map<Field, PlainText> plain, @Nullable LocalDate published, Mentions mentions) {
    SentenceReader reader = new SentenceReader();
    TimeReader times = new TimeReader(published);
    Context context = new Context(plain.values());
    List<Sentence> sentences = new ArrayList<>();
    plain.forEach(
        (field, text) -> {
          List<NameSpan> spans = names.find(text, published, context::holds);
          mentions.add(field, text, spans);
          sentences.addAll(reader.read(field, text, spans, times));
        });
    UnlistedNames unlisted = new UnlistedNames(tools.rules().lexicon());
    sentences.forEach(unlisted::learn);
    sentences.replaceAll(unlisted::read);
    return ListItems.joined(sentences);
  }
}
