package dev.newsgraph.bench;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.catalog.Entry;
import dev.newsgraph.fact.EntityKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * The names of the built-in catalog, in an order of fame that the seed decides, drawn with skew.
 */
final class CorpusNames {
  private final List<Entry> organisations;
  private final List<Entry> frameworks;
  private final List<Entry> topics;
  private final List<Entry> providers;
  private final Zipf organisation;
  private final Zipf framework;
  private final Zipf topic;
  private final Zipf provider;

  CorpusNames(long seed) {
    List<Entry> entries = Catalog.read(Path.of("seeds/catalog")).entries();
    organisations = of(entries, EntityKind.ORGANISATION, seed);
    frameworks = of(entries, EntityKind.FRAMEWORK, seed);
    topics = of(entries, EntityKind.TOPIC, seed);
    providers = of(entries, EntityKind.PROVIDER, seed);
    organisation = new Zipf(organisations.size(), 0.9);
    framework = new Zipf(frameworks.size(), 0.9);
    topic = new Zipf(topics.size(), 1.0);
    provider = new Zipf(providers.size(), 1.1);
  }

  private static List<Entry> of(List<Entry> entries, EntityKind kind, long seed) {
    List<Entry> chosen =
        new ArrayList<>(entries.stream().filter(entry -> entry.kind() == kind).toList());
    Collections.shuffle(chosen, new Random(seed));
    return chosen;
  }

  String organisation(RandomGenerator random) {
    return name(organisations.get(organisation.next(random)), random);
  }

  String framework(RandomGenerator random) {
    return name(frameworks.get(framework.next(random)), random);
  }

  String topic(RandomGenerator random) {
    return topics.get(topic.next(random)).name();
  }

  Entry provider(RandomGenerator random) {
    return providers.get(provider.next(random));
  }

  /** One in six times an alias, so that names have to be brought together. */
  private static String name(Entry entry, RandomGenerator random) {
    List<String> aliases = entry.aliases();
    return aliases.isEmpty() || random.nextInt(6) > 0
        ? entry.name()
        : aliases.get(random.nextInt(aliases.size()));
  }
}
