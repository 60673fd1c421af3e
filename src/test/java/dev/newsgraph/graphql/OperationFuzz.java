package dev.newsgraph.graphql;

import dev.newsgraph.document.Fuzz;
import dev.newsgraph.schema.GraphModel;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.Transaction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;

/** Any GraphQL document: refused, or made into statements; never a fault of the server. */
public final class OperationFuzz {
  private static final GraphQlService SERVICE =
      GraphQlService.of(GraphModel.packaged(), new Unasked(), address -> "article:" + address);

  private OperationFuzz() {}

  /** Takes a document. */
  public static void fuzzerTestOneInput(byte[] data) {
    GraphQlRequest request = GraphQlRequest.of(new String(data, StandardCharsets.UTF_8));
    for (GraphQlError error : SERVICE.execute(request).errors()) {
      Fuzz.require(error.type() != GraphQlError.Type.INTERNAL, error.toString());
    }
  }

  /** Ends a request where it would ask the graph. */
  private static final class Unasked implements GraphStore {
    @Override
    public <T> T read(Duration limit, Function<Transaction, T> work) {
      return read(work);
    }

    @Override
    public <T> T read(Function<Transaction, T> work) {
      throw Refusal.field(GraphQlError.Type.TOO_MUCH, "the graph is not asked");
    }

    @Override
    public <T> T write(Function<Transaction, T> work) {
      throw new AssertionError("a query writes");
    }

    @Override
    public String location() {
      return "nowhere";
    }

    @Override
    public void close() {}
  }
}
