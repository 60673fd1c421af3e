package dev.newsgraph.cypher;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Statements about the texts of pages that were read without front matter. {@code Page} nodes (one
 * a text), {@code Passage} nodes (how its paragraphs and sentences begin, so that an article's
 * excerpt finds the page) and {@code TEXT_OF} (which articles the text stands in) serve loading and
 * are not part of the public graph.
 */
public final class PageWrites {
  private PageWrites() {}

  /** Rows of {@code id}, {@code title}, {@code text}, {@code keys} (of its passages). */
  public static Statement pages(Collection<? extends Map<String, ?>> rows) {
    return new Statement(
        """
        UNWIND $rows AS row
        MERGE (p:Page {id: row.id})
        SET p.title = row.title, p.text = row.text
        WITH p, row
        UNWIND row.keys AS key
        MERGE (k:Passage {key: key})
        MERGE (k)-[:PASSAGE_OF]->(p)
        """,
        Map.of("rows", List.copyOf(rows)));
  }

  /** Columns {@code id}, {@code key}: pages with passages of these keys. */
  public static Statement pagesWith(Collection<String> keys) {
    return new Statement(
        """
        UNWIND $keys AS key
        MATCH (k:Passage {key: key})-[:PASSAGE_OF]->(p:Page) USING INDEX SEEK k:Passage(key)
        RETURN p.id AS id, key
        """,
        Map.of("keys", List.copyOf(keys)));
  }

  /** Column {@code id}: pages whose text stands in one of these articles. */
  public static Statement pagesOf(Collection<String> articles) {
    return new Statement(
        """
        UNWIND $ids AS id
        MATCH (a:Article {id: id})<-[:TEXT_OF]-(p:Page) USING INDEX SEEK a:Article(id)
        RETURN DISTINCT p.id AS id
        """,
        Map.of("ids", List.copyOf(articles)));
  }

  /**
   * Columns {@code id}, {@code title}, {@code text}, {@code owners} (ids of the articles that the
   * text stands in), {@code sources} (paths of the files that hold it).
   */
  public static Statement read(Collection<String> ids) {
    return new Statement(
        """
        UNWIND $ids AS id
        MATCH (p:Page {id: id}) USING INDEX SEEK p:Page(id)
        RETURN id, p.title AS title, p.text AS text, [(p)-[:TEXT_OF]->(a) | a.id] AS owners,
               [(p)<-[:STATES]-(s) | s.path] AS sources
        """,
        Map.of("ids", List.copyOf(ids)));
  }

  /** Column {@code id}: articles whose excerpts have these keys. */
  public static Statement articlesWith(Collection<String> keys) {
    return new Statement(
        """
        UNWIND $keys AS key
        MATCH (a:Article {excerptKey: key}) USING INDEX SEEK a:Article(excerptKey)
        RETURN a.id AS id
        """,
        Map.of("keys", List.copyOf(keys)));
  }

  /** Rows of {@code page}, {@code articles} (ids): the text stands in these and in no other. */
  public static Statement textOf(Collection<? extends Map<String, ?>> rows) {
    return new Statement(
        """
        UNWIND $rows AS row
        MATCH (p:Page {id: row.page}) USING INDEX SEEK p:Page(id)
        OPTIONAL MATCH (p)-[old:TEXT_OF]->(other) WHERE NOT other.id IN row.articles
        DELETE old
        WITH DISTINCT p, row
        UNWIND row.articles AS id
        MATCH (a:Article {id: id}) USING INDEX SEEK a:Article(id)
        MERGE (p)-[:TEXT_OF]->(a)
        """,
        Map.of("rows", List.copyOf(rows)));
  }

  /** Removes pages with the passages that no other page has. */
  public static Statement remove(Collection<String> ids) {
    return new Statement(
        """
        UNWIND $ids AS id
        MATCH (p:Page {id: id}) USING INDEX SEEK p:Page(id)
        OPTIONAL MATCH (k:Passage)-[:PASSAGE_OF]->(p)
        WITH collect(DISTINCT p) AS pages, collect(DISTINCT k) AS passages
        FOREACH (p IN pages | DETACH DELETE p)
        WITH passages UNWIND passages AS k
        WITH k WHERE NOT EXISTS { (k)-[:PASSAGE_OF]->() }
        DELETE k
        """,
        Map.of("ids", List.copyOf(ids)));
  }
}
