package dev.newsgraph.bench;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import com.esotericsoftware.kryo.serializers.ImmutableCollectionsSerializers;
import dev.newsgraph.cypher.Statement;
import dev.newsgraph.store.ForwardingStore;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.Transaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Writes down what is run on a store and committed, statements and rows, so that the same can be
 * run again by itself.
 */
final class RecordingStore extends ForwardingStore {
  private static final int BUFFER = 1 << 16;

  private final Kryo kryo = kryo();
  private final Output out;

  RecordingStore(GraphStore store, Path file) throws IOException {
    super(store);
    this.out = new Output(Files.newOutputStream(file), BUFFER);
  }

  private static Kryo kryo() {
    Kryo kryo = new Kryo();
    kryo.setRegistrationRequired(false);
    kryo.setReferences(false);
    ImmutableCollectionsSerializers.registerSerializers(kryo);
    return kryo;
  }

  @Override
  public <T> T write(Function<Transaction, T> work) {
    List<Statement> ran = new ArrayList<>();
    T result =
        super.write(
            transaction -> {
              ran.clear();
              return work.apply(
                  (statement, rows) -> {
                    ran.add(statement);
                    transaction.each(statement, rows);
                  });
            });
    keep(ran);
    return result;
  }

  private synchronized void keep(List<Statement> ran) {
    out.writeInt(ran.size());
    for (Statement statement : ran) {
      out.writeString(statement.text());
      kryo.writeObject(out, new HashMap<>(statement.parameters()));
    }
  }

  /** Runs on another store what a file holds, a transaction at a time. */
  static void replay(Path file, GraphStore store) throws IOException {
    Kryo kryo = kryo();
    try (Input in = new Input(Files.newInputStream(file), BUFFER)) {
      while (!in.end()) {
        List<Statement> statements = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
          statements.add(new Statement(in.readString(), parameters(kryo, in)));
        }
        store.write(
            transaction -> {
              statements.forEach(transaction::run);
              return statements.size();
            });
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> parameters(Kryo kryo, Input in) {
    return kryo.readObject(in, HashMap.class);
  }

  /** Closes the record; whoever opened the store closes that. */
  @Override
  public void close() {
    out.close();
  }
}
