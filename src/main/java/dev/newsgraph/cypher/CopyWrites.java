package dev.newsgraph.cypher;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Statements that find and join copies of one story. {@code Address} nodes (one an address that an
 * article is also reached by, under the id that an article at it would have) and the properties
 * {@code titleKey} and {@code textKey0} … {@code textKey3} of articles serve this alone.
 */
public final class CopyWrites {
  /** How many {@code textKey} properties an article has. */
  public static final int TEXT_KEYS = 4;

  private CopyWrites() {}

  private static Statement ids(String text, Collection<String> ids) {
    return new Statement(text, Map.of("ids", List.copyOf(ids)));
  }

  /** Rows of {@code article}, {@code address} (ids), {@code amp}. */
  public static Statement alternates(Collection<? extends Map<String, ?>> rows) {
    return new Statement(
        """
        UNWIND $rows AS row
        MATCH (a:Article {id: row.article}) USING INDEX SEEK a:Article(id)
        MERGE (x:Address {id: row.address})
        MERGE (a)-[r:ALSO_AT]->(x)
        SET r.amp = row.amp
        """,
        Map.of("rows", List.copyOf(rows)));
  }

  /** Takes what these articles said of their other addresses. */
  public static Statement forgetAlternates(Collection<String> ids) {
    return ids(
        """
        UNWIND $ids AS id
        MATCH (a:Article {id: id})-[r:ALSO_AT]->(x) USING INDEX SEEK a:Article(id)
        DELETE r
        WITH DISTINCT x WHERE NOT EXISTS { (x)<-[:ALSO_AT]-() }
        DELETE x
        """,
        ids);
  }

  /** Columns {@code id}, {@code copy}, {@code amp}: articles that share an address with these. */
  public static Statement sameAddress(Collection<String> ids) {
    return ids(
        """
        UNWIND $ids AS id
        MATCH (a:Article {id: id}) USING INDEX SEEK a:Article(id)
        CALL (a) {
          MATCH (a)-[r:ALSO_AT]->(x) MATCH (b:Article {id: x.id}) USING INDEX SEEK b:Article(id) RETURN b, r.amp AS amp
          UNION
          MATCH (x:Address {id: a.id})<-[r:ALSO_AT]-(b) USING INDEX SEEK x:Address(id) RETURN b, r.amp AS amp
          UNION
          MATCH (a)-[r:ALSO_AT]->()<-[s:ALSO_AT]-(b) RETURN b, r.amp AND s.amp AS amp
        }
        WITH a, b, amp WHERE a <> b
        RETURN a.id AS id, b.id AS copy, amp
        """,
        ids);
  }

  /** Columns {@code id}, {@code copy}: articles of the same title at most so many days apart. */
  public static Statement sameTitle(Collection<String> ids, int days) {
    return new Statement(
        """
        UNWIND $ids AS id
        MATCH (a:Article {id: id}) USING INDEX SEEK a:Article(id) WHERE a.titleKey IS NOT NULL
        MATCH (b:Article {titleKey: a.titleKey}) USING INDEX SEEK b:Article(titleKey)
        WHERE b <> a AND abs(duration.inDays(a.publishedAt, b.publishedAt).days) <= $days
        RETURN a.id AS id, b.id AS copy
        """,
        Map.of("ids", List.copyOf(ids), "days", days));
  }

  /**
   * Columns {@code id}, {@code copy}, {@code left}, {@code right} (properties of both): articles
   * that may have nearly the same text, at most so many days apart.
   */
  public static Statement perhapsSameText(Collection<String> ids, int days) {
    return new Statement(
        """
        UNWIND $ids AS id
        MATCH (a:Article {id: id}) USING INDEX SEEK a:Article(id) WHERE a.textKey0 IS NOT NULL
        WITH a, a.publishedAt - duration({days: $days + 1}) AS first, a.publishedAt + duration({days: $days + 1}) AS last
        CALL (a, first, last) {
          MATCH (b:Article {textKey0: a.textKey0}) USING INDEX SEEK b:Article(textKey0, publishedAt)
          WHERE first <= b.publishedAt <= last RETURN b
          UNION
          MATCH (b:Article {textKey1: a.textKey1}) USING INDEX SEEK b:Article(textKey1, publishedAt)
          WHERE first <= b.publishedAt <= last RETURN b
          UNION
          MATCH (b:Article {textKey2: a.textKey2}) USING INDEX SEEK b:Article(textKey2, publishedAt)
          WHERE first <= b.publishedAt <= last RETURN b
          UNION
          MATCH (b:Article {textKey3: a.textKey3}) USING INDEX SEEK b:Article(textKey3, publishedAt)
          WHERE first <= b.publishedAt <= last RETURN b
        }
        WITH a, b
        WHERE b <> a AND abs(duration.inDays(a.publishedAt, b.publishedAt).days) <= $days
        RETURN a.id AS id, b.id AS copy, a {.excerpt, .body} AS left, b {.excerpt, .body} AS right
        """,
        Map.of("ids", List.copyOf(ids), "days", days));
  }

  /** Rows of {@code from}, {@code to} (ids, the lesser first), {@code reason}, {@code score}. */
  public static Statement join(Collection<? extends Map<String, ?>> rows) {
    return new Statement(
        """
        UNWIND $rows AS row
        MATCH (a:Article {id: row.from}) USING INDEX SEEK a:Article(id)
        MATCH (b:Article {id: row.to}) USING INDEX SEEK b:Article(id)
        MERGE (a)-[s:SAME_STORY_AS]->(b)
        SET s.reason = row.reason, s.score = row.score
        """,
        Map.of("rows", List.copyOf(rows)));
  }

  /** Takes these articles' links to copies. */
  public static Statement forget(Collection<String> ids) {
    return ids(
        "UNWIND $ids AS id MATCH (a:Article {id: id})-[s:SAME_STORY_AS]-() USING INDEX SEEK"
            + " a:Article(id) DELETE s",
        ids);
  }

  /** Columns {@code id}, {@code copy}: which of these articles are copies of which others. */
  public static Statement copies(Collection<String> ids) {
    return ids(
        "UNWIND $ids AS id MATCH (a:Article {id: id})-[:SAME_STORY_AS]-(b) USING INDEX SEEK"
            + " a:Article(id) RETURN DISTINCT id, b.id AS copy",
        ids);
  }
}
