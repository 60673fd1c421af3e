package dev.newsgraph.cypher;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Statements that write entities, their names, and the relationships that the catalog knows between
 * them.
 */
public final class EntityWrites {
  private EntityWrites() {}

  /**
   * Makes entities of one label. Of the spellings of a name that the catalog does not know, the
   * first in order stays. Column {@code renamed}: ids of those that had another name before.
   *
   * @param label a label of the schema, never a user's text
   * @param rows of {@code id}, {@code name}, {@code listed}, {@code properties}, {@code keys} (what
   *     it is looked up by)
   */
  public static Statement entities(String label, Collection<? extends Map<String, ?>> rows) {
    return new Statement(
        """
        UNWIND $rows AS row
        MERGE (e:%s {id: row.id})
        WITH e, row, e.name AS before
        SET e:Entity, e += row.properties,
            e.name = CASE WHEN e.name IS NULL OR row.listed OR row.name < e.name THEN row.name ELSE e.name END
        WITH e, row, before
        UNWIND row.keys AS key
        MERGE (k:Alias {key: key})
        MERGE (k)-[:ALIAS_OF]->(e)
        WITH DISTINCT e, before WHERE before <> e.name
        RETURN e.id AS renamed
        """
            .formatted(label),
        Map.of("rows", List.copyOf(rows)));
  }

  /**
   * Makes providers. Of several names the longest stays, unless the catalog knows one.
   *
   * @param rows of {@code id}, {@code domain}, {@code name}, {@code listed}, {@code imageUrl},
   *     {@code keys}
   */
  public static Statement providers(Collection<? extends Map<String, ?>> rows) {
    return new Statement(
        """
        UNWIND $rows AS row
        MERGE (p:Provider {id: row.id})
        SET p:Entity, p.domain = row.domain,
            p.imageUrl = CASE WHEN p.imageUrl IS NULL OR row.imageUrl > p.imageUrl THEN row.imageUrl ELSE p.imageUrl END,
            p.name = CASE WHEN p.name IS NULL OR p.name = p.domain OR row.listed OR (row.name <> row.domain
                            AND (size(row.name) > size(p.name) OR (size(row.name) = size(p.name) AND row.name > p.name)))
                     THEN row.name ELSE p.name END
        WITH p, row
        UNWIND row.keys AS key
        MERGE (k:Alias {key: key})
        MERGE (k)-[:ALIAS_OF]->(p)
        """,
        Map.of("rows", List.copyOf(rows)));
  }

  /**
   * Makes relationships of one type between entities that are both there.
   *
   * @param type a relationship type of the schema, never a user's text
   * @param rows of {@code from}, {@code to} (ids), {@code properties}
   */
  public static Statement links(String type, Collection<? extends Map<String, ?>> rows) {
    return new Statement(
        """
        UNWIND $rows AS row
        MATCH (a:Entity {id: row.from}) USING INDEX SEEK a:Entity(id)
        MATCH (b:Entity {id: row.to}) USING INDEX SEEK b:Entity(id)
        MERGE (a)-[r:%s]->(b)
        SET r += row.properties
        """
            .formatted(type),
        Map.of("rows", List.copyOf(rows)));
  }

  /**
   * Columns {@code id}, {@code name}, {@code listed}: those of these entities that are there, and
   * whether the catalog knows them.
   */
  public static Statement names(Collection<String> ids) {
    return ids(
        "UNWIND $ids AS id MATCH (e:Entity {id: id}) USING INDEX SEEK e:Entity(id) RETURN id,"
            + " e.name AS name, e.unlisted IS NULL AS listed",
        ids);
  }

  /**
   * Columns {@code id}, {@code kind} (label), {@code before} (its name), {@code names}: how
   * articles write those of these entities that the catalog does not know, where one of the names
   * that an article gave up is no more that of any. A name that many articles have is soon met
   * again, so that an entity that much is written of is not read through.
   *
   * @param rows of {@code id}, {@code names}
   */
  public static Statement spellings(Collection<? extends Map<String, ?>> rows) {
    return new Statement(
        """
        UNWIND $rows AS row
        MATCH (e:Entity {id: row.id}) USING INDEX SEEK e:Entity(id)
        WHERE e.unlisted AND any(name IN row.names WHERE NOT EXISTS {
          MATCH (e)<-[r:MENTIONS|ABOUT]-() WHERE name IN r.entityNames
        })
        MATCH (e)<-[r:MENTIONS|ABOUT]-()
        UNWIND r.entityNames AS name
        RETURN row.id AS id, head([l IN labels(e) WHERE l <> 'Entity']) AS kind, e.name AS before,
               collect(DISTINCT name) AS names
        """,
        Map.of("rows", List.copyOf(rows)));
  }

  /**
   * Rows of {@code id}, {@code name}, {@code keys}: an entity's name, and all it is looked up by.
   */
  public static Statement rename(Collection<? extends Map<String, ?>> rows) {
    return new Statement(
        """
        UNWIND $rows AS row
        MATCH (e:Entity {id: row.id}) USING INDEX SEEK e:Entity(id)
        SET e.name = row.name
        WITH e, row
        CALL (e, row) {
          MATCH (k:Alias)-[:ALIAS_OF]->(e) WHERE NOT k.key IN row.keys
          DETACH DELETE k
        }
        UNWIND row.keys AS key
        MERGE (k:Alias {key: key})
        MERGE (k)-[:ALIAS_OF]->(e)
        """,
        Map.of("rows", List.copyOf(rows)));
  }

  /**
   * Columns {@code domain}, {@code names}, {@code images}: what articles say of those of these
   * providers that still have any.
   */
  public static Statement providersToldOf(Collection<String> ids) {
    return ids(
        """
        UNWIND $ids AS id
        MATCH (p:Provider {id: id})<-[:PUBLISHED_BY]-(a) USING INDEX SEEK p:Provider(id)
        RETURN p.domain AS domain, collect(DISTINCT a.providerName) AS names,
               collect(DISTINCT a.providerImage) AS images
        """,
        ids);
  }

  /** Rows as for {@link #providers}: what is known of a provider, in place of what was. */
  public static Statement replaceProviders(Collection<? extends Map<String, ?>> rows) {
    return new Statement(
        """
        UNWIND $rows AS row
        MATCH (p:Provider {id: row.id}) USING INDEX SEEK p:Provider(id)
        SET p.name = row.name, p.imageUrl = row.imageUrl
        """,
        Map.of("rows", List.copyOf(rows)));
  }

  /**
   * Removes those of these entities that no article and no event refers to any more, with their
   * names.
   */
  public static Statement removeUnreferenced(Collection<String> ids) {
    return ids(
        """
        UNWIND $ids AS id
        MATCH (e:Entity {id: id}) USING INDEX SEEK e:Entity(id)
        WHERE NOT EXISTS { (e)<-[:MENTIONS|SUBJECT|OBJECT|REPLACED|ABOUT|PUBLISHED_BY]-() }
        OPTIONAL MATCH (k:Alias)-[:ALIAS_OF]->(e)
        DETACH DELETE k, e
        """,
        ids);
  }

  /**
   * Removes relationships of what was read out of articles and pages, so many at most: one entity
   * may have more of them than a transaction can hold. Column {@code removed}: how many.
   *
   * @param nodes of how many nodes
   */
  public static Statement removeDerivedLinks(int nodes, int relationships) {
    return new Statement(
        """
        MATCH (n:Entity|Event|Alias|Passage)
        WITH n LIMIT $nodes
        MATCH (n)-[r]-()
        WITH DISTINCT r LIMIT $relationships
        DELETE r
        RETURN count(r) AS removed
        """,
        Map.of("nodes", nodes, "relationships", relationships));
  }

  /**
   * Removes so many nodes that were read out of articles and pages, after their relationships;
   * column {@code removed}: how many.
   */
  public static Statement removeDerived(int nodes) {
    return new Statement(
        """
        MATCH (n:Entity|Event|Alias|Passage)
        WITH n LIMIT $nodes
        DETACH DELETE n
        RETURN count(n) AS removed
        """,
        Map.of("nodes", nodes));
  }

  private static Statement ids(String text, Collection<String> ids) {
    return new Statement(text, Map.of("ids", List.copyOf(ids)));
  }
}
