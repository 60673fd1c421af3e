package dev.newsgraph.graphql;

import java.util.Map;

/**
 * Documents that a server is told of beforehand, by the id that requests name them by: the
 * lower-case hexadecimal SHA-256 of their text, or what a manifest says.
 *
 * @param strict whether all other documents are refused
 */
public record TrustedDocuments(Map<String, String> byId, boolean strict) {
  /** None: any document is answered. */
  public static final TrustedDocuments NONE = new TrustedDocuments(Map.of(), false);

  public TrustedDocuments {
    byId = Map.copyOf(byId);
  }
}
