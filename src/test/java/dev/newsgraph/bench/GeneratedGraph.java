package dev.newsgraph.bench;

import dev.newsgraph.graphql.GraphQlRequest;
import dev.newsgraph.graphql.GraphQlResponse;
import dev.newsgraph.web.Backend;
import dev.newsgraph.web.GraphQlEndpoint;
import dev.newsgraph.web.Readiness;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Answers what the explorer asks with a generated graph, so that the page is measured and no
 * database: a hub with skewed degrees around it, and events of 20 years.
 */
final class GeneratedGraph implements Backend, GraphQlEndpoint {
  private static final long SEED = 20;
  private static final int FRAMEWORKS_ONE_IN = 5;
  private static final List<String> KINDS =
      List.of("ADOPTED", "ADOPTED", "ADOPTED", "DROPPED", "CONTRIBUTED", "RELEASED", "BUILT_ON");
  private static final List<String> STATUSES =
      List.of("DONE", "DONE", "DONE", "ANNOUNCED", "PLANNED");
  private static final List<String> LINKS =
      List.of("ADOPTED", "DROPPED", "DEVELOPED", "CONTRIBUTED_TO");

  private final int nodes;
  private final int links;
  private final int events;

  GeneratedGraph(int nodes, int links, int events) {
    this.nodes = nodes;
    this.links = links;
    this.events = events;
  }

  @Override
  public Readiness readiness() {
    return new Readiness.Ready();
  }

  @Override
  public Optional<GraphQlEndpoint> graphQl() {
    return Optional.of(this);
  }

  @Override
  public String schemaText() {
    return "";
  }

  @Override
  public GraphQlResponse execute(GraphQlRequest request) {
    String query = String.valueOf(request.query());
    Map<String, @Nullable Object> data = new HashMap<>();
    if (query.startsWith("query MostAdopted")) {
      data.put("frameworks", edges(List.of(node(0))));
    } else if (query.startsWith("query Things")) {
      data.put("nodes", List.of(node(0)));
    } else if (query.startsWith("query Thing")) {
      data.put("node", node(0));
    } else if (query.startsWith("query Events")) {
      data.put("t0", Map.of("entries", page(request.variables())));
    } else if (query.startsWith("query Surroundings")) {
      data.put("g0", surroundings());
    } else if (query.startsWith("query Dates")) {
      data.put("events", edges(List.of()));
    } else {
      data.put("statistics", Map.of("articles", 1_000_000, "events", events));
    }
    return new GraphQlResponse(true, data, List.of());
  }

  private static Map<String, Object> edges(List<Map<String, Object>> nodes) {
    return Map.of("edges", nodes.stream().map(node -> Map.of("node", node)).toList());
  }

  private static Map<String, Object> node(int index) {
    boolean framework = index % FRAMEWORKS_ONE_IN == 0;
    String kind = framework ? "framework" : "organisation";
    Map<String, Object> node = new HashMap<>();
    node.put("__typename", framework ? "Framework" : "Organisation");
    node.put("id", kind + ":n" + index);
    node.put("name", (framework ? "Framework " : "Organisation ") + index);
    node.put("aliases", List.of());
    return node;
  }

  private Map<String, Object> surroundings() {
    Random random = new Random(SEED);
    List<Map<String, Object>> all =
        IntStream.range(0, nodes).mapToObj(GeneratedGraph::node).toList();
    List<Map<String, Object>> between = new ArrayList<>();
    for (int index = 0; index < links; index++) {
      int source = index < nodes ? index : random.nextInt(nodes);
      int target = (int) (Math.pow(random.nextDouble(), 3) * nodes);
      between.add(link(index, all.get(source), all.get(target == source ? 0 : target)));
    }
    return Map.of("truncated", false, "nodes", all, "links", between);
  }

  private static Map<String, Object> link(
      int index, Map<String, Object> source, Map<String, Object> target) {
    String kind = LINKS.get(index % LINKS.size());
    return Map.of(
        "id",
        "l" + index,
        "kind",
        kind,
        "label",
        kind.toLowerCase(),
        "source",
        source.get("id"),
        "target",
        target.get("id"));
  }

  private Map<String, Object> page(Map<String, Object> variables) {
    int from = Integer.parseInt(String.valueOf(variables.getOrDefault("after0", "0")));
    int to = Math.min(events, from + Integer.parseInt(String.valueOf(variables.get("first"))));
    List<Map<String, Object>> entries =
        IntStream.range(from, to)
            .mapToObj(index -> Map.<String, Object>of("event", event(index)))
            .toList();
    Map<String, Object> page = new HashMap<>(edges(entries));
    page.put("totalCount", events);
    page.put("pageInfo", Map.of("hasNextPage", to < events, "endCursor", String.valueOf(to)));
    return page;
  }

  private Map<String, Object> event(int index) {
    Random random = new Random(SEED + index);
    LocalDate day = LocalDate.of(2005, 1, 1).plusDays(index * 7_300L / events);
    boolean exact = random.nextInt(3) > 0;
    Map<String, Object> event = new HashMap<>();
    event.put("id", "event:e" + index);
    event.put("kind", KINDS.get(random.nextInt(KINDS.size())));
    event.put("status", STATUSES.get(random.nextInt(STATUSES.size())));
    event.put("certainty", 0.9);
    event.put("earliest", day.toString());
    event.put("latest", (exact ? day : day.plusDays(90)).toString());
    event.put("precision", exact ? "DAY" : "QUARTER");
    event.put("dateBasis", "STATED");
    event.put("storyCount", 1 + random.nextInt(8));
    event.put("label", "Organisation did this with Framework 0");
    event.put("subject", node(1 + FRAMEWORKS_ONE_IN * random.nextInt(400)));
    event.put("object", node(0));
    event.put("replaced", null);
    return event;
  }
}
