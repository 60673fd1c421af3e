package dev.newsgraph.web;

import dev.newsgraph.graphql.Caller;
import dev.newsgraph.web.StreamPlaces.Place;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Shared streams by the token that a client got for each; it is a ticket and not a right. */
final class Reservations {
  private static final int BYTES = 32;
  private static final Duration UNUSED = Duration.ofSeconds(30);

  private final StreamPlaces places;
  private final Duration heartbeat;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Reserved> reserved = new ConcurrentHashMap<>();

  /** A shared stream and the place that it has. */
  private record Reserved(SharedStream stream, Place place) {}

  Reservations(StreamPlaces places, Duration heartbeat) {
    this.places = places;
    this.heartbeat = heartbeat;
  }

  /** {@return the token of a new stream; empty where there is no place} */
  Optional<String> reserve(Caller caller) {
    SharedStream stream = new SharedStream(caller, heartbeat);
    return places.take(stream::close).map(place -> keep(new Reserved(stream, place)));
  }

  private String keep(Reserved one) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    reserved.put(token, one);
    Thread.ofVirtual().name("reservation").start(() -> endUnused(token, one));
    return token;
  }

  private void endUnused(String token, Reserved one) {
    try {
      if (!one.stream().isUsedWithin(UNUSED)) {
        end(token);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** {@return the stream of a token; empty where the caller has none of it} */
  Optional<SharedStream> find(String token, Caller caller) {
    return Optional.ofNullable(reserved.get(token))
        .map(Reserved::stream)
        .filter(stream -> stream.isOf(caller));
  }

  /** Ends a stream and frees its place. */
  void end(String token) {
    Optional.ofNullable(reserved.remove(token)).ifPresent(one -> one.place().close());
  }
}
