package dev.newsgraph.web;

/** Whether the service can answer with its data, and if not, what it waits for. */
public sealed interface Readiness {

  /** The data is there. */
  record Ready() implements Readiness {}

  /**
   * The data is not there yet, or out of reach.
   *
   * @param reason what is awaited, for whoever asks: "loaded 3,000 of 10,000 articles"
   */
  record Waiting(String reason) implements Readiness {}
}
