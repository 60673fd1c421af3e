package dev.newsgraph.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;

/** Texts in one file, of which few are asked for again. Safe for use by many threads. */
final class KeptTexts implements AutoCloseable {
  private final FileChannel file;
  private final AtomicLong end = new AtomicLong();

  /** Where a text is, and how many bytes it has. */
  record Place(long start, int bytes) {}

  KeptTexts(Path file) {
    try {
      this.file =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE_NEW,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Place add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Place place = new Place(end.getAndAdd(bytes.length), bytes.length);
    ByteBuffer left = ByteBuffer.wrap(bytes);
    try {
      while (left.hasRemaining()) {
        file.write(left, place.start() + left.position());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return place;
  }

  String get(Place place) {
    ByteBuffer bytes = ByteBuffer.allocate(place.bytes());
    try {
      while (bytes.hasRemaining() && file.read(bytes, place.start() + bytes.position()) >= 0) {
        // Until all is read.
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new String(bytes.array(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
