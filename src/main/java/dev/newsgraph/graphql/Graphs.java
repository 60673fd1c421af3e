package dev.newsgraph.graphql;

import dev.newsgraph.graphql.Reader.Member;
import dev.newsgraph.graphql.Selections.Asked;
import dev.newsgraph.plan.Column;
import dev.newsgraph.plan.Projection;
import dev.newsgraph.plan.Source;
import dev.newsgraph.plan.Wanted.Nested;
import dev.newsgraph.schema.GraphModel;
import dev.newsgraph.schema.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Compiles the questions that are answered with a piece of graph. */
final class Graphs {
  private static final int MOST_PATHS = 256;

  private final NodeReaders nodes;

  Graphs(NodeReaders nodes) {
    this.nodes = nodes;
  }

  /** A piece of graph as it comes. */
  private record Piece(List<List<?>> nodes, List<Link> links, boolean truncated) {
    static final Piece NONE = new Piece(List.of(), List.of(), false);

    Piece sorted() {
      return new Piece(
          nodes, links.stream().sorted(Comparator.comparing(Link::id)).toList(), truncated);
    }

    static Piece of(List<?> column, int limit) {
      List<List<?>> nodes = Connections.rows(Objects.requireNonNull(column.get(0)));
      Map<String, Link> links = new LinkedHashMap<>();
      for (List<?> link : Connections.rows(Objects.requireNonNull(column.get(1)))) {
        Link read = Link.of(link);
        links.merge(read.id(), read, BinaryOperator.minBy(Link.FIRST));
      }
      long size =
          column.size() > 2
              ? ((Number) Objects.requireNonNull(column.get(2))).longValue()
              : nodes.size();
      return new Piece(nodes, List.copyOf(links.values()), size > limit);
    }
  }

  /** A relationship as it comes; of several between the same two things, the first one is told. */
  private record Link(String kind, String source, String target, List<?> row) {
    private static final int ENDS = 3;
    private static final Comparator<@Nullable String> UNKNOWN_LAST =
        Comparator.nullsLast(Comparator.naturalOrder());

    static final Comparator<Link> FIRST =
        Comparator.comparing((Link link) -> link.bears("since"), UNKNOWN_LAST)
            .thenComparing(link -> link.bears("eventId"), UNKNOWN_LAST);

    static Link of(List<?> row) {
      return new Link(text(row, 0), text(row, 1), text(row, 2), row);
    }

    private static String text(List<?> row, int place) {
      return String.valueOf(row.get(place));
    }

    @Nullable String bears(String property) {
      Object value = row.get(ENDS + Column.LINK.indexOf(property));
      return value == null ? null : value.toString();
    }

    String id() {
      return source + "~" + kind + "~" + target;
    }

    String label() {
      String words = kind.toLowerCase(Locale.ROOT).replace('_', ' ');
      String since = bears("since");
      return since == null ? words : words + ", " + since;
    }
  }

  Reader<List<?>> neighbourhood(Asked asked, Level level) {
    int limit = limit(asked);
    int depth = number("depth", asked, 4);
    Column.Neighbourhood around =
        new Column.Neighbourhood(
            id("of", asked), types(asked), entities(), depth, limit, day(asked), Projection.of());
    Nested nested =
        level
            .wanted()
            .nested(
                around,
                wanted ->
                    new Column.Neighbourhood(
                        around.of(),
                        around.types(),
                        around.nearFirst(),
                        depth,
                        limit,
                        around.asOf(),
                        wanted));
    Reader<Piece> graph = piece(asked, level.below(nested.of()));
    return (row, absences) -> {
      List<List<?>> found = Connections.rows(Objects.requireNonNull(row.get(nested.place())));
      Piece piece = found.isEmpty() ? Piece.NONE : Piece.of(found.getFirst(), limit).sorted();
      return graph.read(piece, absences);
    };
  }

  Reader<List<?>> paths(Asked asked, Level level) {
    int most = number("first", asked, MOST_PATHS);
    int length = number("maxLength", asked, 8);
    boolean shortest = Boolean.TRUE.equals(asked.arguments().get("shortest"));
    Column.Paths paths =
        new Column.Paths(
            id("from", asked),
            id("to", asked),
            types(asked),
            length,
            most,
            shortest,
            Projection.of());
    Nested nested =
        level
            .wanted()
            .nested(
                paths,
                wanted ->
                    new Column.Paths(
                        paths.from(), paths.to(), paths.types(), length, most, shortest, wanted));
    Reader<Piece> path = piece(asked, level.below(nested.of()));
    return Reader.list(
        row ->
            Connections.rows(Objects.requireNonNull(row.get(nested.place()))).stream()
                .map(one -> Piece.of(one, Integer.MAX_VALUE))
                .toList(),
        path);
  }

  private static @Nullable LocalDate day(Asked asked) {
    return asked.arguments().get("asOf") instanceof LocalDate day ? day : null;
  }

  private int limit(Asked asked) {
    return asked.arguments().get("limit") instanceof Long limit
        ? Paging.rows("limit", limit.intValue(), 1, nodes.limits())
        : number("limit", asked, nodes.limits().pageSize());
  }

  private static int number(String name, Asked asked, int most) {
    Object given = asked.arguments().get(name);
    if (!(given instanceof Long number)) {
      throw Refusal.argument(name, "is null; give 1 to " + most);
    }
    return Paging.within(name, number.intValue(), 1, most);
  }

  private Source.ByIds id(String name, Asked asked) {
    return nodes.anywhere(List.of(String.valueOf(asked.arguments().get(name))));
  }

  private List<String> types(Asked asked) {
    List<String> all = List.copyOf(nodes.model().relationshipTypes());
    return asked.arguments().get("relationships") instanceof List<?> given && !given.isEmpty()
        ? all.stream().filter(given::contains).toList()
        : all;
  }

  /** Where not all can be shown, what articles speak of is shown rather than the articles. */
  private List<String> entities() {
    return nodes.model().interfaces().stream()
        .map(Kind.InterfaceKind::label)
        .filter(Objects::nonNull)
        .toList();
  }

  private Reader<Piece> piece(Asked asked, Level level) {
    List<Member<Piece>> members = new ArrayList<>();
    for (Asked field : nodes.selections().of(asked.type(), asked.sets())) {
      Reader<Piece> reader =
          switch (field.name()) {
            case "nodes" ->
                Reader.list(Piece::nodes, nodes.node(GraphModel.NODE, field.sets(), level));
            case "links" -> Reader.list(Piece::links, link(field));
            case "length" -> (piece, _) -> piece.links().size();
            case "truncated" -> (piece, _) -> piece.truncated();
            default -> Connections.typename(field);
          };
      members.add(Member.of(field, reader));
    }
    return Reader.object(members);
  }

  private Reader<Link> link(Asked asked) {
    List<Member<Link>> members = new ArrayList<>();
    for (Asked field : nodes.selections().of(asked.type(), asked.sets())) {
      Reader<Link> reader =
          switch (field.name()) {
            case "id" -> (link, _) -> link.id();
            case "kind" -> (link, _) -> link.kind();
            case "source" -> (link, _) -> link.source();
            case "target" -> (link, _) -> link.target();
            case "label" -> (link, _) -> link.label();
            case String name when Column.LINK.contains(name) -> (link, _) -> link.bears(name);
            default -> Connections.typename(field);
          };
      members.add(Member.of(field, reader));
    }
    return Reader.object(members);
  }
}
