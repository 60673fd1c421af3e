package dev.newsgraph.bench;

import dev.newsgraph.store.NodeRow;
import dev.newsgraph.store.RelationshipRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event of a {@link BenchGraph}: an organisation adopted a framework.
 *
 * @param subject name of the organisation
 * @param object name of the framework
 * @param replaced name of what it replaced; null for nothing
 * @param evidence numbers of articles
 */
record Deed(
    int number,
    LocalDate day,
    double certainty,
    String subject,
    String object,
    @Nullable String replaced,
    List<Integer> evidence) {
  private static final long OTHERS = 1L << 40;
  private static final int PLANNED_ONE_IN = 9;
  private static final int MIGRATION_ONE_IN = 3;

  static Deed of(int number, int articles, int organisations) {
    Draw draw = new Draw(OTHERS + number);
    LocalDate day = BenchGraph.published(draw.below(articles), articles).toLocalDate();
    String subject = BenchGraph.organisation(draw.below(organisations));
    String object = BenchGraph.framework(draw.skewed(BenchGraph.FRAMEWORKS));
    String replaced = BenchGraph.framework(draw.skewed(BenchGraph.FRAMEWORKS));
    return new Deed(
        number,
        day,
        0.5 + draw.below(49) / 100.0,
        subject,
        object,
        number % MIGRATION_ONE_IN == 0 ? replaced : null,
        draw.several(3, () -> draw.below(articles)));
  }

  private String id() {
    return "event:%07d".formatted(number);
  }

  NodeRow node() {
    Map<String, @Nullable Object> properties = new HashMap<>();
    properties.put("id", id());
    properties.put("kind", "ADOPTED");
    properties.put("status", number % PLANNED_ONE_IN == 0 ? "PLANNED" : "DONE");
    properties.put("certainty", certainty);
    properties.put("earliest", day);
    properties.put("latest", day);
    properties.put("precision", "DAY");
    properties.put("dateBasis", "PUBLICATION");
    properties.put("storyCount", 1L);
    properties.put("label", subject + " adopted " + object);
    return new NodeRow(id(), List.of("Event"), properties);
  }

  /** {@return its relationships but for its evidence, the edge that stands for it too} */
  List<RelationshipRow> edges() {
    String who = "organisation:" + BenchGraph.slug(subject);
    String what = "framework:" + BenchGraph.slug(object);
    List<RelationshipRow> edges = new ArrayList<>();
    edges.add(new RelationshipRow(id(), "SUBJECT", who, Map.of()));
    edges.add(new RelationshipRow(id(), "OBJECT", what, Map.of()));
    edges.add(
        new RelationshipRow(
            who,
            "ADOPTED",
            what,
            Map.of(
                "since", day.toString(), "precision", "DAY", "status", "DONE", "eventId", id())));
    if (replaced != null) {
      edges.add(
          new RelationshipRow(
              id(), "REPLACED", "framework:" + BenchGraph.slug(replaced), Map.of()));
    }
    return edges;
  }

  RelationshipRow toldBy(String article, String title) {
    return new RelationshipRow(
        id(),
        "EVIDENCED_BY",
        article,
        Map.of(
            "quote",
            title,
            "field",
            "TITLE",
            "start",
            0L,
            "end",
            (long) title.length(),
            "rule",
            "moves-to",
            "certainty",
            0.9));
  }
}
