package dev.newsgraph.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one file holds. */
public sealed interface Document {

  /**
   * {@return the file, as the user gave it; inside an archive, the archive, {@code !} and the
   * entry}
   */
  String source();

  /** A file with front matter: an article of its own and the ones that it lists. */
  record Post(String source, Article article) implements Document {}

  /**
   * A page's text without front matter. It may be the text of an article that is known from
   * elsewhere, or an article of its own.
   *
   * @param title the best guess at a title, never blank
   * @param text the whole text, one line a paragraph
   */
  record PageText(String source, String title, String text) implements Document {

    /** {@return the article that this text is where no other claims it} */
    public Article article() {
      return Article.titled(title).withBody(text);
    }
  }

  /**
   * An entry of a site's data: something to know before articles are read.
   *
   * @param taxonomy what it is an entry of
   * @param names the name first, then others that it goes by
   * @param domain the registrable domain of an organisation; null where not said
   * @param parent the broader topic's name; null where not said
   */
  record DataEntry(
      String source,
      Taxonomy taxonomy,
      List<String> names,
      @Nullable String domain,
      @Nullable String parent)
      implements Document {

    public DataEntry {
      names = List.copyOf(names);
    }
  }

  /** What entries of a site's data describe. */
  enum Taxonomy {
    ORGANIZATION,
    TOPIC
  }
}
