package dev.newsgraph.extract;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import dev.newsgraph.fact.Assertion;
import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EventKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sentences that say that something is used, but not by whom: they tell of who the article tells
 * of, where it says that it is the story of that one, or names several things that it uses. Made
 * for one article; not thread-safe.
 */
final class Implied {
  private static final int SEVERAL = 2;

  private final @Nullable Entity hero;
  private final List<Assertion> open = new ArrayList<>();
  private final SetMultimap<Entity, Entity> used = HashMultimap.create();

  /**
   * @param hero whose story the article says that it is; null where it does not say so
   */
  Implied(@Nullable Entity hero) {
    this.hero = hero;
  }

  /**
   * Takes note of what somebody surely uses: who is named there, stands there as "we", or tells.
   */
  void learn(Assertion stated) {
    if (stated.kind() == EventKind.ADOPTED) {
      used.put(stated.subject(), stated.object());
    }
  }

  /** {@return whether a rule that asks for nobody who acts may be relied on at once} */
  boolean isSure(Rule rule, Entity subject) {
    return !rule.told() && subject.equals(hero);
  }

  /** Adds what is told only where more is. */
  void add(Assertion one) {
    open.add(one);
  }

  /** {@return what is borne out by what else the article says} */
  List<Assertion> borneOut() {
    return open.stream().filter(one -> used.get(one.subject()).size() >= SEVERAL).toList();
  }
}
