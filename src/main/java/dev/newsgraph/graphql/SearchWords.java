package dev.newsgraph.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a user searches for: words, and phrases in quotes. Nothing that the user writes is syntax to
 * the index.
 *
 * @param last whether the last word may be the start of one
 */
record SearchWords(List<String> phrases, boolean last) {
  private static final Pattern PHRASE = Pattern.compile("\"([^\"]+)\"?|([^\\s\"]+)");
  private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{N}]");
  private static final Pattern SYNTAX = Pattern.compile("[+\\-!(){}\\[\\]^\"~*?:\\\\/&|<>=]");
  private static final int MOST = 32;
  private static final int AROUND = 80;

  /** A query that finds nothing. */
  private static final String NOTHING = "\"\"";

  SearchWords {
    phrases = List.copyOf(phrases);
  }

  static SearchWords parse(String text) {
    List<String> phrases = new ArrayList<>();
    boolean word = false;
    for (MatchResult found : PHRASE.matcher(text).results().limit(MOST).toList()) {
      String phrase = found.group(1) == null ? found.group(2) : found.group(1);
      if (LETTERS.matcher(phrase).find()) {
        phrases.add(phrase.strip().toLowerCase(Locale.ROOT));
        word = found.group(1) == null;
      }
    }
    return new SearchWords(phrases, word);
  }

  /** {@return the query in the language of the index} */
  String query() {
    if (phrases.isEmpty()) {
      return NOTHING;
    }
    List<String> parts =
        new ArrayList<>(phrases.stream().map(phrase -> "\"" + escaped(phrase) + "\"^4").toList());
    if (last && phrases.getLast().length() > 1) {
      parts.add(escaped(phrases.getLast()) + "*");
    }
    return String.join(" OR ", parts);
  }

  /** {@return a query for what has all the words, and the last or a word that starts with it} */
  String start() {
    if (phrases.isEmpty()) {
      return NOTHING;
    }
    String typed = escaped(phrases.getLast());
    String whole =
        phrases.subList(0, phrases.size() - 1).stream()
            .map(phrase -> "+\"" + escaped(phrase) + "\" ")
            .collect(Collectors.joining());
    return last ? whole + "+(\"" + typed + "\"^4 OR " + typed + "*)" : whole + "+\"" + typed + "\"";
  }

  /** {@return a query that forgives two wrong letters in each word} */
  String nearly() {
    return phrases.isEmpty()
        ? NOTHING
        : String.join(
            " OR ",
            phrases.stream()
                .flatMap(Pattern.compile("\\s+")::splitAsStream)
                .map(word -> escaped(word) + "~2")
                .toList());
  }

  private static String escaped(String phrase) {
    return SYNTAX
        .matcher(phrase)
        .replaceAll(found -> Matcher.quoteReplacement("\\" + found.group()));
  }

  /**
   * {@return the part of the first text that has one of the words, as HTML with the words marked}
   */
  String highlight(List<String> texts) {
    if (phrases.isEmpty() || texts.isEmpty()) {
      return texts.isEmpty()
          ? ""
          : html(texts.getFirst().substring(0, Math.min(2 * AROUND, texts.getFirst().length())));
    }
    Pattern words = words();
    for (String text : texts) {
      Matcher matcher = words.matcher(text);
      if (matcher.find()) {
        return marked(text, matcher.start(), words);
      }
    }
    return html(cut(texts.getFirst(), 0, 2 * AROUND));
  }

  private Pattern words() {
    List<String> ways = new ArrayList<>();
    for (int i = 0; i < phrases.size(); i++) {
      boolean start = last && i == phrases.size() - 1;
      String[] parts = phrases.get(i).split("\\s+", -1);
      ways.add(
          String.join("\\s+", List.of(parts).stream().map(Pattern::quote).toList())
              + (start ? "[\\p{L}\\p{N}]*" : "(?![\\p{L}\\p{N}])"));
    }
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?:" + String.join("|", ways) + ")",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String marked(String text, int at, Pattern words) {
    String shown = cut(text, Math.max(0, at - AROUND), Math.min(text.length(), at + AROUND));
    Matcher matcher = words.matcher(shown);
    StringBuilder html = new StringBuilder();
    int end = 0;
    while (matcher.find()) {
      html.append(html(shown.substring(end, matcher.start())))
          .append("<mark>")
          .append(html(matcher.group()))
          .append("</mark>");
      end = matcher.end();
    }
    return html.append(html(shown.substring(end))).toString();
  }

  /** Cuts between words, or anywhere where there are none, and says so with an ellipsis. */
  private static String cut(String text, int from, int to) {
    int space = text.indexOf(' ', from);
    boolean near = space >= 0 && space < from + AROUND;
    int start = from == 0 || !near ? from : space + 1;
    int limit = Math.min(to, text.length());
    int end = limit == text.length() ? limit : Math.max(start, text.lastIndexOf(' ', limit));
    String middle = text.substring(start, end == start ? limit : end);
    return (start > 0 ? "… " : "")
        + middle.replaceAll("\\s+", " ").strip()
        + (limit < text.length() ? " …" : "");
  }

  private static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
