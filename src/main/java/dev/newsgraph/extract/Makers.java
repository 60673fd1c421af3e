package dev.newsgraph.extract;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.catalog.Entry;
import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EntityKind;
import dev.newsgraph.fact.EventKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows whose product a framework is. Immutable. */
final class Makers {
  private static final String CLOSED = "Proprietary";

  private final Map<String, String> developers = new HashMap<>();
  private final Set<String> closed = new HashSet<>();
  private final Set<String> languages = new HashSet<>();
  private final Set<String> families;

  private Makers(Set<String> families) {
    this.families = families;
  }

  static Makers of(Catalog catalog) {
    Makers makers = new Makers(catalog.families());
    for (Entry entry : catalog.entries()) {
      String developer = entry.developer();
      if (developer != null) {
        makers.developers.put(entry.name(), developer);
      }
      if (CLOSED.equals(entry.properties().get("licence"))) {
        makers.closed.add(entry.name());
      }
      if ("language".equals(entry.properties().get("kind"))) {
        makers.languages.add(entry.name());
      }
    }
    return makers;
  }

  /**
   * Whether a reading takes a vendor for a user of its own product: never where a product that it
   * sells is said to be used, nor where an article tells of its own product between the lines.
   */
  boolean isOwn(Rule rule, Player who, Entity what) {
    return rule.kind() == EventKind.ADOPTED
        && who.entity().name().equals(developers.get(what.name()))
        && (who.unit() < 0 || closed.contains(what.name()));
  }

  /** {@return the vendor of a product that is sold; null where none is known} */
  @Nullable Entity vendor(Entity what) {
    String developer = closed.contains(what.name()) ? developers.get(what.name()) : null;
    return developer == null ? null : new Entity(EntityKind.ORGANISATION, developer, true);
  }

  /** {@return whether a framework is a language: "Ruby teams" are whoever writes it} */
  boolean isLanguage(Entity framework) {
    return languages.contains(framework.name());
  }

  /** "The Go service runs on Kafka": what is written in a language rests on it, and no language. */
  boolean isLanguage(Rule rule, Entity who) {
    return rule.kind() == EventKind.BUILT_ON && languages.contains(who.name());
  }

  /** {@return whether a reading says of a project that it uses a language: it is built on that} */
  boolean isWrittenIn(Rule rule, Entity who, Entity what) {
    return rule.kind() == EventKind.ADOPTED
        && who.kind() == EntityKind.FRAMEWORK
        && languages.contains(what.name());
  }

  /**
   * Whether a reading takes for "our" own work what another is known to make: "our Zephyr hosting".
   */
  boolean isOfAnother(Rule rule, Entity who, Entity what) {
    String developer = developers.get(what.name());
    return rule.kind() == EventKind.DEVELOPED && developer != null && !developer.equals(who.name());
  }

  /**
   * Whether a reading gives a vendor's own product to another: who "launches Azure X support" or
   * "Microsoft X tools" did not make X.
   */
  boolean isForeign(Rule rule, Player who, Entity what) {
    boolean makes = rule.kind() == EventKind.RELEASED || rule.kind() == EventKind.DEVELOPED;
    String developer = makes && closed.contains(what.name()) ? developers.get(what.name()) : null;
    if (developer == null) {
      return false;
    }
    String maker = first(who.entity().name());
    String product = PlainText.lower(what.name());
    boolean branded = first(developer).equals(first(product)) || families.contains(first(product));
    return branded && !maker.equals(first(developer)) && !product.contains(maker);
  }

  private static String first(String name) {
    return PlainText.lower(name).split(" ", 2)[0];
  }
}
