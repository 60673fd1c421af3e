package dev.newsgraph.graphql;

import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import dev.newsgraph.schema.GraphModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Documents that a server is told of beforehand, by the id that requests name them by: the
 * lower-case hexadecimal SHA-256 of their text, or what a manifest says.
 *
 * @param origins where each was read, by the same id; an id that is missing stands for itself
 * @param strict whether all other documents are refused
 */
public record TrustedDocuments(
    Map<String, String> byId, Map<String, String> origins, boolean strict) {
  /** None: any document is answered. */
  public static final TrustedDocuments NONE = new TrustedDocuments(Map.of(), Map.of(), false);

  public TrustedDocuments {
    byId = Map.copyOf(byId);
    origins = Map.copyOf(origins);
  }

  /** Documents that come from nowhere that could be told. */
  public TrustedDocuments(Map<String, String> byId, boolean strict) {
    this(byId, Map.of(), strict);
  }

  /**
   * {@return these, once it is sure that each of them can be answered}
   *
   * @throws ProblemException where some are no GraphQL, do not fit the schema of a model or exceed
   *     a limit; it tells all of them, by their origin and id
   */
  public TrustedDocuments checked(GraphModel model, Limits limits) {
    Documents documents = new Documents(ServedSchema.of(model).schema(), limits);
    List<Problem> problems = new ArrayList<>();
    new TreeMap<>(byId)
        .forEach(
            (id, text) -> {
              if (documents.check(text) instanceof Documents.Invalid(List<GraphQlError> errors)) {
                problems.add(problem(id, errors.getFirst()));
              }
            });
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return this;
  }

  private Problem problem(String id, GraphQlError error) {
    String told = error.message();
    if (!error.locations().isEmpty()) {
      GraphQlError.Location at = error.locations().getFirst();
      told += " (line " + at.line() + ", column " + at.column() + " of the document)";
    }
    return Problem.of(origins.getOrDefault(id, "--documents"), "document " + id + ": " + told);
  }
}
