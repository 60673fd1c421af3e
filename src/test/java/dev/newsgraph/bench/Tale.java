package dev.newsgraph.bench;

import dev.newsgraph.store.NodeRow;
import dev.newsgraph.store.RelationshipRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An article of a {@link BenchGraph}.
 *
 * @param published when, as the graph holds it
 * @param mentions names of what it speaks of, by their ids
 * @param rest what only the node bears
 */
record Tale(
    int number,
    Object published,
    String title,
    String provider,
    List<String> topics,
    Map<String, String> mentions,
    Draw rest) {
  private static final int VIDEO_ONE_IN = 10;
  private static final int GERMAN_ONE_IN = 7;

  static Tale of(int number, int articles, int organisations) {
    Draw draw = new Draw(number);
    return new Tale(
        number,
        BenchGraph.published(number, articles),
        "Story " + number + " " + draw.words(6),
        "provider:" + BenchGraph.provider(draw.skewed(BenchGraph.PROVIDERS)),
        draw.several(2, () -> "topic:topic" + draw.skewed(BenchGraph.TOPICS)),
        mentions(draw, organisations),
        draw);
  }

  private static Map<String, String> mentions(Draw draw, int organisations) {
    Map<String, String> mentions = new HashMap<>();
    for (String name :
        draw.several(2, () -> BenchGraph.framework(draw.skewed(BenchGraph.FRAMEWORKS)))) {
      mentions.put("framework:" + BenchGraph.slug(name), name);
    }
    for (String name : draw.several(2, () -> BenchGraph.organisation(draw.skewed(organisations)))) {
      mentions.put("organisation:" + BenchGraph.slug(name), name);
    }
    return mentions;
  }

  private String id() {
    return BenchGraph.article(number);
  }

  NodeRow node() {
    Map<String, @Nullable Object> properties = new HashMap<>();
    properties.put("id", id());
    properties.put("title", title);
    properties.put("excerpt", rest.words(30));
    properties.put("body", rest.words(60));
    properties.put("url", "https://example.org/" + number);
    properties.put("kind", number % VIDEO_ONE_IN == 0 ? "video" : "article");
    properties.put("language", number % GERMAN_ONE_IN == 0 ? "de" : "en");
    properties.put("publishedAt", published);
    properties.put("quality", rest.below(100) / 100.0);
    properties.put("published", true);
    return new NodeRow(id(), List.of("Article"), properties);
  }

  Stream<RelationshipRow> relationships() {
    return Stream.of(
            Stream.of(new RelationshipRow(id(), "PUBLISHED_BY", provider, Map.of())),
            topics.stream().map(topic -> new RelationshipRow(id(), "ABOUT", topic, Map.of())),
            mentions.entrySet().stream().map(one -> mention(one.getKey(), one.getValue())))
        .flatMap(all -> all);
  }

  private RelationshipRow mention(String entity, String name) {
    return new RelationshipRow(
        id(),
        "MENTIONS",
        entity,
        Map.of("count", 1L + name.length() % 5, "firstOffset", 7L, "name", name));
  }
}
