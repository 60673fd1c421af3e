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
  /** The types of relationships that stand for events. */
  public static final List<String> EDGES =
      List.of("ADOPTED", "DROPPED", "DEVELOPED", "CONTRIBUTED_TO", "BUILT_ON", "MERGED_INTO");

  /** What an article {@code a} tells of an event {@code e} by {@code v}. */
  private static final String TOLD =
      """
      MATCH (e)-[:SUBJECT]->(s)
      MATCH (e)-[:OBJECT]->(o)
      RETURN e.id AS event, e.kind AS kind, s.name AS subject, labels(s) AS subjectLabels, o.name AS object,
             a.id AS article,
             v {.status, .certainty, .replaced, .earliest, .latest, .precision, .dateBasis,
                .field, .start, .end, .rule} AS evidence\
      """;

  private EventWrites() {}

  private static Statement rows(String text, Collection<? extends Map<String, ?>> rows) {
    return new Statement(text, Map.of("rows", List.copyOf(rows)));
  }

  /**
   * Columns {@code group}, {@code event} (id), {@code replaced} (name, may be null), {@code
   * support}, {@code silent} (what an event's own properties follow from; the latter for one event
   * a group at most): events of groups as they are.
   *
   * @param rows of {@code group}, {@code events} (ids of those that are asked for, beside the one
   *     that has {@code silent}), {@code silent} (whether all are asked for where none has)
   */
  public static Statement support(Collection<? extends Map<String, ?>> rows) {
    return rows(
        """
        UNWIND $rows AS row
        MATCH (e:Event {group: row.group}) USING INDEX SEEK e:Event(group)
        WITH row, collect({event: e, id: e.id, silent: e.silent}) AS all, row.silent AND count(e.silent) = 0 AS every
        UNWIND all AS one
        WITH row, one, one.event AS e WHERE every OR one.silent IS NOT NULL OR one.id IN row.events
        OPTIONAL MATCH (e)-[:REPLACED]->(r)
        RETURN row.group AS group, one.id AS event, r.name AS replaced, e.support AS support, one.silent AS silent
        """,
        rows);
  }

  /**
   * Columns {@code event} (id), {@code kind}, {@code subject}, {@code subjectLabels}, {@code
   * object} (names), {@code article} (id), {@code evidence} (what an event's own properties follow
   * from; no quotes): all that articles of these ids tell.
   */
  public static Statement toldBy(Collection<String> ids) {
    return new Statement(
        """
        UNWIND $ids AS id
        MATCH (a:Article {id: id})<-[v:EVIDENCED_BY]-(e:Event) USING INDEX SEEK a:Article(id)
        """
            + TOLD,
        Map.of("ids", List.copyOf(ids)));
  }

  /**
   * The columns of {@link #toldBy}, and {@code copied} (whether the article has copies): all that
   * is told of these groups; no article where an event has lost its evidence.
   */
  public static Statement told(Collection<String> groups) {
    return new Statement(
        """
        UNWIND $groups AS group
        MATCH (e:Event {group: group}) USING INDEX SEEK e:Event(group)
        OPTIONAL MATCH (e)-[v:EVIDENCED_BY]->(a:Article)
        """
            + TOLD
            + ", EXISTS { (a)-[:SAME_STORY_AS]-() } AS copied",
        Map.of("groups", List.copyOf(groups)));
  }

  /**
   * Columns {@code use}, {@code closes} (what events close it, each once), {@code begun} ({@code
   * id} and first day, which may be null, of each adoption), a row each that was asked for.
   *
   * @param rows of {@code use}, {@code begun} (the group of its adoptions; null where they are not
   *     asked for)
   */
  public static Statement uses(Collection<? extends Map<String, ?>> rows) {
    return rows(
        """
        UNWIND $rows AS row
        RETURN row.use AS use,
          COLLECT {
            MATCH (e:Event) USING INDEX SEEK e:Event(closes) WHERE e.closes STARTS WITH row.use + ' '
            RETURN DISTINCT e.closes
          } AS closes,
          COLLECT {
            MATCH (e:Event {group: row.begun}) USING INDEX SEEK e:Event(group)
            RETURN e {.id, .earliest}
          } AS begun
        """,
        rows);
  }

  /** Rows of {@code event} (id), {@code until} (null while the use goes on). */
  public static Statement until(Collection<? extends Map<String, ?>> rows) {
    return rows(
        """
        UNWIND $rows AS row
        MATCH ()-[r:ADOPTED {eventId: row.event}]->() USING INDEX SEEK r:ADOPTED(eventId)
        WHERE coalesce(r.until, '') <> coalesce(row.until, '')
        SET r.until = row.until
        """,
        rows);
  }

  /** Column {@code group}: the groups of events that these entities are part of. */
  public static Statement groupsOf(Collection<String> entities) {
    return new Statement(
        """
        UNWIND $ids AS id
        MATCH (n:Entity {id: id})<-[:SUBJECT|OBJECT|REPLACED]-(e:Event) USING INDEX SEEK n:Entity(id)
        RETURN DISTINCT e.group AS group
        """,
        Map.of("ids", List.copyOf(entities)));
  }

  /**
   * Columns {@code subject} (id), {@code objects} (ids, what was replaced among them): what these
   * events were about, a row each; removes them. The edges that stand for them are to be removed
   * before.
   */
  public static Statement remove(Collection<String> ids) {
    return new Statement(
        """
        UNWIND $ids AS id
        MATCH (e:Event {id: id}) USING INDEX SEEK e:Event(id)
        OPTIONAL MATCH (e)-[:SUBJECT]->(s)
        OPTIONAL MATCH (e)-[:OBJECT|REPLACED]->(x)
        WITH e, s.id AS subject, collect(DISTINCT x.id) AS objects
        DETACH DELETE e
        RETURN subject, objects
        """,
        Map.of("ids", List.copyOf(ids)));
  }

  /**
   * Removes the edges that stand for events, found by their index: an organisation has very many.
   *
   * @param type one of {@link #EDGES}
   * @param ids of events of any kind
   */
  public static Statement removeEdges(String type, Collection<String> ids) {
    return new Statement(
        """
        UNWIND $ids AS id
        MATCH ()-[r:%1$s {eventId: id}]->() USING INDEX SEEK r:%1$s(eventId)
        DELETE r
        """
            .formatted(type),
        Map.of("ids", List.copyOf(ids)));
  }

  /**
   * Rows of {@code id}, {@code subject}, {@code object}, {@code replaced} (ids, the last may be
   * null), {@code properties}: makes events that are not there.
   */
  public static Statement create(Collection<? extends Map<String, ?>> rows) {
    return rows(
        """
        UNWIND $rows AS row
        MATCH (s:Entity {id: row.subject}) USING INDEX SEEK s:Entity(id)
        MATCH (o:Framework {id: row.object}) USING INDEX SEEK o:Framework(id)
        CREATE (s)<-[:SUBJECT]-(e:Event)-[:OBJECT]->(o)
        SET e = row.properties
        WITH e, row
        MATCH (f:Framework {id: row.replaced}) USING INDEX SEEK f:Framework(id)
        CREATE (e)-[:REPLACED]->(f)
        """,
        rows);
  }

  /**
   * Rows of {@code id}, {@code properties}: of events that are there; column {@code changed}: ids
   * of those that have another date or status now.
   */
  public static Statement update(Collection<? extends Map<String, ?>> rows) {
    return rows(
        """
        UNWIND $rows AS row
        MATCH (e:Event {id: row.id}) USING INDEX SEEK e:Event(id)
        WITH e, row, [v IN [e.status, e.precision, e.earliest, e.latest] | coalesce(toString(v), '')] AS before
        SET e = row.properties
        WITH e, before
        WHERE before <> [v IN [e.status, e.precision, e.earliest, e.latest] | coalesce(toString(v), '')]
        RETURN e.id AS changed
        """,
        rows);
  }

  /**
   * Rows of {@code event}, {@code article} (ids), {@code properties}; one row an article and what
   * it says was replaced.
   */
  public static Statement evidence(Collection<? extends Map<String, ?>> rows) {
    return rows(
        """
        UNWIND $rows AS row
        MATCH (e:Event {id: row.event}) USING INDEX SEEK e:Event(id)
        MATCH (a:Article {id: row.article}) USING INDEX SEEK a:Article(id)
        CREATE (e)-[v:EVIDENCED_BY]->(a)
        SET v = row.properties
        """,
        rows);
  }

  /**
   * Rows of {@code from}, {@code to} (events), {@code article} (ids), no two alike: hangs what an
   * article says without naming what was replaced on another event.
   */
  public static Statement moveEvidence(Collection<? extends Map<String, ?>> rows) {
    return rows(
        """
        UNWIND $rows AS row
        MATCH (:Event {id: row.from})-[old:EVIDENCED_BY {replaced: ''}]->(a:Article {id: row.article})
        USING INDEX SEEK a:Article(id)
        MATCH (e:Event {id: row.to}) USING INDEX SEEK e:Event(id)
        CREATE (e)-[v:EVIDENCED_BY]->(a)
        SET v = properties(old)
        DELETE old
        """,
        rows);
  }

  /**
   * Makes the edges that stand for events of one kind.
   *
   * @param type a relationship type of the schema, never a user's text
   * @param rows of {@code subject}, {@code object} (ids), {@code properties}
   */
  public static Statement createEdges(String type, Collection<? extends Map<String, ?>> rows) {
    return rows(
        """
        UNWIND $rows AS row
        MATCH (s:Entity {id: row.subject}) USING INDEX SEEK s:Entity(id)
        MATCH (o:Framework {id: row.object}) USING INDEX SEEK o:Framework(id)
        CREATE (s)-[r:%s]->(o)
        SET r = row.properties
        """
            .formatted(type),
        rows);
  }

  /**
   * Brings the edges of changed events up to date.
   *
   * @param type a relationship type of the schema, never a user's text
   * @param rows of {@code event} (id), {@code properties}
   */
  public static Statement updateEdges(String type, Collection<? extends Map<String, ?>> rows) {
    return rows(
        """
        UNWIND $rows AS row
        MATCH ()-[r:%1$s {eventId: row.event}]->() USING INDEX SEEK r:%1$s(eventId)
        SET r += row.properties
        """
            .formatted(type),
        rows);
  }
}
