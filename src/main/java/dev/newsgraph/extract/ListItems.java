package dev.newsgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Lets a sentence that ends with a colon, or a heading that speaks of a stack, go on with the names
 * of the list below it.
 */
final class ListItems {
  private static final int MOST = 30;
  private static final int LONGEST_LABEL = 9;
  private static final int LONGEST_NAME = 4;
  private static final Set<String> USERS =
      Set.of("adopters", "users", "customers", "companies", "organizations", "organisations");
  private static final Set<String> BULLETS = Set.of("-", "*", "•", "–", "the");
  private static final Set<String> STACKS =
      Set.of("stack", "technologies", "toolchain", "tooling", "tools");

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

  private static boolean isOf(Set<String> words, Sentence sentence) {
    return sentence.units().stream().anyMatch(unit -> words.contains(unit.word()));
  }

  /** The names that begin the paragraphs right below, up to the first that begins with none. */
  private static List<Unit> items(List<Sentence> sentences, int at) {
    List<Unit> items = new ArrayList<>();
    boolean stack = isOf(STACKS, sentences.get(at));
    boolean users = isOf(USERS, sentences.get(at));
    int paragraph = sentences.get(at).paragraph();
    for (int i = at + 1; i < sentences.size() && items.size() < MOST; i++) {
      Sentence next = sentences.get(i);
      if (next.field() != sentences.get(at).field()) {
        break;
      }
      if (next.paragraph() != paragraph) {
        boolean item = users && next.units().size() <= LONGEST_NAME;
        List<Unit> names = leading(next.units(), stack, item);
        if (names.isEmpty() && !item) {
          break;
        }
        items.addAll(names);
        paragraph = next.paragraph();
      }
    }
    return items;
  }

  /** The names that an item begins with; in a stack behind a label, too: "Database: PostgreSQL". */
  private static List<Unit> leading(List<Unit> units, boolean stack, boolean item) {
    int at = !units.isEmpty() && BULLETS.contains(units.getFirst().word()) ? 1 : 0;
    int label = stack ? labelEnd(units, at) : -1;
    int from = label < 0 ? at : label;
    List<Unit> names = new ArrayList<>();
    int i = from;
    while (i < units.size() && units.get(i).isName()) {
      names.add(units.get(i));
      boolean more = i + 2 < units.size() && joins(units.get(i + 1)) && units.get(i + 2).isName();
      i += more ? 2 : 1;
    }
    boolean ends = item || i == units.size() || units.get(i).isMark() || (stack && isSure(names));
    return ends ? names : List.of();
  }

  private static boolean isSure(List<Unit> names) {
    return !names.isEmpty() && names.getFirst().entities().getFirst().listed();
  }

  private static boolean joins(Unit unit) {
    return Units.isLink(unit) || unit.is("+");
  }

  /** {@return the index behind the colon or dash of a label of a few words; -1 where none is} */
  private static int labelEnd(List<Unit> units, int from) {
    for (int i = from; i < Math.min(units.size() - 1, from + LONGEST_LABEL); i++) {
      Unit unit = units.get(i);
      if (unit.is(":") || unit.is("–") || unit.is("—")) {
        return i + 1;
      }
    }
    return -1;
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
