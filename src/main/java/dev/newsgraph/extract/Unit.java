package dev.newsgraph.extract;

import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EntityKind;
import dev.newsgraph.fact.When;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The smallest part of a sentence that rules speak of: a word, a mark, a whole name or a whole
 * expression of time.
 *
 * @param lexeme its word; an apostrophe that begins it ("'s", "'ll") was split from the word before
 * @param surface as written
 * @param start offset in the plain text
 * @param end offset behind it in the plain text
 * @param entities what a name may stand for; empty for all other units
 * @param when what an expression of time says; null for all other units
 */
record Unit(
    Type type,
    Lexeme lexeme,
    String surface,
    int start,
    int end,
    List<Entity> entities,
    @Nullable When when) {

  enum Type {
    WORD,
    MARK,
    NAME,
    TIME
  }

  static Unit word(String surface, Lexeme lexeme, int start) {
    return new Unit(Type.WORD, lexeme, surface, start, start + surface.length(), List.of(), null);
  }

  static Unit mark(Lexeme mark, int start) {
    int end = start + mark.word().length();
    return new Unit(Type.MARK, mark, mark.word(), start, end, List.of(), null);
  }

  /** {@return the word, in lower case} */
  String word() {
    return lexeme.word();
  }

  boolean is(String other) {
    return lexeme.word().equals(other);
  }

  /** {@return the same name, which stands for this alone} */
  Unit meaning(Entity entity) {
    return meaning(List.of(entity));
  }

  /** {@return the same name, which can stand for these alone} */
  Unit meaning(List<Entity> others) {
    return new Unit(type, lexeme, surface, start, end, List.copyOf(others), when);
  }

  /** {@return the same name, which can stand for this as well} */
  Unit orElse(Entity entity) {
    List<Entity> more = new ArrayList<>(entities);
    more.add(entity);
    return meaning(more);
  }

  boolean isName() {
    return type == Type.NAME;
  }

  boolean isTime() {
    return type == Type.TIME;
  }

  boolean isMark() {
    return type == Type.MARK;
  }

  boolean isWord() {
    return type == Type.WORD;
  }

  boolean isCapitalised() {
    return Character.isUpperCase(surface.charAt(0));
  }

  /**
   * {@return what the name stands for in a place that asks for one of these kinds; null where it
   * cannot stand there}
   */
  @Nullable Entity as(List<EntityKind> kinds) {
    for (int k = 0; k < kinds.size(); k++) {
      for (int i = 0; i < entities.size(); i++) {
        if (entities.get(i).kind() == kinds.get(k)) {
          return entities.get(i);
        }
      }
    }
    return null;
  }
}
