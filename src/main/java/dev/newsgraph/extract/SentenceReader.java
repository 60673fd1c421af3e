package dev.newsgraph.extract;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import dev.newsgraph.fact.Evidence.Field;
import java.util.ArrayList;
import java.util.List;

/** Plain text → sentences. Not thread-safe: one reader reads one article. */
final class SentenceReader {
  /** What the locale takes for abbreviations though software is called so: "APIs", "Go", "app". */
  private static final List<String> NO_ABBREVIATIONS = List.of("Is.", "Go.", "PC.", "pp.");

  private static final BreakIterator ENGLISH = english();
  private static final int LONGEST = 1500;

  private final Lexicon lexicon;
  private final BreakIterator breaks;

  private static BreakIterator english() {
    FilteredBreakIteratorBuilder builder =
        FilteredBreakIteratorBuilder.getInstance(ULocale.ENGLISH);
    NO_ABBREVIATIONS.forEach(builder::unsuppressBreakAfter);
    return builder.wrapIteratorWithFilter(BreakIterator.getSentenceInstance(ULocale.ENGLISH));
  }

  SentenceReader(Lexicon lexicon) {
    this.lexicon = lexicon;
    synchronized (ENGLISH) {
      breaks = ENGLISH.clone();
    }
  }

  /** Reads all sentences of a field; what is too long to be one is left out. */
  List<Sentence> read(Field field, PlainText plain, List<NameSpan> names, TimeReader times) {
    List<Sentence> sentences = new ArrayList<>();
    String text = plain.text();
    int paragraph = 0;
    int start = 0;
    int name = 0;
    while (start < text.length()) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed;
      for (int[] span : split(text, start, end)) {
        int from = name;
        while (name < names.size() && names.get(name).start() < span[1]) {
          name++;
        }
        if (span[1] - span[0] <= LONGEST) {
          List<Unit> units =
              UnitReader.read(lexicon, text, span[0], span[1], names.subList(from, name));
          sentences.add(new Sentence(field, plain, paragraph, span[0], span[1], times.read(units)));
        }
      }
      paragraph++;
      start = end + 1;
    }
    return sentences;
  }

  private List<int[]> split(String text, int start, int end) {
    List<int[]> spans = new ArrayList<>();
    String paragraph = text.substring(start, end);
    if (isOne(paragraph)) {
      int length = paragraph.stripTrailing().length();
      return length == 0 ? List.of() : List.of(new int[] {start, start + length});
    }
    breaks.setText(paragraph);
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
      int last = to;
      while (last > from && Character.isWhitespace(paragraph.charAt(last - 1))) {
        last--;
      }
      if (last > from) {
        spans.add(new int[] {start + from, start + last});
      }
    }
    return spans;
  }

  /** Most titles, and many a line of a list, have no mark that could end a sentence within them. */
  private static boolean isOne(String paragraph) {
    for (int i = 0; i < paragraph.length(); i++) {
      char c = paragraph.charAt(i);
      boolean ends = c == '.' || c == '!' || c == '?';
      if (c < ' ' || c > '~' || (ends && i + 1 < paragraph.length())) {
        return false;
      }
    }
    return true;
  }
}
