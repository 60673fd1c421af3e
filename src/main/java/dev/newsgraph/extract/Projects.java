package dev.newsgraph.extract;

import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EntityKind;
import dev.newsgraph.fact.Evidence.Field;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the project that an article is about and whether it tells of itself: its site is named like
 * it, or its people are named ("the Zephyr project", "as maintainers of Zephyr"); and the article
 * begins with it. Made for one article.
 */
final class Projects {
  private static final List<EntityKind> FRAMEWORK = List.of(EntityKind.FRAMEWORK);
  private static final int OPENING = 2;
  private static final int LEAST_LETTERS = 4;

  private final WordSet people;
  private final Makers makers;
  private @Nullable Entity home;
  private final Map<Entity, Integer> peopled = new HashMap<>();
  private final Set<Entity> opening = new HashSet<>();
  private final Set<Entity> headline = new HashSet<>();
  private final @Nullable Entity teller;
  private final @Nullable Entity topic;

  /**
   * @param publisher the domain of who published the article; null where it is not known
   */
  Projects(List<Sentence> sentences, Lexicon lexicon, Makers makers, @Nullable String publisher) {
    people = lexicon.words("project-people");
    this.makers = makers;
    String label = publisher == null ? "" : publisher;
    int body = 0;
    for (Sentence sentence : sentences) {
      body += sentence.field() == Field.BODY ? 1 : 0;
      learn(sentence, label, sentence.field() != Field.BODY || body <= OPENING);
    }
    peopled.keySet().retainAll(opening);
    teller = home == null ? most(peopled) : home;
    topic = headline.size() == 1 ? headline.iterator().next() : teller;
  }

  private void learn(Sentence sentence, String label, boolean opens) {
    List<Unit> units = sentence.units();
    for (int i = 0; i < units.size(); i++) {
      boolean name = units.get(i).isName();
      boolean peopled = name && hasPeople(units, i);
      Entity named = name && (opens || peopled) ? units.get(i).as(FRAMEWORK) : null;
      if (named != null) {
        learn(named, peopled, opens, sentence.field() == Field.TITLE);
        home = home == null && isHome(label, named) ? named : home;
      }
    }
  }

  /** "the Zephyr team", "maintainers of Zephyr". */
  private boolean hasPeople(List<Unit> units, int i) {
    return (i + 1 < units.size() && people.contains(units.get(i + 1)))
        || (i > 1 && units.get(i - 1).is("of") && people.contains(units.get(i - 2)));
  }

  private void learn(Entity named, boolean people, boolean opens, boolean title) {
    if (people && !makers.isLanguage(named)) {
      peopled.merge(named, 1, Integer::sum);
    }
    if (opens) {
      opening.add(named);
    }
    if (title && named.listed()) {
      headline.add(named);
    }
  }

  private static boolean isHome(String label, Entity named) {
    String name = Speaker.written(named.name());
    return name.length() >= LEAST_LETTERS && label.startsWith(name);
  }

  private static @Nullable Entity most(Map<Entity, Integer> counts) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Entity, Integer>comparingByValue()
                .thenComparing(entry -> entry.getKey().name()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** {@return the project that says "we"; null where none does} */
  @Nullable Entity teller() {
    return teller;
  }

  /** {@return the project that the article is about; null where there is none or more} */
  @Nullable Entity topic() {
    return topic;
  }
}
