package dev.newsgraph.graphql;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Passes on what happens to all who follow it. Whoever tells is never kept waiting, however slowly
 * the others read. Safe for use by many threads.
 */
public final class Happenings {
  private final Set<Inbox> inboxes = ConcurrentHashMap.newKeySet();

  /** Tells of what happened, in its order. */
  public void tell(Collection<? extends Happening> happenings) {
    inboxes.forEach(inbox -> happenings.forEach(inbox::offer));
  }

  /** Follows what is wanted from now on, until the inbox is closed. */
  Inbox follow(Predicate<Happening> wanted) {
    Inbox inbox = new Inbox(wanted, inboxes::remove);
    inboxes.add(inbox);
    return inbox;
  }
}
