package dev.newsgraph.cypher;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Statements about the files that were loaded. A {@code Source} node keeps a file's {@code hash}
 * and its {@code content} (compressed), and {@code STATES} leads to the article or page that the
 * file is of; together they tell which files speak of an article, so that a file which changes
 * takes with it what only it said. The one {@code Loading} node tells the state of the whole.
 * Neither is part of the public graph.
 */
public final class SourceWrites {
  private SourceWrites() {}

  /**
   * Takes the one lock that all who write hold until they commit, so that loads at the same time
   * come one after the other; columns {@code catalog} (digest of the catalog that the graph was
   * read with, null for none), {@code next} (digest of the one that it is being read anew with,
   * null for none), {@code cursor} (the last article read anew).
   */
  public static Statement lock() {
    return Statement.of(
        """
        MERGE (l:Loading {id: 'loading'})
        SET l.loadedAt = datetime()
        RETURN l.catalog AS catalog, l.next AS next, l.cursor AS cursor
        """);
  }

  /** Notes the catalog that the whole graph has been read with. */
  public static Statement catalog(String digest) {
    return new Statement(
        "MATCH (l:Loading {id: 'loading'}) USING INDEX SEEK l:Loading(id) SET l.catalog = $digest,"
            + " l.next = null, l.cursor = null",
        Map.of("digest", digest));
  }

  /** Notes how far the articles have been read anew with another catalog. */
  public static Statement next(String digest, String cursor) {
    return new Statement(
        "MATCH (l:Loading {id: 'loading'}) USING INDEX SEEK l:Loading(id) SET l.next = $digest,"
            + " l.cursor = $cursor",
        Map.of("digest", digest, "cursor", cursor));
  }

  /** Columns path and hash: those of these files that are there. */
  public static Statement hashes(Collection<String> paths) {
    return paths(
        "UNWIND $paths AS path MATCH (s:Source {path: path}) USING INDEX SEEK s:Source(path) RETURN"
            + " path, s.hash AS hash",
        paths);
  }

  /** Columns path and content: those of these files that are there. */
  public static Statement contents(Collection<String> paths) {
    return paths(
        "UNWIND $paths AS path MATCH (s:Source {path: path}) USING INDEX SEEK s:Source(path) RETURN"
            + " path, s.content AS content",
        paths);
  }

  /** Column {@code path}: the files below a folder or archive that come next in order. */
  public static Statement below(String prefix, String after, int count) {
    return new Statement(
        """
        MATCH (s:Source) WHERE s.path STARTS WITH $prefix AND s.path > $after
        RETURN s.path AS path ORDER BY s.path LIMIT $count
        """,
        Map.of("prefix", prefix, "after", after, "count", count));
  }

  /** Columns {@code path}, {@code content}: every entry of a site's data. */
  public static Statement dataEntries() {
    return Statement.of("MATCH (s:DataEntry) RETURN s.path AS path, s.content AS content");
  }

  /** Columns {@code path}, {@code content}: the files that speak of these articles. */
  public static Statement speakingOf(Collection<String> articles) {
    return new Statement(
        """
        UNWIND $ids AS id
        MATCH (a:Article {id: id}) USING INDEX SEEK a:Article(id)
        CALL (a) {
          MATCH (a)<-[:STATES]-(s:Source) RETURN s
          UNION
          MATCH (a)<-[:RELATED_TO]-()<-[:STATES]-(s:Source) RETURN s
        }
        WITH DISTINCT s
        RETURN s.path AS path, s.content AS content
        """,
        Map.of("ids", List.copyOf(articles)));
  }

  /**
   * Rows of {@code path}, {@code hash}, {@code content}, {@code states} (id of an article or page);
   * what the file stated before is forgotten.
   */
  public static Statement write(Collection<? extends Map<String, ?>> rows) {
    return new Statement(
        """
        UNWIND $rows AS row
        MERGE (s:Source {path: row.path})
        SET s.hash = row.hash, s.content = row.content
        WITH s, row.states AS id
        OPTIONAL MATCH (s)-[old:STATES]->()
        DELETE old
        WITH DISTINCT s, id
        OPTIONAL MATCH (a:Article {id: id}) USING INDEX SEEK a:Article(id)
        OPTIONAL MATCH (p:Page {id: id}) USING INDEX SEEK p:Page(id)
        WITH s, coalesce(a, p) AS stated WHERE stated IS NOT NULL
        MERGE (s)-[:STATES]->(stated)
        """,
        Map.of("rows", List.copyOf(rows)));
  }

  /** Rows of {@code path}, {@code hash}, {@code content}: entries of a site's data. */
  public static Statement writeDataEntries(Collection<? extends Map<String, ?>> rows) {
    return new Statement(
        """
        UNWIND $rows AS row
        MERGE (s:Source {path: row.path})
        SET s:DataEntry, s.hash = row.hash, s.content = row.content
        """,
        Map.of("rows", List.copyOf(rows)));
  }

  public static Statement remove(Collection<String> paths) {
    return paths(
        "UNWIND $paths AS path MATCH (s:Source {path: path}) USING INDEX SEEK s:Source(path) DETACH"
            + " DELETE s",
        paths);
  }

  private static Statement paths(String text, Collection<String> paths) {
    return new Statement(text, Map.of("paths", List.copyOf(paths)));
  }
}
