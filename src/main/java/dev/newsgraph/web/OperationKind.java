package dev.newsgraph.web;

import org.jspecify.annotations.Nullable;

/** What an operation does, by the word that it starts with. */
enum OperationKind {
  QUERY,
  MUTATION,
  SUBSCRIPTION;

  /**
   * Tells what the operation that a request selects does. It looks at the text alone, so that a GET
   * which would change something is turned away before anything runs; whether the document is valid
   * is the engine's to say.
   *
   * @param document null where the request has none, and the engine knows it by other means
   * @param operationName null where the document's only operation is meant
   * @return QUERY unless the document has another operation of that name, or any other where none
   *     is named
   */
  static OperationKind of(@Nullable String document, @Nullable String operationName) {
    DocumentScan scan = new DocumentScan(document == null ? "" : document);
    while (scan.nextDefinition()) {
      OperationKind kind = of(scan.keyword());
      if (kind != QUERY && (operationName == null || operationName.equals(scan.name()))) {
        return kind;
      }
    }
    return QUERY;
  }

  private static OperationKind of(@Nullable String keyword) {
    return switch (keyword) {
      case "mutation" -> MUTATION;
      case "subscription" -> SUBSCRIPTION;
      case null, default -> QUERY;
    };
  }
}
