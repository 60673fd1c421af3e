package dev.newsgraph.ingest;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Rows that do not fit into memory, in files: those of one key are in one partition, and a
 * partition does fit. Many threads may add; what is added is read once that is over.
 */
final class Spill<T> {
  private static final int BUFFER = 1 << 15;
  private static final int ROW = 1 << 10;
  private static final ThreadLocal<Kryo> KRYO = ThreadLocal.withInitial(RowFormat::kryo);

  private final Class<T> type;
  private final Part[] parts;
  private final AtomicLong count = new AtomicLong();

  /** Makes one in a folder, in files that begin with its name. */
  Spill(Path folder, String name, Class<T> type, int partitions) {
    this.type = type;
    this.parts =
        IntStream.range(0, partitions)
            .mapToObj(i -> new Part(folder.resolve(name + "-" + i)))
            .toArray(Part[]::new);
  }

  /** Adds a row to the partition of its key. */
  void add(String key, T row) {
    Output out = new Output(ROW, -1);
    KRYO.get().writeObject(out, row);
    int hash = Hashing.murmur3_32_fixed().hashUnencodedChars(key).asInt();
    parts[Math.floorMod(hash, parts.length)].append(out.getBuffer(), out.position());
    count.incrementAndGet();
  }

  /** {@return how many rows were added} */
  long count() {
    return count.get();
  }

  /** {@return the rows of a partition, read as they are asked for; the caller closes it} */
  Stream<T> partition(int partition) {
    return rows(List.of(parts[partition]));
  }

  /** {@return all rows, read as they are asked for; the caller closes it} */
  Stream<T> all() {
    return rows(List.of(parts));
  }

  private Stream<T> rows(List<Part> of) {
    Rows rows = new Rows(of.iterator());
    Spliterator<T> each =
        Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED | Spliterator.NONNULL);
    return StreamSupport.stream(each, false).onClose(rows::close);
  }

  /** Deletes the rows of a partition, once they are not needed any more. */
  void forget(int partition) {
    try {
      Files.deleteIfExists(parts[partition].file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that is open only while its buffer is written, as there may be thousands. */
  private static final class Part {
    private final Path file;
    private byte[] buffer = new byte[0];
    private int held;

    Part(Path file) {
      this.file = file;
    }

    synchronized void append(byte[] bytes, int length) {
      if (held + length > BUFFER) {
        flush();
      }
      if (length > BUFFER) {
        write(bytes, length);
      } else {
        if (buffer.length == 0) {
          buffer = new byte[BUFFER];
        }
        System.arraycopy(bytes, 0, buffer, held, length);
        held += length;
      }
    }

    synchronized void flush() {
      if (held > 0) {
        write(buffer, held);
        held = 0;
      }
      buffer = new byte[0];
    }

    @Nullable Input read() {
      flush();
      try {
        return Files.exists(file) ? new Input(Files.newInputStream(file), BUFFER) : null;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void write(byte[] bytes, int length) {
      try (OutputStream out =
          Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        out.write(bytes, 0, length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private final class Rows implements Iterator<T> {
    private final Iterator<Part> parts;
    private @Nullable Input open;

    Rows(Iterator<Part> parts) {
      this.parts = parts;
    }

    @Override
    public boolean hasNext() {
      while (open == null || open.end()) {
        close();
        if (!parts.hasNext()) {
          return false;
        }
        open = parts.next().read();
      }
      return true;
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return KRYO.get().readObject(Objects.requireNonNull(open), type);
    }

    void close() {
      if (open != null) {
        open.close();
        open = null;
      }
    }
  }
}
