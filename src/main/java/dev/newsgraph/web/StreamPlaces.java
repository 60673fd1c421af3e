package dev.newsgraph.web;

import dev.newsgraph.graphql.GraphQlStream;
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

  /** {@return a place for a stream, which the service ends when it stops; empty where none is} */
  Optional<Place> take(GraphQlStream stream) {
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
  final class Place {
    private final GraphQlStream stream;

    private Place(GraphQlStream stream) {
      this.stream = stream;
    }

    private void end() {
      stream.close();
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
