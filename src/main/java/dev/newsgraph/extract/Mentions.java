package dev.newsgraph.extract;

import dev.newsgraph.document.Article;
import dev.newsgraph.fact.Assertion;
import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EntityKind;
import dev.newsgraph.fact.Evidence.Field;
import dev.newsgraph.fact.Mention;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the entities that one article names. Not thread-safe. */
final class Mentions {
  private static final String CUT = " ...";

  private final Article article;
  private final Map<String, Mention> mentions = new LinkedHashMap<>();
  private final Map<Field, BitSet> taken = new EnumMap<>(Field.class);
  private final Map<Field, BitSet> open = new EnumMap<>(Field.class);
  private final Senses senses;
  private final Badges badges;

  Mentions(Article article, Senses senses, Badges badges) {
    this.article = article;
    this.senses = senses;
    this.badges = badges;
  }

  /**
   * Counts the names of a sentence that no catalog knows, where it is clear what they stand for.
   */
  void addUnlisted(Sentence sentence) {
    for (Unit unit : sentence.units()) {
      if (unit.isName() && !unit.entities().getFirst().listed()) {
        Entity entity = unit.entities().getFirst();
        boolean clear = unit.entities().size() == 1 && entity.kind() != EntityKind.PERSON;
        if (clear) {
          count(sentence.field(), entity, unit.start(), unit.surface());
        }
        taken(clear ? taken : open, sentence.field()).set(unit.start(), unit.end());
      }
    }
  }

  private static BitSet taken(Map<Field, BitSet> places, Field field) {
    return places.computeIfAbsent(field, key -> new BitSet());
  }

  /**
   * Counts the catalog's names in a field. What is a part of a longer name was counted as that; a
   * name that a firm and its product share counts as the product where nothing tells. A firm's name
   * where a text is cut off may begin that of a product.
   */
  void add(Field field, PlainText text, List<NameSpan> spans) {
    for (NameSpan span : spans) {
      String surface = text.text().substring(span.start(), span.end());
      Entity entity = sense(surface, span.entities());
      boolean part =
          entity.kind() == EntityKind.ORGANISATION
              && (taken(open, field).get(span.start())
                  || badges.follow(text.text(), span.end())
                  || isCut(text.text(), span.end()));
      if (!part && !taken(taken, field).get(span.start())) {
        count(field, entity, span.start(), surface);
      }
    }
  }

  private static boolean isCut(String text, int end) {
    return text.startsWith(CUT, end) && text.length() == end + CUT.length();
  }

  private Entity sense(String surface, List<Entity> entities) {
    Entity chosen = entities.size() > 1 ? senses.chosen(PlainText.lower(surface), entities) : null;
    return chosen != null
        ? chosen
        : entities.stream()
            .filter(entity -> entity.kind() == EntityKind.FRAMEWORK)
            .findFirst()
            .orElse(entities.getFirst());
  }

  private void count(Field field, Entity entity, int start, String surface) {
    mentions.merge(
        entity.id(), new Mention(entity, 1, before(field) + start, surface), Mentions::again);
  }

  private static Mention again(Mention known, Mention again) {
    Mention first = again.firstOffset() < known.firstOffset() ? again : known;
    return new Mention(known.entity(), known.count() + 1, first.firstOffset(), first.surface());
  }

  private int before(Field field) {
    return switch (field) {
      case TITLE -> 0;
      case EXCERPT -> article.title().length() + 1;
      case BODY -> article.title().length() + article.excerpt().length() + 2;
    };
  }

  /** {@return all mentions in order, with those of unlisted names that something is asserted of} */
  List<Mention> with(List<Assertion> assertions) {
    for (Assertion assertion : assertions) {
      unlisted(assertion, assertion.subject());
      unlisted(assertion, assertion.object());
      if (assertion.replaced() != null) {
        unlisted(assertion, assertion.replaced());
      }
    }
    return mentions.values().stream()
        .sorted(Comparator.comparingInt(Mention::firstOffset))
        .toList();
  }

  private void unlisted(Assertion assertion, Entity entity) {
    if (!mentions.containsKey(entity.id())) {
      Field field = assertion.evidence().field();
      int inQuote = Math.max(0, assertion.evidence().quote().indexOf(entity.name()));
      int offset = before(field) + assertion.evidence().start() + inQuote;
      mentions.put(entity.id(), new Mention(entity, 1, offset, entity.name()));
    }
  }
}
