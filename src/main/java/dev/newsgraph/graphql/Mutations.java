package dev.newsgraph.graphql;

import dev.newsgraph.graphql.DocumentLoad.Report;
import dev.newsgraph.graphql.Selections.Asked;
import dev.newsgraph.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs mutations: their root fields one after the other, in the order of the document. */
final class Mutations {
  private static final String MUTATION = "Mutation";

  private final DocumentLoad loading;
  private final Caller caller;
  private final Selections selections;
  private final List<GraphQlError> errors = new ArrayList<>();

  Mutations(DocumentLoad loading, Caller caller, Selections selections) {
    this.loading = loading;
    this.caller = caller;
    this.selections = selections;
  }

  /**
   * Runs a mutation.
   *
   * @throws Refusal where the caller may not
   */
  GraphQlResponse run(List<Asked> fields) {
    if (!caller.mayWrite()) {
      throw Refusal.field(GraphQlError.Type.FORBIDDEN, "A mutation takes the right to write");
    }
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    for (Asked field : fields) {
      data.put(field.key(), field.name().equals("load") ? loaded(field) : MUTATION);
    }
    return new GraphQlResponse(true, data, errors);
  }

  private @Nullable Object loaded(Asked field) {
    try {
      Report report = loading.load(GivenDocuments.of(field.arguments().get("documents")), caller);
      return selected(field, Map.of("report", values(report)));
    } catch (Refusal refusal) {
      return failed(field, refusal.type(), refusal.in(field.name()).told());
    } catch (DocumentLoad.Busy busy) {
      return failed(field, GraphQlError.Type.BUSY, field.name() + ": " + busy.getMessage());
    }
  }

  private @Nullable Object failed(Asked field, GraphQlError.Type type, String message) {
    errors.add(GraphQlError.of(message, type, List.of(field.key())));
    return null;
  }

  private static Map<String, Object> values(Report report) {
    return Map.of(
        "read", report.read(),
        "unchangedFiles", report.unchangedFiles(),
        "removedFiles", report.removedFiles(),
        "loaded", report.loaded(),
        "merged", report.merged(),
        "unchanged", report.unchanged(),
        "removed", report.removed(),
        "retries", report.retries(),
        "refused", report.refused().stream().map(Mutations::values).toList());
  }

  private static Map<String, Object> values(Problem problem) {
    return Map.of(
        "file", problem.source(),
        "line", problem.line(),
        "column", problem.column(),
        "message", problem.message());
  }

  private Object selected(Asked field, Object value) {
    return switch (value) {
      case List<?> list -> list.stream().map(one -> selected(field, one)).toList();
      case Map<?, ?> object -> {
        Map<String, Object> chosen = new LinkedHashMap<>();
        for (Asked one : selections.of(field.type(), field.sets())) {
          Object member = object.get(one.name());
          chosen.put(one.key(), member == null ? field.type() : selected(one, member));
        }
        yield chosen;
      }
      default -> value;
    };
  }
}
