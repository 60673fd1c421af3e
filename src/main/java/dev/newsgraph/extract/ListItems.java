package dev.newsgraph.extract;

import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EntityKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private static final List<EntityKind> ORGANISATION = List.of(EntityKind.ORGANISATION);
  private static final Set<String> BULLETS = Set.of("-", "*", "•", "–", "the");
  private static final Set<String> STACKS =
      Set.of("stack", "technologies", "toolchain", "tooling", "tools");

  private final Lexicon lexicon;

  ListItems(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** {@return the same sentences; one that opens a list of names holds those names as well} */
  List<Sentence> joined(List<Sentence> sentences) {
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
  private List<Unit> items(List<Sentence> sentences, int at) {
    List<Unit> items = new ArrayList<>();
    boolean stack = isOf(STACKS, sentences.get(at));
    boolean users = isOf(USERS, sentences.get(at)) || isUsedBy(sentences.get(at).units());
    int paragraph = sentences.get(at).paragraph();
    for (int i = at + 1; i < sentences.size() && items.size() < MOST; i++) {
      Sentence next = sentences.get(i);
      if (next.field() != sentences.get(at).field()) {
        break;
      }
      if (next.paragraph() != paragraph) {
        List<Unit> units = withoutBullet(next.units());
        boolean item = users && units.size() <= LONGEST_NAME;
        boolean named = users && nameEnd(units) > 0;
        List<Unit> names = named ? user(units) : leading(units, stack);
        if (names.isEmpty() && !item) {
          break;
        }
        items.addAll(names);
        paragraph = next.paragraph();
      }
    }
    return items;
  }

  private static List<Unit> withoutBullet(List<Unit> units) {
    boolean bullet = !units.isEmpty() && BULLETS.contains(units.getFirst().word());
    return bullet ? units.subList(1, units.size()) : units;
  }

  /** The names that an item begins with; in a stack behind a label, too: "Database: PostgreSQL". */
  private static List<Unit> leading(List<Unit> units, boolean stack) {
    int label = stack ? labelEnd(units) : -1;
    List<Unit> names = new ArrayList<>();
    int i = Math.max(0, label);
    while (i < units.size() && units.get(i).isName()) {
      names.add(units.get(i));
      boolean more = i + 2 < units.size() && joins(units.get(i + 1)) && units.get(i + 2).isName();
      i += more ? 2 : 1;
    }
    boolean ends = i == units.size() || units.get(i).isMark() || (stack && isSure(names));
    return ends ? names : List.of();
  }

  /** "Zephyr is used by:". */
  private static boolean isUsedBy(List<Unit> units) {
    return Units.is(units, units.size() - 2, "by");
  }

  /**
   * {@return the index behind the capitalised words that are an item, or that a mark parts from the
   * rest of it: "Acme Labs (shop search)"; 0 where an item holds none}
   */
  private static int nameEnd(List<Unit> units) {
    int end = 0;
    while (end < units.size()
        && end <= LONGEST_NAME
        && (units.get(end).isName() || isUpper(units.get(end)))) {
      end++;
    }
    boolean ends = end == units.size() || units.get(end).isMark();
    return end <= LONGEST_NAME && ends ? end : 0;
  }

  private static boolean isUpper(Unit unit) {
    return unit.isWord() && unit.isCapitalised();
  }

  /** Who is listed as a user is an organisation, or goes by the name of what it makes. */
  private List<Unit> user(List<Unit> units) {
    List<Unit> parts = units.subList(0, nameEnd(units));
    Optional<Unit> firm =
        parts.stream().filter(unit -> unit.isName() && unit.as(ORGANISATION) != null).findFirst();
    return List.of(firm.orElseGet(() -> firm(parts)));
  }

  private Unit firm(List<Unit> parts) {
    Unit only = parts.getFirst();
    if (parts.size() == 1 && only.isName()) {
      String name = only.entities().getFirst().name();
      return only.orElse(new Entity(EntityKind.ORGANISATION, name, false));
    }
    String name = NameRuns.surface(parts);
    return new Unit(
        Unit.Type.NAME,
        lexicon.lexeme(PlainText.lower(name)),
        name,
        only.start(),
        parts.getLast().end(),
        List.of(new Entity(EntityKind.ORGANISATION, name, false)),
        null);
  }

  private static boolean isSure(List<Unit> names) {
    return !names.isEmpty() && names.getFirst().entities().getFirst().listed();
  }

  private static boolean joins(Unit unit) {
    return Units.isLink(unit) || unit.is("+");
  }

  /** {@return the index behind the colon or dash of a label of a few words; -1 where none is} */
  private static int labelEnd(List<Unit> units) {
    for (int i = 0; i < Math.min(units.size() - 1, LONGEST_LABEL); i++) {
      Unit unit = units.get(i);
      if (unit.is(":") || unit.is("–") || unit.is("—")) {
        return i + 1;
      }
    }
    return -1;
  }

  private Sentence with(Sentence sentence, List<Unit> items) {
    List<Unit> units = new ArrayList<>(sentence.units());
    if (isUsedBy(units)) {
      units.removeLast();
    }
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        int start = items.get(i).start();
        boolean last = i + 1 == items.size();
        units.add(
            last
                ? Unit.word("and", lexicon.lexeme("and"), start)
                : Unit.mark(lexicon.lexeme(","), start));
      }
      units.add(items.get(i));
    }
    return sentence.with(units);
  }
}
