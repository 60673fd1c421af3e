package dev.newsgraph.extract;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.document.Article;
import dev.newsgraph.fact.Evidence.Field;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what articles say. Immutable, and safe for use by many threads. */
public final class Extractor {
  private final NameFinder names;
  private final Tools tools;

  /** What reads sentences, made once. */
  record Tools(RuleBook rules, VerbReader verbs, PhraseReader phrases, Vetoes vetoes) {
    static Tools of(RuleBook rules) {
      Lexicon lexicon = rules.lexicon();
      return new Tools(
          rules, new VerbReader(lexicon), new PhraseReader(lexicon), new Vetoes(lexicon));
    }
  }

  private Extractor(Catalog catalog, RuleBook rules) {
    names = new NameFinder(catalog);
    tools = Tools.of(rules);
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
    Reading reading =
        new Reading(
            tools, new Referents(sentences, tools.rules().lexicon()), new Dating(published));
    sentences.forEach(reading::read);
    return new Extraction(mentions.with(reading.assertions()), reading.assertions());
  }

  private List<Sentence> sentences(
      Map<Field, PlainText> plain, @Nullable LocalDate published, Mentions mentions) {
    SentenceReader reader = new SentenceReader();
    TimeReader times = new TimeReader(published);
    Context context = new Context(plain.values());
    List<Sentence> sentences = new ArrayList<>();
    plain.forEach(
        (field, text) -> {
          List<NameSpan> spans = names.find(text.text(), published, context::holds);
          mentions.add(field, text, spans);
          sentences.addAll(reader.read(field, text, spans, times));
        });
    UnlistedNames unlisted = new UnlistedNames(tools.rules().lexicon());
    sentences.forEach(unlisted::learn);
    sentences.replaceAll(unlisted::read);
    return sentences;
  }
}
