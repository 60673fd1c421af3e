package dev.newsgraph;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.config.StoreOptions;
import dev.newsgraph.document.Article;
import dev.newsgraph.document.CanonicalUrl;
import dev.newsgraph.graphql.GraphQlService;
import dev.newsgraph.graphql.Happenings;
import dev.newsgraph.schema.GraphModel;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.Stores;
import dev.newsgraph.store.TransactionMemory;
import java.net.URI;
import java.nio.file.Path;

/** Opens what the options name. */
final class Graph {
  private Graph() {}

  /** The store; whoever asked for it closes it. */
  static GraphStore store(StoreOptions options) {
    return store(options, TransactionMemory.USUAL);
  }

  /** The store with a limit to what its transactions need; whoever asked for it closes it. */
  static GraphStore store(StoreOptions options, TransactionMemory memory) {
    URI uri = options.neo4j();
    return uri == null
        ? Stores.embedded(options.data(), options.bolt(), memory)
        : Stores.remote(
            new Stores.Remote(uri, options.username(), options.password(), options.database()));
  }

  /** Where the store will be, in words. */
  static String location(StoreOptions options) {
    URI uri = options.neo4j();
    return uri == null ? "the store in " + options.data() : "the Neo4j at " + uri;
  }

  /** The engine over a store; an article is looked up by any spelling of its address. */
  static GraphQlService service(GraphStore store) {
    return GraphQlService.of(GraphModel.packaged(), store, Graph::articleId);
  }

  private static String articleId(String address) {
    String canonical = CanonicalUrl.of(address);
    return Article.idOfUrl(canonical == null ? address : canonical);
  }

  /** The engine of a service, which loads what mutations bring and tells of it. */
  static GraphQlService service(GraphStore store, Catalog catalog, LoadMeter meter) {
    Happenings happenings = new Happenings();
    return service(store).changing(new MutationLoad(store, catalog, happenings, meter), happenings);
  }

  static Catalog catalog(StoreOptions options) {
    Path folder = options.catalog();
    return Catalog.read(folder == null ? Bundled.folder("seeds/catalog") : folder);
  }
}
