package dev.newsgraph.graphql;

import dev.newsgraph.cypher.PlanWriter;
import dev.newsgraph.cypher.Statement;
import dev.newsgraph.graphql.Compiled.Field;
import dev.newsgraph.graphql.Compiled.Given;
import dev.newsgraph.graphql.Compiled.Read;
import dev.newsgraph.graphql.Compiled.Refused;
import dev.newsgraph.graphql.Compiled.Same;
import dev.newsgraph.graphql.Reader.Absence;
import dev.newsgraph.graphql.Reader.Absences;
import dev.newsgraph.graphql.Selections.Asked;
import dev.newsgraph.store.Row;
import dev.newsgraph.store.Transaction;
import dev.newsgraph.trace.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One operation on its way: read in one transaction, answered. */
final class Execution {
  private final Compiled compiled;
  private final Map<String, @Nullable Object> variables;
  private final List<GraphQlError> errors = new ArrayList<>();
  private long rows;

  /** The store may read on another thread than the request's. */
  private final Work work = Work.current();

  /**
   * An execution of an operation.
   *
   * @param variables as the graph holds their values
   */
  Execution(Compiled compiled, Map<String, @Nullable Object> variables) {
    this.compiled = compiled;
    this.variables = variables;
  }

  /** {@return the response, read through a function that opens a transaction} */
  GraphQlResponse run(
      Function<Function<Transaction, Map<String, @Nullable Object>>, Map<String, @Nullable Object>>
          reading) {
    boolean reads = compiled.fields().stream().anyMatch(one -> one.answer() instanceof Read);
    try {
      Map<String, @Nullable Object> data =
          reads ? reading.apply(this::answerHere) : respond(Map.of(), NO_TRANSACTION);
      return new GraphQlResponse(true, data, errors);
    } catch (Absence absence) {
      return new GraphQlResponse(true, null, errors);
    }
  }

  private static final Transaction NO_TRANSACTION =
      (statement, rows) -> {
        throw new IllegalStateException("nothing was to be read: " + statement.text());
      };

  /** {@return how many rows were read, rows within rows counted too} */
  long rows() {
    return rows;
  }

  private Map<String, @Nullable Object> answerHere(Transaction transaction) {
    try (Work.Part _ = work.here()) {
      return answer(transaction);
    }
  }

  private Map<String, @Nullable Object> answer(Transaction transaction) {
    errors.clear();
    Map<Same, List<?>> read = new HashMap<>();
    compiled.statements().forEach((same, statement) -> read.put(same, row(statement, transaction)));
    rows = read.values().stream().mapToLong(Execution::within).sum();
    return respond(read, transaction);
  }

  /** Rows are lists within lists; what else is one, such as of aliases, has no lists in it. */
  private static long within(List<?> row) {
    long found = 0;
    for (Object value : row) {
      if (value instanceof List<?> several) {
        for (Object one : several) {
          found += one instanceof List<?> nested ? 1 + within(nested) : 0;
        }
      }
    }
    return found;
  }

  private List<?> row(Statement statement, Transaction transaction) {
    try (Work.Part _ = work.statement()) {
      Row row = transaction.run(statement.filled(variables)).getFirst();
      return (List<?>) Objects.requireNonNull(row.get(PlanWriter.ROW));
    }
  }

  private Map<String, @Nullable Object> respond(Map<Same, List<?>> rows, Transaction transaction) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    boolean lost = false;
    for (Field field : compiled.fields()) {
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
        Refusal refusal = UnknownNames.check(names(root), row, transaction);
        yield refusal == null ? read(field.asked(), root, row) : refused(field.asked(), refusal);
      }
    };
  }

  private List<Root.Name> names(Root root) {
    return root.names().stream().map(one -> one.filled(variables)).toList();
  }

  private @Nullable Object refused(Asked asked, Refusal refusal) {
    errors.add(refusal.in(asked.name()).error(List.of(asked.key())));
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
