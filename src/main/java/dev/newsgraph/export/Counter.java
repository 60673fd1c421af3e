package dev.newsgraph.export;

/** Numbers what comes, from 1. */
final class Counter {
  private long last;

  long next() {
    return ++last;
  }
}
