package dev.newsgraph.document;

import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.QueryParser;

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
          "figure",
          "video",
          "audio");

  private static final String HEADINGS = "h1, h2, h3, h4";
  private static final Evaluator SKIPPED_TAGS = QueryParser.parse(String.join(",", SKIPPED));
  private static final Evaluator TABLES = QueryParser.parse("table");
  private static final Parser MARKDOWN = Parser.builder().linkProcessor(Markup::looseLink).build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().build();
  private static final Pattern TEMPLATES = Pattern.compile("\\{%[^}]*%}|\\{\\{[^}]*}}");

  private Markup() {}

  static String markdown(String text) {
    return html(RENDERER.render(MARKDOWN.parse(withoutTemplates(text))));
  }

  /** "[Zephyr 2][zephyr]" and "[Zephyr][]" are links, though nothing may define their address. */
  private static LinkResult looseLink(LinkInfo link, Scanner scanner, InlineParserContext context) {
    String label = link.label();
    String name = label == null || !label.isEmpty() ? label : link.text();
    boolean loose =
        name != null && context.getDefinition(LinkReferenceDefinition.class, name) == null;
    return loose
        ? LinkResult.wrapTextIn(new Link("", null), scanner.position())
        : LinkResult.none();
  }

  static String html(String text) {
    Element body = Jsoup.parse(withoutTemplates(text)).body();
    body.select(SKIPPED_TAGS).remove();
    body.select(TABLES).removeIf(table -> !laysOut(table));
    StringBuilder prose = new StringBuilder();
    body.traverse(new Prose(prose));
    return prose.toString();
  }

  /** A table of figures is no prose; one that holds headings lays a page out. */
  private static boolean laysOut(Element table) {
    return table.selectFirst(HEADINGS) != null;
  }

  /** Liquid and Hugo tags ({@code {% … %}}, {@code {{< … >}}}) are no text of the author's. */
  private static String withoutTemplates(String text) {
    return text.indexOf('{') < 0 ? text : TEMPLATES.matcher(text).replaceAll(" ");
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
