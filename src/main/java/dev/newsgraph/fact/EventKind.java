package dev.newsgraph.fact;

/** What can happen between a subject and a framework. */
public enum EventKind {
  ADOPTED,
  DROPPED,
  BUILT_ON,
  DEVELOPED,
  RELEASED,
  CONTRIBUTED,
  MERGED_INTO
}
