package dev.newsgraph.store;

/**
 * How much of the heap the transactions of an embedded store may need for what they gather, in
 * bytes; 0 for what Neo4j does unless told, which is no limit each and 70 % of the heap together.
 *
 * @param each what one may need
 * @param all what they may need together
 */
public record TransactionMemory(long each, long all) {
  /** What Neo4j does unless told. */
  public static final TransactionMemory USUAL = new TransactionMemory(0, 0);
}
