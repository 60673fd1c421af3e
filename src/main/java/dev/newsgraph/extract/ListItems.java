package dev.newsgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets a sentence that ends with a colon go on with the names of the list below it. */
final class ListItems {
  private static final int MOST = 30;
  private static final Set<String> BULLETS = Set.of("-", "*", "•", "–", "the");

  private ListItems() {}

  /** {@return the same sentences; one that opens a list of names holds those names as well} */
  static List<Sentence> joined(List<Sentence> sentences) {
    List<Sentence> joined = new ArrayList<>(sentences.size());
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      List<Unit> items = opens(sentence) ? items(sentences, i) : List.of();
      joined.add(items.isEmpty() ? sentence : with(sentence, items));
    }
    return joined;
  }

  private static boolean opens(Sentence sentence) {
    return !sentence.units().isEmpty() && sentence.units().getLast().is(":");
  }

  /** The names that begin the paragraphs right below, up to the first that begins with none. */
  private static List<Unit> items(List<Sentence> sentences, int at) {
    List<Unit> items = new ArrayList<>();
    int paragraph = sentences.get(at).paragraph();
    for (int i = at + 1; i < sentences.size() && items.size() < MOST; i++) {
      Sentence next = sentences.get(i);
      if (next.field() != sentences.get(at).field()) {
        break;
      }
      if (next.paragraph() != paragraph) {
        Unit name = leading(next.units());
        if (name == null) {
          break;
        }
        items.add(name);
        paragraph = next.paragraph();
      }
    }
    return items;
  }

  private static @Nullable Unit leading(List<Unit> units) {
    int at = !units.isEmpty() && BULLETS.contains(units.getFirst().word()) ? 1 : 0;
    if (at >= units.size() || !units.get(at).isName()) {
      return null;
    }
    boolean ends = at + 1 == units.size() || units.get(at + 1).isMark();
    return ends ? units.get(at) : null;
  }

  private static Sentence with(Sentence sentence, List<Unit> items) {
    List<Unit> units = new ArrayList<>(sentence.units());
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        int start = items.get(i).start();
        boolean last = i + 1 == items.size();
        units.add(last ? Unit.word("and", "and", start) : Unit.mark(",", start));
      }
      units.add(items.get(i));
    }
    return sentence.with(units);
  }
}
