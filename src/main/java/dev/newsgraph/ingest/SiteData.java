package dev.newsgraph.ingest;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.catalog.Entry;
import dev.newsgraph.catalog.Link;
import dev.newsgraph.catalog.Name;
import dev.newsgraph.cypher.SourceWrites;
import dev.newsgraph.document.Document;
import dev.newsgraph.document.Document.DataEntry;
import dev.newsgraph.fact.EntityKind;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.Row;
import dev.newsgraph.store.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Entries of the data of sites that were loaded: they are known before any article is read, and to
 * every load after.
 */
final class SiteData {
  private SiteData() {}

  /** Paths of all entries that the store keeps. */
  static List<String> paths(GraphStore store) {
    return store.read(
        tx -> tx.run(SourceWrites.dataEntries()).stream().map(row -> row.text("path")).toList());
  }

  /**
   * Keeps entries, and forgets those that are gone.
   *
   * @return the catalog with all entries that the store keeps
   */
  static Catalog keep(
      GraphStore store, Catalog catalog, List<LoadedFile> entries, Collection<String> gone) {
    return store.write(
        transaction -> {
          transaction.run(SourceWrites.lock());
          write(transaction, entries, gone);
          return catalog.and(stored(transaction));
        });
  }

  private static void write(
      Transaction transaction, List<LoadedFile> entries, Collection<String> gone) {
    if (!gone.isEmpty()) {
      transaction.run(SourceWrites.remove(gone));
    }
    if (!entries.isEmpty()) {
      transaction.run(
          SourceWrites.writeDataEntries(entries.stream().map(LoadedFile::row).toList()));
    }
  }

  private static List<Entry> stored(Transaction transaction) {
    return transaction.run(SourceWrites.dataEntries()).stream()
        .flatMap(row -> document(row).stream())
        .flatMap(document -> entries(document).stream())
        .toList();
  }

  private static Optional<Document> document(Row row) {
    byte[] content = (byte[]) Objects.requireNonNull(row.get("content"));
    return StoredContent.document(row.text("path"), content);
  }

  /**
   * {@return what a document adds to the catalog; nothing where it is no entry of a site's data}
   */
  static List<Entry> entries(@Nullable Document document) {
    return document instanceof DataEntry entry ? entries(entry) : List.of();
  }

  private static List<Entry> entries(DataEntry entry) {
    return switch (entry.taxonomy()) {
      case TOPIC -> List.of(topic(entry));
      case ORGANIZATION ->
          entry.domain() == null
              ? List.of(organisation(entry))
              : List.of(organisation(entry), provider(entry, entry.domain()));
    };
  }

  private static Entry topic(DataEntry entry) {
    String parent = entry.parent();
    List<Link> broader =
        parent == null
            ? List.of()
            : List.of(new Link("BROADER", EntityKind.TOPIC, parent, Map.of()));
    return new Entry(EntityKind.TOPIC, names(entry, false), Map.of(), broader, null);
  }

  /** A name that no catalog vouches for may be a word as well: only its own spelling counts. */
  private static Entry organisation(DataEntry entry) {
    Map<String, String> properties =
        entry.domain() == null ? Map.of() : Map.of("domain", entry.domain());
    return new Entry(EntityKind.ORGANISATION, names(entry, true), properties, List.of(), null);
  }

  private static Entry provider(DataEntry entry, String domain) {
    return new Entry(
        EntityKind.PROVIDER,
        List.of(new Name(entry.names().getFirst(), false, List.of(), null, null)),
        Map.of("domain", domain),
        List.of(),
        null);
  }

  private static List<Name> names(DataEntry entry, boolean exact) {
    return entry.names().stream()
        .map(name -> new Name(name, exact, List.of(), null, null))
        .toList();
  }
}
