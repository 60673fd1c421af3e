package dev.newsgraph.graphql;

import dev.newsgraph.cypher.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An article of a generated graph, and the topics it is about. */
record Story(String id, @Nullable Double quality, @Nullable String kind, List<String> topics) {
  private static final String CREATE =
      """
      CREATE (p:Provider:Entity {id: 'provider:p', name: 'P', domain: 'p'})
      WITH p UNWIND $stories AS story
      CREATE (a:Article {id: story.id, title: 't', quality: story.quality, kind: story.kind})-[:PUBLISHED_BY]->(p)
      WITH a, story UNWIND story.topics AS topic
      MERGE (t:Topic:Entity {id: 'topic:' + topic, name: topic})
      CREATE (a)-[:ABOUT]->(t)
      """;

  /** Replaces what the graph holds by these. */
  static void hold(List<Story> stories) {
    TestGraph.hold(creating(stories));
  }

  /** Replaces what the graph holds by these, unless it holds them already. */
  static void need(List<Story> stories) {
    TestGraph.need(creating(stories));
  }

  private static Statement creating(List<Story> stories) {
    return new Statement(CREATE, Map.of("stories", stories.stream().map(Story::map).toList()));
  }

  private Map<String, @Nullable Object> map() {
    Map<String, @Nullable Object> map = new HashMap<>();
    map.put("id", id);
    map.put("quality", quality);
    map.put("kind", kind);
    map.put("topics", topics);
    return map;
  }

  /** {@return stories from generated values: their number is their id, in a width that sorts} */
  static Story of(int number, @Nullable Double quality, @Nullable String kind, String... topics) {
    return new Story("article:%03d".formatted(number), quality, kind, Arrays.asList(topics));
  }
}
