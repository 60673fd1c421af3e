package dev.newsgraph.cypher;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Statements that read and write events. An event's {@code group} (kind, subject and object) is
 * internal, and so is what an {@code EVIDENCED_BY} relationship keeps of its assertion beside
 * quote, offsets, rule and certainty.
 */
public final class EventWrites {
  private EventWrites() {}

  private static Statement rows(String text, Collection<? extends Map<String, ?>> rows) {
    return new Statement(text, Map.of("rows", List.copyOf(rows)));
  }

  /**
   * Columns {@code event} (id), {@code kind}, {@code subject}, {@code subjectLabels}, {@code
   * object} (names), {@code article} (id, null where the event has lost its evidence), {@code
   * evidence} (the relationship's properties): all that is told of these groups.
   */
  public static Statement told(Collection<String> groups) {
    return new Statement(
        """
        UNWIND $groups AS group
        MATCH (e:Event {group: group})
        MATCH (e)-[:SUBJECT]->(s)
        MATCH (e)-[:OBJECT]->(o)
        OPTIONAL MATCH (e)-[v:EVIDENCED_BY]->(a:Article)
        RETURN e.id AS event, e.kind AS kind, s.name AS subject, labels(s) AS subjectLabels, o.name AS object,
               a.id AS article, properties(v) AS evidence
        """,
        Map.of("groups", List.copyOf(groups)));
  }

  /**
   * Columns {@code subject} (id), {@code name}, {@code event} (properties), {@code object}, {@code
   * replaced} (names, the last may be null): what these organisations took up and gave up.
   */
  public static Statement uses(Collection<String> organisations) {
    return new Statement(
        """
        UNWIND $ids AS id
        MATCH (s:Organisation {id: id})<-[:SUBJECT]-(e:Event) WHERE e.kind IN ['ADOPTED', 'DROPPED']
        MATCH (e)-[:OBJECT]->(o)
        OPTIONAL MATCH (e)-[:REPLACED]->(r)
        RETURN id AS subject, s.name AS name, e {.*} AS event, o.name AS object, r.name AS replaced
        """,
        Map.of("ids", List.copyOf(organisations)));
  }

  /** Rows of {@code subject}, {@code event} (ids), {@code until} (null while the use goes on). */
  public static Statement until(Collection<? extends Map<String, ?>> rows) {
    return rows(
        """
        UNWIND $rows AS row
        MATCH (e:Event {id: row.event})-[:OBJECT]->(o)
        MATCH (:Organisation {id: row.subject})-[r:ADOPTED {eventId: row.event}]->(o)
        WHERE r.until IS NULL OR row.until IS NULL OR r.until <> row.until
        SET r.until = row.until
        """,
        rows);
  }

  /** Column {@code group}: the groups of events that these articles give evidence of. */
  public static Statement groupsToldBy(Collection<String> articles) {
    return new Statement(
        """
        UNWIND $ids AS id
        MATCH (:Article {id: id})<-[:EVIDENCED_BY]-(e:Event)
        RETURN DISTINCT e.group AS group
        """,
        Map.of("ids", List.copyOf(articles)));
  }

  /** Column {@code group}: the groups of events that these entities are part of. */
  public static Statement groupsOf(Collection<String> entities) {
    return new Statement(
        """
        UNWIND $ids AS id
        MATCH (:Entity {id: id})<-[:SUBJECT|OBJECT|REPLACED]-(e:Event)
        RETURN DISTINCT e.group AS group
        """,
        Map.of("ids", List.copyOf(entities)));
  }

  /**
   * Column {@code entity}: what these events were about; removes them with the edges that stand for
   * them.
   */
  public static Statement remove(Collection<String> ids) {
    return new Statement(
        """
        UNWIND $ids AS id
        MATCH (e:Event {id: id})
        OPTIONAL MATCH (e)-[:SUBJECT]->(s)-[r {eventId: id}]->()
        OPTIONAL MATCH (e)-[:SUBJECT|OBJECT|REPLACED]->(x)
        WITH e, collect(DISTINCT r) AS edges, collect(DISTINCT x.id) AS entities
        FOREACH (r IN edges | DELETE r)
        DETACH DELETE e
        WITH entities UNWIND entities AS entity
        RETURN DISTINCT entity
        """,
        Map.of("ids", List.copyOf(ids)));
  }

  /**
   * Rows of {@code id}, {@code subject}, {@code object}, {@code replaced} (ids, the last may be
   * null), {@code properties}.
   */
  public static Statement events(Collection<? extends Map<String, ?>> rows) {
    return rows(
        """
        UNWIND $rows AS row
        MERGE (e:Event {id: row.id})
        SET e = row.properties
        WITH e, row
        MATCH (s:Entity {id: row.subject})
        MATCH (o:Framework {id: row.object})
        MERGE (e)-[:SUBJECT]->(s)
        MERGE (e)-[:OBJECT]->(o)
        WITH e, row
        MATCH (f:Framework {id: row.replaced})
        MERGE (e)-[:REPLACED]->(f)
        """,
        rows);
  }

  /**
   * Rows of {@code event}, {@code article} (ids), {@code properties}; one row an assertion of an
   * article.
   */
  public static Statement evidence(Collection<? extends Map<String, ?>> rows) {
    return rows(
        """
        UNWIND $rows AS row
        MATCH (e:Event {id: row.event})
        MATCH (a:Article {id: row.article})
        MERGE (e)-[v:EVIDENCED_BY {replaced: row.properties.replaced}]->(a)
        SET v = row.properties
        """,
        rows);
  }

  /** Rows of {@code event}, {@code article} (ids), {@code replaced}: takes this evidence back. */
  public static Statement removeEvidence(Collection<? extends Map<String, ?>> rows) {
    return rows(
        """
        UNWIND $rows AS row
        MATCH (e:Event {id: row.event})-[v:EVIDENCED_BY {replaced: row.replaced}]->(:Article {id: row.article})
        DELETE v
        """,
        rows);
  }

  /**
   * Makes the edges that stand for events of one kind.
   *
   * @param type a relationship type of the schema, never a user's text
   * @param rows of {@code event}, {@code subject}, {@code object} (ids), {@code properties}
   */
  public static Statement edges(String type, Collection<? extends Map<String, ?>> rows) {
    return rows(
        """
        UNWIND $rows AS row
        MATCH (s:Entity {id: row.subject})
        MATCH (o:Framework {id: row.object})
        MERGE (s)-[r:%s {eventId: row.event}]->(o)
        SET r += row.properties
        """
            .formatted(type),
        rows);
  }
}
