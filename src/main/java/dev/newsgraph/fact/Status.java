package dev.newsgraph.fact;

/** How far an event has come by the text, the furthest first. */
public enum Status {
  DONE,
  ANNOUNCED,
  PLANNED
}
