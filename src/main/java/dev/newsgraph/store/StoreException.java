package dev.newsgraph.store;

import org.jspecify.annotations.Nullable;

/**
 * The database refused a statement, ended it or could not be reached. The message is for the log,
 * not for a client.
 */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Why the database did not answer. */
  public enum Reason {
    /** It refused the statement, or failed. */
    FAILED,
    /** The read took longer than it may, and was ended. */
    TIME,
    /** The transaction needed more memory than it may have, or than all may have together. */
    MEMORY,
    /** Nobody waits for the answer any more, and the read was ended. */
    ABANDONED,
    /** It is out of reach. */
    UNAVAILABLE,
    /** The disk of the embedded store is full; what was committed before is kept. */
    FULL
  }

  public StoreException(Throwable cause) {
    this(Reason.FAILED, cause);
  }

  public StoreException(Reason reason, @Nullable Throwable cause) {
    super(cause == null ? reason.name() : String.valueOf(cause.getMessage()), cause);
    this.reason = reason;
  }

  /**
   * Tells the reason by Neo4j's status code.
   *
   * @param code such as {@code Neo.TransientError.General.MemoryPoolOutOfMemoryError}; null where
   *     the failure has none
   */
  public static StoreException of(@Nullable String code, Throwable cause) {
    return new StoreException(reason(code == null ? "" : code), cause);
  }

  private static Reason reason(String code) {
    if (code.contains("OutOfMemory") || code.contains("MemoryLimit")) {
      return Reason.MEMORY;
    }
    if (code.contains("TransactionTimedOut") || code.contains("Transaction.Terminated")) {
      return Reason.TIME;
    }
    return code.endsWith("DatabaseUnavailable") ? Reason.UNAVAILABLE : Reason.FAILED;
  }

  /** {@return why} */
  public Reason reason() {
    return reason;
  }
}
