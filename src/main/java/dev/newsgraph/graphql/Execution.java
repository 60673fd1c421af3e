package dev.newsgraph.graphql;

import dev.newsgraph.cypher.PlanWriter;
import dev.newsgraph.graphql.Reader.Absence;
import dev.newsgraph.graphql.Reader.Absences;
import dev.newsgraph.graphql.Selections.Asked;
import dev.newsgraph.plan.Projection;
import dev.newsgraph.plan.Wanted;
import dev.newsgraph.store.Row;
import dev.newsgraph.store.Transaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One operation on its way: compiled, read in one transaction, answered. */
final class Execution {
  private final List<Field> fields = new ArrayList<>();
  private final Map<Same, Wanted> wanted = new LinkedHashMap<>();
  private final List<GraphQlError> errors = new ArrayList<>();

  /** Root fields of one name and arguments are read together. */
  private record Same(String name, Map<String, @Nullable Object> arguments) {}

  /** A root field and what will answer it. */
  private record Field(Asked asked, Answer answer) {}

  private sealed interface Answer {}

  /** A statement will. */
  private record Read(Same same, Root root) implements Answer {}

  /** It is known already. */
  private record Given(@Nullable Object value) implements Answer {}

  /** Nothing can. */
  private record Refused(Refusal refusal) implements Answer {}

  /** Adds a root field that the graph answers. */
  void add(Asked asked, Roots roots) {
    Same same = new Same(asked.name(), asked.arguments());
    Wanted columns = wanted.getOrDefault(same, new Wanted());
    try {
      Root root = roots.compile(asked, columns);
      wanted.put(same, columns);
      fields.add(new Field(asked, new Read(same, root)));
    } catch (Refusal refusal) {
      fields.add(new Field(asked, new Refused(refusal)));
    }
  }

  /** Adds a root field whose value is known. */
  void add(Asked asked, @Nullable Object value) {
    fields.add(new Field(asked, new Given(value)));
  }

  /** {@return the response, read through a function that opens a transaction} */
  GraphQlResponse run(
      Function<Function<Transaction, Map<String, @Nullable Object>>, Map<String, @Nullable Object>>
          reading) {
    boolean reads = fields.stream().anyMatch(field -> field.answer() instanceof Read);
    try {
      Map<String, @Nullable Object> data =
          reads ? reading.apply(this::answer) : respond(Map.of(), NO_TRANSACTION);
      return new GraphQlResponse(true, data, errors);
    } catch (Absence absence) {
      return new GraphQlResponse(true, null, errors);
    }
  }

  private static final Transaction NO_TRANSACTION =
      (statement, rows) -> {
        throw new IllegalStateException("nothing was to be read: " + statement.text());
      };

  private Map<String, @Nullable Object> answer(Transaction transaction) {
    errors.clear();
    Map<Same, List<?>> rows = new HashMap<>();
    wanted.forEach((same, columns) -> rows.put(same, row(columns.projection(), transaction)));
    return respond(rows, transaction);
  }

  private static List<?> row(Projection projection, Transaction transaction) {
    if (projection.columns().isEmpty()) {
      return List.of();
    }
    Row row = transaction.run(PlanWriter.statement(projection)).getFirst();
    return (List<?>) Objects.requireNonNull(row.get(PlanWriter.ROW));
  }

  private Map<String, @Nullable Object> respond(Map<Same, List<?>> rows, Transaction transaction) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    boolean lost = false;
    for (Field field : fields) {
      int before = errors.size();
      Object value = value(field, rows, transaction);
      data.put(field.asked().key(), value);
      if (value == null && field.asked().required() && errors.size() == before) {
        missing(List.of(field.asked().key()));
      }
      lost |= value == null && field.asked().required();
    }
    if (lost) {
      throw new Absence();
    }
    return data;
  }

  private @Nullable Object value(Field field, Map<Same, List<?>> rows, Transaction transaction) {
    return switch (field.answer()) {
      case Given(Object value) -> value;
      case Refused(Refusal refusal) -> refused(field.asked(), refusal);
      case Read(Same same, Root root) -> {
        List<?> row = rows.getOrDefault(same, List.of());
        Refusal refusal = UnknownNames.check(root.names(), row, transaction);
        yield refusal == null ? read(field.asked(), root, row) : refused(field.asked(), refusal);
      }
    };
  }

  private @Nullable Object refused(Asked asked, Refusal refusal) {
    errors.add(
        GraphQlError.of(refusal.in(asked.name()).told(), refusal.type(), List.of(asked.key())));
    return null;
  }

  private @Nullable Object read(Asked asked, Root root, List<?> row) {
    Absences absences = new Absences();
    try {
      return absences.at(asked.key(), () -> root.reader().read(row, absences));
    } catch (Absence absence) {
      absences.end(absence);
      return null;
    } finally {
      absences.paths().forEach(this::missing);
    }
  }

  private void missing(List<Object> path) {
    errors.add(
        GraphQlError.of(
            "The graph has no value for " + path.getLast() + ", which is never null",
            GraphQlError.Type.MISSING,
            path));
  }
}
