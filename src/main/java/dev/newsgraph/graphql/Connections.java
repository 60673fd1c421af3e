package dev.newsgraph.graphql;

import dev.newsgraph.graphql.Paging.Page;
import dev.newsgraph.graphql.Reader.Member;
import dev.newsgraph.graphql.Selections.Asked;
import dev.newsgraph.plan.Column;
import dev.newsgraph.plan.Sort;
import dev.newsgraph.plan.Wanted.Nested;
import dev.newsgraph.plan.Window;
import dev.newsgraph.plan.Window.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Compiles connections: edges, their cursors, and where the page lies. */
final class Connections {
  private static final Set<String> CURSORS = Set.of("cursor", "startCursor", "endCursor");

  private final Selections selections;

  Connections(Selections selections) {
    this.selections = selections;
  }

  /** Compiles a field of an edge other than its cursor. */
  interface EdgeFields {
    Reader<List<?>> compile(Asked asked, Level level);
  }

  /** Compiles a field of a connection that looks at all its rows, whatever the page. */
  interface WholeFields {
    Reader<List<?>> compile(Asked asked, Page page, Level level);
  }

  /**
   * The rows of one page.
   *
   * @param more whether there are rows beyond the limit
   * @param parent the row that the connection belongs to
   */
  private record Shown(List<List<?>> rows, boolean more, Window window, List<?> parent) {

    static Shown of(@Nullable Object column, Window window, List<?> parent) {
      List<List<?>> rows = column == null ? List.of() : Connections.rows(column);
      boolean more = rows.size() > window.limit();
      List<List<?>> shown = more ? rows.subList(0, window.limit()) : rows;
      return new Shown(window.backwards() ? shown.reversed() : shown, more, window, parent);
    }

    boolean next() {
      return window.backwards() ? window.before() != null : more;
    }

    boolean previous() {
      return window.backwards() ? more : window.after() != null;
    }
  }

  /** {@return the list in a column of rows} */
  @SuppressWarnings("unchecked")
  static List<List<?>> rows(Object column) {
    return (List<List<?>>) column;
  }

  /** {@return the reader of a connection that has nothing but its page} */
  Reader<List<?>> compile(Asked asked, Page page, Level level, EdgeFields edgeFields) {
    return compile(asked, page, level, edgeFields, (field, _, _) -> typename(field));
  }

  /** {@return the reader of a connection} */
  Reader<List<?>> compile(
      Asked asked, Page page, Level level, EdgeFields edgeFields, WholeFields wholeFields) {
    List<Member<Shown>> members = new ArrayList<>();
    List<Asked> fields = selections.of(asked.type(), asked.sets());
    boolean reads =
        fields.stream()
            .anyMatch(field -> field.name().equals("edges") || field.name().equals("pageInfo"));
    boolean ahead = fields.stream().anyMatch(field -> field.name().equals("pageInfo"));
    Nested nested = reads ? level.wanted().rows(page.rows(ahead, cursors(fields))) : null;
    for (Asked field : fields) {
      members.add(Member.of(field, field(field, page, level, nested, edgeFields, wholeFields)));
    }
    Reader<Shown> object = Reader.object(members);
    return (row, absences) ->
        object.read(
            Shown.of(nested == null ? null : row.get(nested.place()), page.window(), row),
            absences);
  }

  private boolean cursors(List<Asked> fields) {
    return fields.stream()
        .filter(field -> field.name().equals("edges") || field.name().equals("pageInfo"))
        .flatMap(field -> selections.of(field.type(), field.sets()).stream())
        .anyMatch(field -> CURSORS.contains(field.name()));
  }

  private Reader<Shown> field(
      Asked field,
      Page page,
      Level level,
      @Nullable Nested nested,
      EdgeFields edgeFields,
      WholeFields wholeFields) {
    return switch (field.name()) {
      case "edges" -> Reader.list(Shown::rows, edge(field, page, below(level, nested), edgeFields));
      case "pageInfo" -> pageInfo(field, () -> cursor(page, below(level, nested)));
      case "totalCount" -> {
        int place = level.wanted().place(new Column.Count(page.source().whole(), page.filter()));
        yield (shown, _) -> shown.parent().get(place);
      }
      case "__typename" -> typename(field);
      default -> {
        Reader<List<?>> whole = wholeFields.compile(field, page, level);
        yield (shown, absences) -> whole.read(shown.parent(), absences);
      }
    };
  }

  private static Level below(Level level, @Nullable Nested nested) {
    if (nested == null) {
      throw new IllegalStateException("rows are read that nobody wanted");
    }
    return level.below(nested.of());
  }

  /** Reads the name of an object's type. */
  static <S> Reader<S> typename(Asked field) {
    String type = field.type();
    return (_, _) -> type;
  }

  private Reader<List<?>> edge(Asked edges, Page page, Level level, EdgeFields edgeFields) {
    List<Member<List<?>>> members = new ArrayList<>();
    for (Asked field : selections.of(edges.type(), edges.sets())) {
      Reader<List<?>> reader =
          switch (field.name()) {
            case "cursor" -> cursor(page, level);
            case "__typename" -> typename(field);
            default -> edgeFields.compile(field, level);
          };
      members.add(Member.of(field, reader));
    }
    return Reader.object(members);
  }

  private static Reader<List<?>> cursor(Page page, Level level) {
    int[] places =
        page.order().stream().map(Sort::key).mapToInt(key -> level.wanted().place(key)).toArray();
    return (row, _) -> {
      List<@Nullable Object> values = new ArrayList<>(places.length);
      for (int place : places) {
        values.add(row.get(place));
      }
      return Cursor.encode(page.mark(), new Position(values));
    };
  }

  private Reader<Shown> pageInfo(Asked asked, Supplier<Reader<List<?>>> cursor) {
    List<Member<Shown>> members = new ArrayList<>();
    for (Asked field : selections.of(asked.type(), asked.sets())) {
      Reader<Shown> reader =
          switch (field.name()) {
            case "hasNextPage" -> (shown, _) -> shown.next();
            case "hasPreviousPage" -> (shown, _) -> shown.previous();
            case "startCursor" -> cursor(List::getFirst, cursor.get());
            case "endCursor" -> cursor(List::getLast, cursor.get());
            default -> typename(field);
          };
      members.add(Member.of(field, reader));
    }
    return Reader.object(members);
  }

  private static Reader<Shown> cursor(
      Function<List<List<?>>, List<?>> row, Reader<List<?>> cursor) {
    return (shown, absences) ->
        shown.rows().isEmpty() ? null : cursor.read(row.apply(shown.rows()), absences);
  }
}
