package dev.newsgraph.extract;

import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EntityKind;
import dev.newsgraph.fact.Evidence.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds for whom somebody who is quoted speaks: "We moved", said Jo Doe, engineer at Acme. Made for
 * one article; not thread-safe.
 */
final class Quotations {
  private static final Set<String> PLACES = Set.of("at", "from");
  private static final Set<String> OFFICES = Set.of("of", "for");
  private static final List<EntityKind> ORGANISATION = List.of(EntityKind.ORGANISATION);
  private static final int LONGEST = 1500;
  private static final int BYLINE = 170;

  private final List<Sentence> sentences;
  private final WordSet jobs;
  private final Map<Place, Optional<Entity>> homes = new HashMap<>();

  /** What is asked of each place as often as rules fit there. */
  private record Place(Field field, int offset) {}

  Quotations(List<Sentence> sentences, Lexicon lexicon) {
    this.sentences = sentences;
    jobs = lexicon.words("jobs", "staff");
  }

  /** {@return the firm of who is quoted at an offset; null where nobody is, or it is not said} */
  @Nullable Entity home(Sentence sentence, int offset) {
    Place place = new Place(sentence.field(), offset);
    return homes
        .computeIfAbsent(place, key -> Optional.ofNullable(found(sentence, offset)))
        .orElse(null);
  }

  private @Nullable Entity found(Sentence sentence, int offset) {
    String text = sentence.text().field();
    int open = open(text, offset);
    if (open < 0) {
      return null;
    }
    int close = close(text, offset);
    Entity behind = close < 0 ? null : named(sentence, close, end(text, close));
    return behind != null ? behind : named(sentence, Math.max(0, open - BYLINE), open);
  }

  /** {@return where the quotation opens that an offset stands in; -1 where it stands in none} */
  private static int open(String text, int offset) {
    int begin = Math.max(text.lastIndexOf("\n\n", offset), offset - LONGEST);
    int straight = -1;
    int count = 0;
    for (int i = offset - 1; i > begin && i >= 0; i--) {
      char c = text.charAt(i);
      if (c == '“' || c == '”') {
        return c == '“' ? i : -1;
      }
      if (c == '"') {
        straight = straight < 0 ? i : straight;
        count++;
      }
    }
    return count % 2 == 1 ? straight : -1;
  }

  private static int close(String text, int offset) {
    for (int i = offset; i < Math.min(text.length(), offset + LONGEST); i++) {
      if (text.charAt(i) == '”' || text.charAt(i) == '"') {
        return i;
      }
    }
    return -1;
  }

  /** Who spoke stands before the next quotation. */
  private static int end(String text, int close) {
    int last = Math.min(text.length(), close + BYLINE);
    for (int i = close + 1; i < last; i++) {
      if (text.charAt(i) == '“' || text.charAt(i) == '"') {
        return i;
      }
    }
    return last;
  }

  private @Nullable Entity named(Sentence quoted, int from, int to) {
    List<Unit> units = new ArrayList<>();
    for (Sentence sentence : sentences) {
      if (sentence.field() == quoted.field() && sentence.end() > from && sentence.start() < to) {
        sentence.units().stream()
            .filter(unit -> unit.start() >= from && unit.end() <= to)
            .forEach(units::add);
      }
    }
    Entity at = named(units, PLACES);
    return at == null ? named(units, OFFICES) : at;
  }

  private @Nullable Entity named(List<Unit> units, Set<String> links) {
    boolean job = false;
    for (int i = 0; i + 1 < units.size(); i++) {
      job |= jobs.contains(units.get(i));
      Entity firm = units.get(i + 1).isName() ? units.get(i + 1).as(ORGANISATION) : null;
      if (job && firm != null && links.contains(units.get(i).word())) {
        return firm;
      }
    }
    return null;
  }
}
