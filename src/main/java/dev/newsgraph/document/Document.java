package dev.newsgraph.document;

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
}
