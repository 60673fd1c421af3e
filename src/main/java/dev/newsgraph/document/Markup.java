package dev.newsgraph.document;

import java.util.Set;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Markdown and HTML → the prose in it, one line a paragraph; code, scripts, navigation and template
 * code go.
 */
final class Markup {
  private static final Set<String> SKIPPED =
      Set.of(
          "pre",
          "script",
          "style",
          "nav",
          "footer",
          "aside",
          "form",
          "svg",
          "iframe",
          "noscript",
          "template",
          "button",
          "table",
          "figure",
          "video",
          "audio");

  private Markup() {}

  static String markdown(String text) {
    return html(
        HtmlRenderer.builder()
            .build()
            .render(Parser.builder().build().parse(withoutTemplates(text))));
  }

  static String html(String text) {
    Element body = Jsoup.parse(withoutTemplates(text)).body();
    body.select(String.join(",", SKIPPED)).remove();
    StringBuilder prose = new StringBuilder();
    body.traverse(new Prose(prose));
    return prose.toString();
  }

  /** Liquid and Hugo tags ({@code {% … %}}, {@code {{< … >}}}) are no text of the author's. */
  private static String withoutTemplates(String text) {
    return text.replaceAll("\\{%[^}]*%}|\\{\\{[^}]*}}", " ");
  }

  private record Prose(StringBuilder text) implements NodeVisitor {

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        text.append(words.getWholeText().replace('\n', ' '));
      } else if (node instanceof Element element && breaksLine(element)) {
        text.append('\n');
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && breaksLine(element)) {
        text.append('\n');
      }
    }

    private static boolean breaksLine(Element element) {
      return element.isBlock() || element.normalName().equals("br");
    }
  }
}
