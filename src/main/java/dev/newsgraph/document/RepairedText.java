package dev.newsgraph.document;

import com.google.common.base.CharMatcher;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/**
 * Text as its writer meant it: UTF-8 that was once read as Windows-1252 ({@code itâ€™s}) is read
 * again, HTML entities are resolved, control and zero-width characters and stray markup go.
 */
final class RepairedText {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Two or more characters that Windows-1252 has above ASCII: what misread UTF-8 looks like. */
  private static final Pattern SUSPECT =
      Pattern.compile(
          "[\u0080-\u00ff\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d"
              + "\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]{2,}");

  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cc}\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufffe\uffff&&[^\\n\\t]]");
  private static final Pattern SPACES =
      Pattern.compile("[\\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+");
  private static final CharMatcher INNER_SPACES =
      CharMatcher.anyOf(" \t\u00a0\u202f\u205f\u3000")
          .or(CharMatcher.inRange('\u2000', '\u200a'))
          .precomputed();

  private RepairedText() {}

  /** {@return the text on one line, its edges stripped} */
  static String line(String text) {
    String repaired = repaired(untagged(text));
    return (isSpaced(repaired) ? repaired : SPACES.matcher(repaired).replaceAll(" ")).strip();
  }

  /** Most lines have single blanks between their words, and no spaces of other kinds. */
  private static boolean isSpaced(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean doubled = c == ' ' && i > 0 && text.charAt(i - 1) == ' ';
      if (c < ' ' || doubled || c == '\u00a0' || (c >= '\u2000' && c <= '\u3000')) {
        return false;
      }
    }
    return true;
  }

  /** {@return the text with one line a paragraph} */
  static String paragraphs(String text) {
    return repaired(text.replace("\r\n", "\n").replace('\r', '\n'))
        .lines()
        .map(line -> INNER_SPACES.trimAndCollapseFrom(line, ' '))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"))
        .strip();
  }

  private static String untagged(String text) {
    return text.indexOf('<') >= 0 && TAG.matcher(text).find()
        ? Jsoup.parse(text).wholeText()
        : text;
  }

  private static String repaired(String text) {
    if (isPlain(text)) {
      return text;
    }
    String unescaped =
        text.indexOf('&') < 0
            ? text
            : Parser.unescapeEntities(Parser.unescapeEntities(text, false), false);
    String read = hasRun(unescaped) ? reread(reread(unescaped)) : unescaped;
    return INVISIBLE.matcher(read).replaceAll("");
  }

  /** Most texts are ASCII through and through, and have nothing to repair. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean spaced = c == '\n' || c == '\t';
      if ((c < ' ' && !spaced) || c > '~' || c == '&') {
        return false;
      }
    }
    return true;
  }

  /** Whether two characters beyond ASCII stand side by side, as they do where one was misread. */
  private static boolean hasRun(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) > '~' && text.charAt(i - 1) > '~') {
        return true;
      }
    }
    return false;
  }

  private static String reread(String text) {
    Matcher suspects = SUSPECT.matcher(text);
    return suspects.find()
        ? suspects.replaceAll(run -> Matcher.quoteReplacement(reread(run)))
        : text;
  }

  private static String reread(MatchResult run) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes(run.group())))
          .toString();
    } catch (CharacterCodingException e) {
      return run.group();
    }
  }

  /**
   * Bytes 81, 8D, 8F, 90 and 9D are no characters of Windows-1252; readers pass them through as
   * they are.
   */
  private static byte[] bytes(String run) {
    byte[] bytes = new byte[run.length()];
    for (int i = 0; i < bytes.length; i++) {
      char c = run.charAt(i);
      bytes[i] = c < 0x100 ? (byte) c : run.substring(i, i + 1).getBytes(WINDOWS_1252)[0];
    }
    return bytes;
  }
}
