package dev.newsgraph.cypher;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Statements that read and write articles and what hangs on them. Rows are maps; what each holds
 * stands beside its statement. Every write may run again with the same effect.
 */
public final class ArticleWrites {
  /** Days between two copies of one story. */
  private static final int NEAR_DAYS = 7;

  private ArticleWrites() {}

  private static Statement rows(String text, Collection<? extends Map<String, ?>> rows) {
    return new Statement(text, Map.of("rows", List.copyOf(rows)));
  }

  private static Statement ids(String text, Collection<String> ids) {
    return new Statement(text, Map.of("ids", List.copyOf(ids)));
  }

  /**
   * Columns {@code article}, {@code provider} (may be null), {@code topics}: the articles with
   * these ids that are there.
   */
  public static Statement existing(Collection<String> ids) {
    return ids(
        """
        UNWIND $ids AS id
        MATCH (a:Article {id: id})
        RETURN a {.*} AS article,
               head([(a)-[:PUBLISHED_BY]->(p) | p {.domain, .name, .imageUrl}]) AS provider,
               [(a)-[:ABOUT]->(t) | t.name] AS topics
        """,
        ids);
  }

  /** Rows of {@code id}, {@code properties}. */
  public static Statement articles(Collection<? extends Map<String, ?>> rows) {
    return rows("UNWIND $rows AS row MERGE (a:Article {id: row.id}) SET a += row.properties", rows);
  }

  /** Rows of {@code article}, {@code provider} (ids): an article has one provider. */
  public static Statement publishedBy(Collection<? extends Map<String, ?>> rows) {
    return rows(
        """
        UNWIND $rows AS row
        MATCH (a:Article {id: row.article})
        MATCH (p:Provider {id: row.provider})
        MERGE (a)-[:PUBLISHED_BY]->(p)
        WITH a, p
        MATCH (a)-[other:PUBLISHED_BY]->(q) WHERE q <> p
        DELETE other
        """,
        rows);
  }

  /** Rows of {@code article}, {@code topic} (ids). */
  public static Statement about(Collection<? extends Map<String, ?>> rows) {
    return rows(
        """
        UNWIND $rows AS row
        MATCH (a:Article {id: row.article})
        MATCH (t:Topic {id: row.topic})
        MERGE (a)-[:ABOUT]->(t)
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
        MATCH (a:Article {id: row.article})
        MATCH (b:Article {id: row.related})
        MERGE (a)-[r:RELATED_TO]->(b)
        ON CREATE SET r.position = row.position
        ON MATCH SET r.position = CASE WHEN row.position < r.position THEN row.position ELSE r.position END
        """,
        rows);
  }

  /**
   * Rows of {@code article}, {@code entity} (ids), {@code count}, {@code firstOffset}, {@code
   * name}.
   */
  public static Statement mentions(Collection<? extends Map<String, ?>> rows) {
    return rows(
        """
        UNWIND $rows AS row
        MATCH (a:Article {id: row.article})
        MATCH (e:Entity {id: row.entity})
        MERGE (a)-[m:MENTIONS]->(e)
        SET m.count = row.count, m.firstOffset = row.firstOffset, m.name = row.name
        """,
        rows);
  }

  /** Takes what was read out of these articles; column {@code entity}: what they mentioned. */
  public static Statement forgetMentions(Collection<String> ids) {
    return ids(
        """
        UNWIND $ids AS id
        MATCH (a:Article {id: id})-[m:MENTIONS]->(e)
        DELETE m
        RETURN DISTINCT e.id AS entity
        """,
        ids);
  }

  /**
   * Takes the evidence that these articles gave; column {@code group}: the groups of events that
   * lost some.
   */
  public static Statement forgetEvidence(Collection<String> ids) {
    return ids(
        """
        UNWIND $ids AS id
        MATCH (a:Article {id: id})<-[v:EVIDENCED_BY]-(e:Event)
        DELETE v
        RETURN DISTINCT e.group AS group
        """,
        ids);
  }

  /** Joins these articles to those of the same title at a near date. */
  public static Statement joinCopies(Collection<String> ids) {
    return new Statement(
        """
        UNWIND $ids AS id
        MATCH (a:Article {id: id}) WHERE a.titleKey IS NOT NULL
        MATCH (b:Article {titleKey: a.titleKey})
        WHERE b.id <> a.id AND abs(duration.inDays(a.publishedAt, b.publishedAt).days) <= $days
        WITH CASE WHEN a.id < b.id THEN a ELSE b END AS first, CASE WHEN a.id < b.id THEN b ELSE a END AS second
        MERGE (first)-[s:SAME_STORY_AS]->(second)
        ON CREATE SET s.reason = 'title', s.score = 1.0
        """,
        Map.of("ids", List.copyOf(ids), "days", NEAR_DAYS));
  }

  /** Takes these articles' links to copies. */
  public static Statement forgetCopies(Collection<String> ids) {
    return ids("UNWIND $ids AS id MATCH (a:Article {id: id})-[s:SAME_STORY_AS]-() DELETE s", ids);
  }

  /**
   * Column {@code group}: the groups of events that copies of these articles, or they themselves,
   * give evidence of.
   */
  public static Statement groupsOfCopies(Collection<String> ids) {
    return ids(
        """
        UNWIND $ids AS id
        MATCH (a:Article {id: id})-[:SAME_STORY_AS]-(b)<-[:EVIDENCED_BY]-(e:Event)
        RETURN DISTINCT e.group AS group
        """,
        ids);
  }

  /** Columns {@code id}, {@code copy}: which of these articles are copies of which others. */
  public static Statement copies(Collection<String> ids) {
    return ids(
        "UNWIND $ids AS id MATCH (a:Article {id: id})-[:SAME_STORY_AS]-(b) RETURN DISTINCT id, b.id"
            + " AS copy",
        ids);
  }

  /** Removes articles with all that hangs on them. */
  public static Statement remove(Collection<String> ids) {
    return ids("UNWIND $ids AS id MATCH (a:Article {id: id}) DETACH DELETE a", ids);
  }
}
