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

  /** {@return a place for what is closed when the service is; empty where none is free} */
  Optional<Place> take(AutoCloseable stream) {
    if (closed || !free.tryAcquire()) {
      return Optional.empty();
    }
    Place place = new Place(stream);
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
  final class Place implements AutoCloseable {
    private final AutoCloseable stream;

    private Place(AutoCloseable stream) {
      this.stream = stream;
    }

    private void end() {
      try {
        stream.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    /** Ends the stream and frees the place. */
    @Override
    public void close() {
      end();
      if (taken.remove(this)) {
        free.release();
      }
    }
  }
}
