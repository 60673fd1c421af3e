package dev.newsgraph.cypher;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Statements about the texts of pages that were read without front matter. {@code Page} nodes (one
 * a text) and {@code Passage} nodes (how its paragraphs and sentences begin, so that an article's
 * excerpt finds the page) serve loading and are not part of the public graph.
 */
public final class PageWrites {
  private PageWrites() {}

  /** Rows of {@code id}, {@code title}, {@code text}, {@code keys}. */
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

  /**
   * Columns {@code id}, {@code title}, {@code text}: pages with a paragraph or sentence that begins
   * so.
   */
  public static Statement pagesWith(Collection<String> keys) {
    return new Statement(
        """
        UNWIND $keys AS key
        MATCH (:Passage {key: key})-[:PASSAGE_OF]->(p:Page)
        WITH DISTINCT p
        RETURN p.id AS id, p.title AS title, p.text AS text
        """,
        Map.of("keys", List.copyOf(keys)));
  }

  /** Column {@code id}: articles whose excerpt begins so. */
  public static Statement articlesWith(Collection<String> keys) {
    return new Statement(
        "UNWIND $keys AS key MATCH (a:Article {excerptKey: key}) RETURN DISTINCT a.id AS id",
        Map.of("keys", List.copyOf(keys)));
  }
}
