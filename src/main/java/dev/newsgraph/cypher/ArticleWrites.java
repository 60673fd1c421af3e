package dev.newsgraph.cypher;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Statements that read and write articles and what hangs on them. Rows are maps; what each holds
 * stands beside its statement. Unless a statement says that what it makes is not there yet, it may
 * run again with the same effect.
 */
public final class ArticleWrites {
  private ArticleWrites() {}

  private static Statement rows(String text, Collection<? extends Map<String, ?>> rows) {
    return new Statement(text, Map.of("rows", List.copyOf(rows)));
  }

  private static Statement ids(String text, Collection<String> ids) {
    return new Statement(text, Map.of("ids", List.copyOf(ids)));
  }

  /** Column {@code article}: all properties of the articles with these ids that are there. */
  public static Statement existing(Collection<String> ids) {
    return ids(
        "UNWIND $ids AS id MATCH (a:Article {id: id}) USING INDEX SEEK a:Article(id) RETURN a {.*}"
            + " AS article",
        ids);
  }

  /**
   * Columns {@code id}, {@code characters} (of its texts): of the articles that come next in order
   * of id, in that order.
   */
  public static Statement after(String id, int count) {
    return new Statement(
        """
        MATCH (a:Article) WHERE a.id > $id
        RETURN a.id AS id, reduce(n = 0, text IN [a.title, a.excerpt, a.body] | n + size(coalesce(text, ''))) AS characters
        ORDER BY id LIMIT $count
        """,
        Map.of("id", id, "count", count));
  }

  /** Rows of {@code id}, {@code properties}. */
  public static Statement articles(Collection<? extends Map<String, ?>> rows) {
    return rows("UNWIND $rows AS row MERGE (a:Article {id: row.id}) SET a = row.properties", rows);
  }

  /** Rows of {@code article}, {@code provider} (ids), which are not joined yet. */
  public static Statement publishedBy(Collection<? extends Map<String, ?>> rows) {
    return rows(
        """
        UNWIND $rows AS row
        MATCH (a:Article {id: row.article}) USING INDEX SEEK a:Article(id)
        MATCH (p:Provider {id: row.provider}) USING INDEX SEEK p:Provider(id)
        CREATE (a)-[:PUBLISHED_BY]->(p)
        """,
        rows);
  }

  /**
   * Rows of {@code article}, {@code topic} (ids), which are not joined yet, and {@code names} (as
   * it is written).
   */
  public static Statement about(Collection<? extends Map<String, ?>> rows) {
    return rows(
        """
        UNWIND $rows AS row
        MATCH (a:Article {id: row.article}) USING INDEX SEEK a:Article(id)
        MATCH (t:Topic {id: row.topic}) USING INDEX SEEK t:Topic(id)
        CREATE (a)-[:ABOUT {entityNames: row.names}]->(t)
        """,
        rows);
  }

  /**
   * Rows of {@code article}, {@code related} (ids), {@code position}: the least position counts.
   */
  public static Statement related(Collection<? extends Map<String, ?>> rows) {
    return rows(
        """
        UNWIND $rows AS row
        MATCH (a:Article {id: row.article}) USING INDEX SEEK a:Article(id)
        MATCH (b:Article {id: row.related}) USING INDEX SEEK b:Article(id)
        MERGE (a)-[r:RELATED_TO]->(b)
        ON CREATE SET r.position = row.position
        ON MATCH SET r.position = CASE WHEN row.position < r.position THEN row.position ELSE r.position END
        """,
        rows);
  }

  /**
   * Rows of {@code article}, {@code entity} (ids), which are not joined yet, {@code properties}.
   */
  public static Statement mentions(Collection<? extends Map<String, ?>> rows) {
    return rows(
        """
        UNWIND $rows AS row
        MATCH (a:Article {id: row.article}) USING INDEX SEEK a:Article(id)
        MATCH (e:Entity {id: row.entity}) USING INDEX SEEK e:Entity(id)
        CREATE (a)-[m:MENTIONS]->(e)
        SET m = row.properties
        """,
        rows);
  }

  /** Takes the lists of related articles that these give. */
  public static Statement forgetRelated(Collection<String> ids) {
    return ids(
        "UNWIND $ids AS id MATCH (a:Article {id: id})-[r:RELATED_TO]->() USING INDEX SEEK"
            + " a:Article(id) DELETE r",
        ids);
  }

  /**
   * Takes what hangs on these articles of provider, topics and mentions; columns {@code article},
   * {@code entity} (ids), {@code names} (what the article called it, with nulls; null where that
   * does not matter): what they spoke of.
   */
  public static Statement forgetEntities(Collection<String> ids) {
    return ids(
        """
        UNWIND $ids AS id
        MATCH (a:Article {id: id})-[m:MENTIONS|ABOUT|PUBLISHED_BY]->(e) USING INDEX SEEK a:Article(id)
        WITH a, m, e, CASE WHEN e:Provider THEN [a.providerName, a.providerImage] ELSE m.entityNames END AS names
        DELETE m
        RETURN a.id AS article, e.id AS entity, names
        """,
        ids);
  }

  /** Takes the evidence that these articles gave. */
  public static Statement forgetEvidence(Collection<String> ids) {
    return ids(
        """
        UNWIND $ids AS id
        MATCH (a:Article {id: id})<-[v:EVIDENCED_BY]-(e:Event) USING INDEX SEEK a:Article(id)
        DELETE v
        """,
        ids);
  }

  /** Removes articles with all that hangs on them. */
  public static Statement remove(Collection<String> ids) {
    return ids(
        "UNWIND $ids AS id MATCH (a:Article {id: id}) USING INDEX SEEK a:Article(id) DETACH DELETE"
            + " a",
        ids);
  }
}
