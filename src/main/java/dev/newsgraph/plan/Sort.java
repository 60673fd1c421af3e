package dev.newsgraph.plan;

/**
 * One key of an order. Missing values come last, whichever way it goes.
 *
 * @param total whether the values of this key are all there, so that nulls need no place
 */
public record Sort(Operand key, boolean descending, boolean total) {

  /** A key whose operand tells whether it is total. */
  public static Sort of(Operand key, boolean descending) {
    return new Sort(key, descending, !key.mayBeMissing());
  }

  /** {@return the same among rows that have a value} */
  public Sort present() {
    return new Sort(key, descending, true);
  }
}
