package dev.newsgraph.graphql;

/**
 * Who asks, and what they may do.
 *
 * @param name what the graph and the log call them; empty where they did not say who they are
 */
public record Caller(String name, Right right) {
  /** Anyone: nobody in particular, who may read. */
  public static final Caller ANYONE = new Caller("", Right.READ);

  /** What a caller may do; each right includes those before it. */
  public enum Right {
    /** Ask, and follow what happens. */
    READ,
    /** Load documents as well. */
    WRITE
  }

  /** {@return whether they may load documents} */
  public boolean mayWrite() {
    return right == Right.WRITE;
  }
}
