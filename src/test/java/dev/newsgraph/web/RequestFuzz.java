package dev.newsgraph.web;

import dev.newsgraph.graphql.GraphQlRequest;
import io.javalin.http.HttpResponseException;

/** Any body of a POST: a request, or a refusal with a status. */
public final class RequestFuzz {
  private RequestFuzz() {}

  /** Takes a body. */
  public static void fuzzerTestOneInput(byte[] data) {
    try {
      GraphQlRequest request = ParameterReader.fromBody(Json.text(data));
      OperationKind.of(request.query(), request.operationName());
    } catch (HttpResponseException _) {
      // Refused.
    }
  }
}
