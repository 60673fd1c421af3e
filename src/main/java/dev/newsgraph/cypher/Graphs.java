package dev.newsgraph.cypher;

import dev.newsgraph.plan.Column;
import dev.newsgraph.plan.Column.Neighbourhood;
import dev.newsgraph.plan.Column.Paths;
import dev.newsgraph.plan.Projection;
import dev.newsgraph.plan.Source;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the columns that hold a piece of graph: nodes, and the links among them. */
final class Graphs {
  private final Text text;
  private final BiFunction<Projection, Scope, String> row;

  Graphs(Text text, BiFunction<Projection, Scope, String> row) {
    this.text = text;
    this.row = row;
  }

  /** Goes outwards a step at a time, and stops gathering where there are enough. */
  String neighbourhood(Neighbourhood around) {
    String most = text.parameter((long) around.limit() + 1);
    String day = around.asOf() == null ? null : text.parameter(around.asOf());
    StringBuilder cypher =
        new StringBuilder(node(around.of(), "s")).append(" WITH [s] AS seen, [s] AS rim");
    for (int step = 0; step < around.depth(); step++) {
      cypher
          .append(" CALL (seen, rim) { ")
          .append(step(around, most, day))
          .append(" } WITH seen + next AS seen, next AS rim");
    }
    String shown = "seen[0.." + text.parameter((long) around.limit()) + "]";
    return cypher
        .append(" WITH ")
        .append(shown)
        .append(" AS shown, size(seen) AS found RETURN [")
        .append(nodes(around.nodes(), "shown"))
        .append(", ")
        .append(links(around.types(), day))
        .append(", found]")
        .toString();
  }

  /** What is known to have come after a day; a date of reduced precision comes before its days. */
  private static String held(@Nullable String day, String edge, String node) {
    return day == null
        ? ""
        : " AND NOT coalesce(%s.since > toString(%s), false)".formatted(edge, day)
            + " AND NOT coalesce(%s.earliest > %s, false)".formatted(node, day)
            + " AND NOT coalesce(date(%s.publishedAt) > %s, false)".formatted(node, day);
  }

  private static String step(Neighbourhood around, String most, @Nullable String day) {
    String near =
        around.nearFirst().stream()
            .map(label -> "m:" + Text.name(label) + " DESC, ")
            .collect(Collectors.joining());
    return "UNWIND rim AS x MATCH (x)-[e:"
        + Text.anyOf(around.types())
        + "]-(m) WHERE NOT m IN seen"
        + held(day, "e", "m")
        + " WITH DISTINCT m ORDER BY "
        + near
        + "m.id LIMIT "
        + most
        + " RETURN collect(m) AS next";
  }

  private static String links(List<String> types, @Nullable String day) {
    return "COLLECT { UNWIND shown AS x MATCH (x)-[e:"
        + Text.anyOf(types)
        + "]->(y) WHERE y IN shown"
        + held(day, "e", "y")
        + " RETURN DISTINCT "
        + link("e", "x", "y")
        + " }";
  }

  private static String link(String edge, String from, String to) {
    Stream<String> borne = Column.LINK.stream().map(name -> edge + "." + Text.name(name));
    return Text.list(
        Stream.concat(Stream.of("type(" + edge + ")", from + ".id", to + ".id"), borne).toList());
  }

  /** Cypher takes no parameter for how many paths, so that is one of few numbers, and cut after. */
  String paths(Paths paths) {
    return node(paths.from(), "s")
        + " "
        + node(paths.to(), "t")
        + " MATCH p = "
        + (paths.shortest() ? "ALL SHORTEST" : "SHORTEST " + atLeast(paths.limit()))
        + " (s)-[:"
        + Text.anyOf(paths.types())
        + "]-{1,"
        + paths.maxLength()
        + "}(t) WITH p ORDER BY length(p), [x IN nodes(p) | x.id], "
        + "[e IN relationships(p) | [type(e), coalesce(e.since, '~'), e.eventId]] LIMIT "
        + text.parameter((long) paths.limit())
        + " RETURN ["
        + nodes(paths.nodes(), "nodes(p)")
        + ", [e IN relationships(p) | "
        + link("e", "startNode(e)", "endNode(e)")
        + "]]";
  }

  private static int atLeast(int limit) {
    int number = 4;
    while (number < limit) {
      number *= 4;
    }
    return number;
  }

  private String node(Source.ByIds source, String variable) {
    return "MATCH ("
        + variable
        + ":"
        + Text.anyOf(source.labels())
        + " {id: "
        + text.parameter(source.ids().getFirst())
        + "})";
  }

  private String nodes(Projection wanted, String list) {
    String node = text.variable("n");
    return "COLLECT { UNWIND "
        + list
        + " AS "
        + node
        + " RETURN "
        + row.apply(wanted, Scope.of(node))
        + " }";
  }
}
