package dev.newsgraph.extract;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A field with Markdown or HTML → what a reader sees of it; one pass from left to right, never fails. */
final class MarkupReader {
  private static final int LONGEST_TAG = 2000;
  private static final int LINE_WIDTH = 72;
  private static final Set<String> BLOCKS =
      Set.of(
          "p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tr", "td", "th", "section",
          "article", "header", "footer", "nav", "blockquote", "figure", "figcaption", "pre", "hr", "dt", "dd");
  private static final Set<String> HIDDEN = Set.of("script", "style", "svg", "noscript");
  private static final Map<String, String> ENTITIES =
      Map.ofEntries(
          Map.entry("amp", "&"), Map.entry("lt", "<"), Map.entry("gt", ">"), Map.entry("quot", "\""),
          Map.entry("apos", "'"), Map.entry("#39", "'"), Map.entry("nbsp", " "), Map.entry("rsquo", "'"),
          Map.entry("lsquo", "'"), Map.entry("ldquo", "\""), Map.entry("rdquo", "\""), Map.entry("ndash", "–"),
          Map.entry("mdash", "—"), Map.entry("hellip", "…"), Map.entry("#8217", "'"), Map.entry("#8220", "\""),
          Map.entry("#8221", "\""));

  private final String field;
  private final StringBuilder text;
  private final int[] origins;
  private final boolean marked;
  private int at;

  MarkupReader(String field) {
    this.field = field;
    this.text = new StringBuilder(field.length());
    this.origins = new int[field.length() + 1];
    this.marked = field.indexOf('<') >= 0 || field.indexOf('[') >= 0 || field.indexOf('`') >= 0;
  }

  PlainText plain() {
    boolean lineStart = true;
    while (at < field.length()) {
      if (lineStart && lineMark()) {
        lineStart = field.charAt(at - 1) == '\n';
        continue;
      }
      char c = field.charAt(at);
      lineStart = c == '\n';
      if (!(marked && markup(c)) && !emphasis(c) && !entity(c)) {
        put(c == '\n' ? lineEnd() : straight(c), at);
        at++;
      }
    }
    return new PlainText(field, text.toString(), origins);
  }

  /** Appends a character unless it is white space that says nothing new. */
  private void put(char c, int origin) {
    int last = text.length() - 1;
    boolean after = last < 0 || text.charAt(last) == ' ' || text.charAt(last) == '\n';
    if (c == ' ' && after || c == '\n' && (last < 0 || text.charAt(last) == '\n')) {
      return;
    }
    if (c == '\n' && text.charAt(last) == ' ') {
      text.setLength(last);
      put(c, origin);
      return;
    }
    origins[text.length()] = origin;
    text.append(c);
  }

  /** A line feed within a wrapped paragraph is a blank: the next word would not have fitted into the line. */
  private char lineEnd() {
    int start = field.lastIndexOf('\n', at - 1) + 1;
    int next = at + 1;
    while (next < field.length() && (field.charAt(next) == ' ' || field.charAt(next) == '\t')) {
      next++;
    }
    if (next >= field.length() || field.charAt(next) == '\n' || blank(start, at) || isMark(next)) {
      return '\n';
    }
    int word = next;
    while (word < field.length() && !Character.isWhitespace(field.charAt(word))) {
      word++;
    }
    char last = lastOfLine(at);
    boolean wrapped = at - start + word - next >= LINE_WIDTH && at - start < 3 * LINE_WIDTH;
    return last == ',' || Character.isLowerCase(field.charAt(next)) || wrapped ? ' ' : '\n';
  }

  private char lastOfLine(int end) {
    int last = end - 1;
    while (last > 0 && (field.charAt(last) == ' ' || field.charAt(last) == '\r')) {
      last--;
    }
    return last < 0 ? ' ' : field.charAt(last);
  }

  private boolean blank(int start, int end) {
    return field.substring(start, Math.max(start, end)).isBlank();
  }

  private boolean isMark(int from) {
    char c = field.charAt(from);
    boolean spaced = from + 1 < field.length() && field.charAt(from + 1) == ' ';
    return c == '#' || c == '|' || c == '>' || (c == '-' || c == '*' || c == '•') && spaced || numbered(from) > 0;
  }

  /** {@return the length of a list number such as "3. ", or 0} */
  private int numbered(int from) {
    int end = from;
    while (end < field.length() && end - from < 3 && Character.isDigit(field.charAt(end))) {
      end++;
    }
    boolean mark = end > from && end + 1 < field.length() && (field.charAt(end) == '.' || field.charAt(end) == ')');
    return mark && field.charAt(end + 1) == ' ' ? end + 2 - from : 0;
  }

  /** Skips headings', lists' and quotations' marks, code fences, rules and link definitions. */
  private boolean lineMark() {
    int from = at;
    while (at < field.length() && (field.charAt(at) == ' ' || field.charAt(at) == '\t')) {
      at++;
    }
    if (at >= field.length()) {
      return at > from;
    }
    if (field.startsWith("```", at) || field.startsWith("~~~", at)) {
      int close = field.indexOf("\n" + field.substring(at, at + 3), at + 3);
      at = close < 0 ? field.length() : close + 4;
      put('\n', from);
      return true;
    }
    if (field.charAt(at) == '[' && definition()) {
      return true;
    }
    if (isMark(at)) {
      put('\n', from);
      int number = numbered(at);
      at += number > 0 ? number : 1;
      while (at < field.length() && field.charAt(at) == '#') {
        at++;
      }
    }
    return at > from;
  }

  private boolean definition() {
    int close = field.indexOf("]:", at);
    int end = field.indexOf('\n', at);
    if (close < 0 || end >= 0 && close > end) {
      return false;
    }
    at = end < 0 ? field.length() : end;
    return true;
  }

  private boolean markup(char c) {
    return switch (c) {
      case '<' -> tag();
      case '!' -> at + 1 < field.length() && field.charAt(at + 1) == '[' && image();
      case ']' -> linkEnd();
      case '[' -> skip(linkStart());
      case '`' -> skip(true);
      default -> false;
    };
  }

  private boolean skip(boolean skipped) {
    at += skipped ? 1 : 0;
    return skipped;
  }

  private boolean linkStart() {
    int close = field.indexOf(']', at);
    return close > 0
        && close + 1 < field.length()
        && (field.charAt(close + 1) == '(' || field.charAt(close + 1) == '[');
  }

  private boolean linkEnd() {
    if (at + 1 >= field.length()) {
      return false;
    }
    char open = field.charAt(at + 1);
    int close = open == '(' ? field.indexOf(')', at) : open == '[' ? field.indexOf(']', at + 1) : -1;
    if (close < 0 || close - at > LONGEST_TAG || field.lastIndexOf('[', at) < 0) {
      return false;
    }
    at = close + 1;
    return true;
  }

  private boolean image() {
    int close = field.indexOf("](", at);
    int end = close < 0 ? -1 : field.indexOf(')', close);
    if (end < 0 || end - at > LONGEST_TAG) {
      return false;
    }
    at = end + 1;
    return true;
  }

  private boolean tag() {
    int close = field.indexOf('>', at);
    char next = at + 1 < field.length() ? field.charAt(at + 1) : ' ';
    if (close < 0 || close - at > LONGEST_TAG || !(Character.isLetter(next) || next == '/' || next == '!')) {
      return false;
    }
    int from = next == '/' ? at + 2 : at + 1;
    int end = from;
    while (end < close && Character.isLetterOrDigit(field.charAt(end))) {
      end++;
    }
    String name = field.substring(from, end).toLowerCase(Locale.ROOT);
    if (BLOCKS.contains(name)) {
      put('\n', at);
    }
    int hidden = HIDDEN.contains(name) && next != '/' ? field.indexOf("</" + name, close) : -1;
    at = hidden < 0 ? close + 1 : hidden;
    return true;
  }

  /** Marks of emphasis stand at the border of a word; elsewhere they belong to a name. */
  private boolean emphasis(char c) {
    if (c != '*' && c != '_') {
      return false;
    }
    boolean before = at > 0 && Character.isLetterOrDigit(field.charAt(at - 1));
    boolean after = at + 1 < field.length() && Character.isLetterOrDigit(field.charAt(at + 1));
    if (before && after) {
      return false;
    }
    at++;
    return true;
  }

  private boolean entity(char c) {
    int close = c == '&' ? field.indexOf(';', at) : -1;
    String value = close < 0 || close - at > 8 ? null : ENTITIES.get(field.substring(at + 1, close));
    if (value == null) {
      return false;
    }
    put(value.charAt(0), at);
    at = close + 1;
    return true;
  }

  private static char straight(char c) {
    return switch (c) {
      case '’', '‘', '′' -> '\'';
      case '“', '”', '„' -> '"';
      case '\r', '\t', '\u00a0', '\u2009', '\u202f' -> ' ';
      default -> c;
    };
  }
}
