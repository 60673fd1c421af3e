package dev.newsgraph.document;

/** What must hold whatever the input is. */
public final class Fuzz {
  private Fuzz() {}

  /** Fails where something that must hold does not. */
  public static void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError(what);
    }
  }
}
