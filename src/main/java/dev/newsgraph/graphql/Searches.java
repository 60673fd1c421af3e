package dev.newsgraph.graphql;

import dev.newsgraph.cypher.GraphIndexes;
import dev.newsgraph.graphql.Paging.Page;
import dev.newsgraph.graphql.Reader.Member;
import dev.newsgraph.graphql.Selections.Asked;
import dev.newsgraph.plan.Column.Rows;
import dev.newsgraph.plan.Condition;
import dev.newsgraph.plan.Condition.And;
import dev.newsgraph.plan.Condition.IsKind;
import dev.newsgraph.plan.Condition.Or;
import dev.newsgraph.plan.Operand;
import dev.newsgraph.plan.Projection;
import dev.newsgraph.plan.Sort;
import dev.newsgraph.plan.Source;
import dev.newsgraph.plan.Wanted.Nested;
import dev.newsgraph.plan.Window;
import dev.newsgraph.schema.GraphModel;
import dev.newsgraph.schema.Kind;
import dev.newsgraph.schema.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Compiles the full-text search. */
final class Searches {
  /** How many hits of each index count. */
  private static final int DEPTH = 1000;

  private static final int SPARE = 100;

  private static final List<Sort> BEST_FIRST =
      List.of(Sort.of(new Operand.Score(), true), Sort.of(new Operand.Id(), true));

  /** Who types the beginning of a name means what much is said of, more often than not. */
  private static final List<Sort> MOST_TOLD_FIRST =
      List.of(Sort.of(new Operand.Degree(), true), Sort.of(new Operand.Id(), true));

  /** The indexed texts, those first that show best why something was found. */
  private static final List<String> TEXTS = List.of("name", "title", "excerpt", "body", "aliases");

  private final NodeReaders nodes;

  Searches(NodeReaders nodes) {
    this.nodes = nodes;
  }

  Reader<List<?>> compile(Asked asked, Level level) {
    SearchWords words = SearchWords.parse(String.valueOf(asked.arguments().get("text")));
    List<Kind.NodeKind> kinds = kinds(asked);
    Source source = new Source.FullText(indexes(kinds), words.query(), depth(asked, kinds), DEPTH);
    Page page = Paging.page(source, filter(kinds), BEST_FIRST, asked.arguments(), nodes.limits());
    return nodes
        .connections()
        .compile(asked, page, level, (field, below) -> edge(field, words, below));
  }

  /**
   * The first page needs few hits, and some more so that those of one score are cut behind it.
   * Later pages and a filter by kind may need them all.
   */
  private int depth(Asked asked, List<Kind.NodeKind> kinds) {
    boolean all = kinds.size() == nodes.model().nodes().size();
    boolean start = asked.arguments().get("after") == null;
    long first =
        asked.arguments().get("first") instanceof Long number
            ? number
            : Paging.usual(nodes.limits());
    return start && all ? (int) Math.min(DEPTH, SPARE + 2 * Math.max(0, first)) : DEPTH;
  }

  /** {@return the reader of names that may be meant} */
  Reader<List<?>> suggest(Asked asked, Level level) {
    SearchWords words = SearchWords.parse(String.valueOf(asked.arguments().get("text")));
    int first =
        asked.arguments().get("first") instanceof Long number
            ? Paging.within("first", number.intValue(), 1, 100)
            : 10;
    Source source =
        new Source.FullText(List.of(GraphIndexes.ENTITY_TEXT), words.start(), DEPTH, DEPTH);
    Rows rows =
        new Rows(
            source, filter(kinds(asked)), MOST_TOLD_FIRST, Window.first(first), Projection.of());
    Nested nested = level.wanted().rows(rows);
    Reader<List<?>> suggestion = suggestion(asked, level.below(nested.of()));
    return Reader.list(
        row -> Connections.rows(Objects.requireNonNull(row.get(nested.place()))), suggestion);
  }

  private Reader<List<?>> suggestion(Asked asked, Level level) {
    List<Member<List<?>>> members = new ArrayList<>();
    for (Asked field : nodes.selections().of(asked.type(), asked.sets())) {
      Reader<List<?>> reader =
          switch (field.name()) {
            case "name" -> value(new Operand.FirstOf(List.of("name")), level);
            case "node" -> nodes.node(GraphModel.NODE, field.sets(), level);
            default -> Connections.typename(field);
          };
      members.add(Member.of(field, reader));
    }
    return Reader.object(members);
  }

  private static Reader<List<?>> value(Operand operand, Level level) {
    int place = level.wanted().place(operand);
    return (row, _) -> row.get(place);
  }

  /** {@return the reader of entities that are mentioned together with one} */
  Reader<List<?>> mentionedWith(Asked asked, Level level) {
    Source source = new Source.MentionedWith(String.valueOf(asked.arguments().get("id")));
    Page page =
        Paging.page(source, filter(kinds(asked)), BEST_FIRST, asked.arguments(), nodes.limits());
    return nodes
        .connections()
        .compile(
            asked,
            page,
            level,
            (field, below) ->
                field.name().equals("weight")
                    ? value(new Operand.Score(), below)
                    : nodes.node(GraphModel.NODE, field.sets(), below));
  }

  private List<Kind.NodeKind> kinds(Asked asked) {
    List<Kind.NodeKind> all = List.copyOf(nodes.model().nodes());
    return asked.arguments().get("kinds") instanceof List<?> kinds
        ? all.stream().filter(kind -> kinds.contains(kind.constant())).toList()
        : all;
  }

  private static List<String> indexes(List<Kind.NodeKind> kinds) {
    boolean articles = kinds.stream().anyMatch(kind -> kind.label().equals("Article"));
    boolean entities = kinds.stream().anyMatch(kind -> kind.labels().contains("Entity"));
    return Stream.concat(
            articles ? Stream.of(GraphIndexes.ARTICLE_TEXT) : Stream.of(),
            entities ? Stream.of(GraphIndexes.ENTITY_TEXT) : Stream.of())
        .toList();
  }

  private Condition filter(List<Kind.NodeKind> kinds) {
    return kinds.size() == nodes.model().nodes().size()
        ? And.ALWAYS
        : new Or(kinds.stream().<Condition>map(kind -> new IsKind(kind.label())).toList());
  }

  private Reader<List<?>> edge(Asked field, SearchWords words, Level level) {
    return switch (field.name()) {
      case "node" -> nodes.node(GraphModel.NODE, field.sets(), level);
      case "score" -> value(new Operand.Score(), level);
      default -> highlight(words, level);
    };
  }

  private Reader<List<?>> highlight(SearchWords words, Level level) {
    int[] places =
        TEXTS.stream()
            .flatMap(name -> property(name).stream())
            .mapToInt(one -> level.wanted().place(Operand.ofNode(one)))
            .toArray();
    return (row, _) -> words.highlight(texts(row, places));
  }

  private static List<String> texts(List<?> row, int[] places) {
    List<String> texts = new ArrayList<>();
    IntStream.of(places)
        .mapToObj(row::get)
        .filter(Objects::nonNull)
        .forEach(
            value -> {
              switch (value) {
                case List<?> several -> several.forEach(one -> texts.add(String.valueOf(one)));
                default -> texts.add(value.toString());
              }
            });
    return texts;
  }

  private List<Property> property(String name) {
    return nodes.model().nodes().stream()
        .flatMap(kind -> kind.property(name).stream())
        .limit(1)
        .toList();
  }
}
