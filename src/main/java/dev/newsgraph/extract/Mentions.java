package dev.newsgraph.extract;

import dev.newsgraph.document.Article;
import dev.newsgraph.fact.Assertion;
import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EntityKind;
import dev.newsgraph.fact.Evidence.Field;
import dev.newsgraph.fact.Mention;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Counts the entities that one article names. Not thread-safe. */
final class Mentions {
  private static final int LOOK = 24;
  private static final Pattern ACTING =
      Pattern.compile(
          "'s?\\b|,?"
              + " (?:has|have|had|said|says|announced|announces|uses|used|chose|chooses|will|also"
              + "|team|engineers|adopted|runs|moved|decided|needed|wanted|started|began|built)\\b");

  private final Article article;
  private final Map<Entity, Mention> mentions = new LinkedHashMap<>();
  private final Map<Entity, Entity> firms = new LinkedHashMap<>();

  Mentions(Article article) {
    this.article = article;
  }

  /** Counts the names of a field. */
  void add(Field field, PlainText text, List<NameSpan> spans) {
    for (NameSpan span : spans) {
      Entity entity = preferred(text.text(), span);
      others(entity, span);
      int offset = before(field) + span.start();
      String surface = text.text().substring(span.start(), span.end());
      mentions.merge(
          entity, new Mention(entity, 1, offset, surface), (known, again) -> again(known, again));
    }
  }

  /** Remembers what a name that a firm and its product share was not taken for. */
  private void others(Entity entity, NameSpan span) {
    if (entity.kind() == EntityKind.ORGANISATION) {
      span.entities().stream()
          .filter(other -> other.kind() == EntityKind.FRAMEWORK)
          .forEach(product -> firms.put(product, entity));
    }
  }

  /** A name has one sense in one article: the firm, where it owns or acts anywhere in it. */
  private void unite() {
    firms.forEach(
        (product, firm) -> {
          Mention mention = mentions.get(product);
          Mention known = mentions.get(firm);
          if (mention != null && known != null && mention.surface().equals(known.surface())) {
            mentions.remove(product);
            mentions.put(firm, united(known, mention));
          }
        });
  }

  private static Mention united(Mention firm, Mention product) {
    int first = Math.min(firm.firstOffset(), product.firstOffset());
    return new Mention(firm.entity(), firm.count() + product.count(), first, firm.surface());
  }

  private static Mention again(Mention known, Mention again) {
    Mention first = again.firstOffset() < known.firstOffset() ? again : known;
    return new Mention(known.entity(), known.count() + 1, first.firstOffset(), first.surface());
  }

  /**
   * A name that a firm and its product share is counted as the firm where it owns or acts, else as
   * the product.
   */
  private static Entity preferred(String text, NameSpan span) {
    String behind = text.substring(span.end(), Math.min(text.length(), span.end() + LOOK));
    boolean acts = ACTING.matcher(behind).lookingAt();
    EntityKind kind = acts ? EntityKind.ORGANISATION : EntityKind.FRAMEWORK;
    return span.entities().stream()
        .filter(entity -> entity.kind() == kind)
        .findFirst()
        .orElse(span.entities().getFirst());
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
    unite();
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
    if (!mentions.containsKey(entity)) {
      Field field = assertion.evidence().field();
      int inQuote = Math.max(0, assertion.evidence().quote().indexOf(entity.name()));
      int offset = before(field) + assertion.evidence().start() + inQuote;
      mentions.put(entity, new Mention(entity, 1, offset, entity.name()));
    }
  }
}
