package dev.newsgraph.store;

/**
 * The database refused a statement or could not be reached. The message is for the log, not for a
 * client.
 */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreException(Throwable cause) {
    super(cause);
  }
}
