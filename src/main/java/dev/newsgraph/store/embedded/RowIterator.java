package dev.newsgraph.store.embedded;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.neo4j.batchimport.api.InputIterator;
import org.neo4j.batchimport.api.input.InputChunk;
import org.neo4j.batchimport.api.input.InputEntityVisitor;

/** A stream dealt out to the importer's threads, a few hundred rows at a time. */
final class RowIterator<T> implements InputIterator {
  private static final int CHUNK = 500;

  private final Stream<T> stream;
  private final Iterator<T> rows;
  private final BiConsumer<T, InputEntityVisitor> visit;

  RowIterator(Stream<T> stream, BiConsumer<T, InputEntityVisitor> visit) {
    this.stream = stream;
    this.rows = stream.iterator();
    this.visit = visit;
  }

  @Override
  public InputChunk newChunk() {
    return new Chunk();
  }

  /** Fills a chunk of a thread's own; the threads take turns. */
  @Override
  public synchronized boolean next(InputChunk chunk) {
    @SuppressWarnings("unchecked")
    Queue<T> taken = ((Chunk) chunk).taken;
    for (int i = 0; i < CHUNK && rows.hasNext(); i++) {
      taken.add(rows.next());
    }
    return !taken.isEmpty();
  }

  @Override
  public void close() {
    stream.close();
  }

  private final class Chunk implements InputChunk {
    private final Queue<T> taken = new ArrayDeque<>(CHUNK);

    @Override
    public boolean next(InputEntityVisitor visitor) throws IOException {
      T row = taken.poll();
      if (row == null) {
        return false;
      }
      visit.accept(row, visitor);
      visitor.endOfEntity();
      return true;
    }

    @Override
    public void close() {}
  }
}
