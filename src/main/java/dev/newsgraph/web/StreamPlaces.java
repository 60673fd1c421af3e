package dev.newsgraph.web;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** The streams that are open, of which there are so many at most. Safe for use by many threads. */
final class StreamPlaces implements AutoCloseable {
  private final Semaphore free;
  private final Set<Place> taken = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  StreamPlaces(int most) {
    this.free = new Semaphore(most);
  }

  /**
   * Takes a place for a stream.
   *
   * @param ending ends the stream; called once or twice, by whoever comes first
   * @return empty where no place is free
   */
  Optional<Place> take(Runnable ending) {
    if (closed || !free.tryAcquire()) {
      return Optional.empty();
    }
    Place place = new Place(ending);
    taken.add(place);
    if (closed) {
      place.end();
    }
    return Optional.of(place);
  }

  /** {@return how many are taken} */
  int count() {
    return taken.size();
  }

  /** Ends all streams, so that the requests that they answer come to their ends. */
  @Override
  public void close() {
    closed = true;
    taken.forEach(Place::end);
  }

  /** A place that a stream has. */
  final class Place {
    private final Runnable ending;

    private Place(Runnable ending) {
      this.ending = ending;
    }

    private void end() {
      ending.run();
    }

    /** Ends the stream and frees the place. */
    void close() {
      end();
      if (taken.remove(this)) {
        free.release();
      }
    }
  }
}
