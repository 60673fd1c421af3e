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
   * first in order stays.
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
        SET e:Entity, e += row.properties,
            e.name = CASE WHEN e.name IS NULL OR row.listed OR row.name < e.name THEN row.name ELSE e.name END
        WITH e, row
        UNWIND row.keys AS key
        MERGE (k:Alias {key: key})
        MERGE (k)-[:ALIAS_OF]->(e)
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
            p.name = CASE WHEN p.name IS NULL OR p.name = p.domain OR row.listed OR size(row.name) > size(p.name)
                            OR (size(row.name) = size(p.name) AND row.name > p.name)
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
        MATCH (a:Entity {id: row.from})
        MATCH (b:Entity {id: row.to})
        MERGE (a)-[r:%s]->(b)
        SET r += row.properties
        """
            .formatted(type),
        Map.of("rows", List.copyOf(rows)));
  }

  /**
   * Removes those of these entities that no article and no event refers to any more, with their
   * names.
   */
  public static Statement removeUnreferenced(Collection<String> ids) {
    return new Statement(
        """
        UNWIND $ids AS id
        MATCH (e:Entity {id: id})
        WHERE NOT EXISTS { (e)<-[:MENTIONS|SUBJECT|OBJECT|REPLACED|ABOUT|PUBLISHED_BY]-() }
        OPTIONAL MATCH (k:Alias)-[:ALIAS_OF]->(e)
        DETACH DELETE k, e
        """,
        Map.of("ids", List.copyOf(ids)));
  }
}
