package dev.newsgraph.export;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.cypher.Statement;
import dev.newsgraph.ingest.LoadRequest;
import dev.newsgraph.ingest.Loader;
import dev.newsgraph.schema.GraphModel;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.TestStores;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Graphs to export, and what comes out of them. */
final class Exports {
  /** What text formats find hard. */
  static final String HARD =
      "a \"q\" 'p' <b> & ]]> ; , \\ tab\t line\nbreak\r\nreturn\r 😀 ü \u2028";

  /** What XML 1.0 cannot hold. */
  static final String CONTROLS = "bell\u0007 escape\u001b not a character\uffff";

  private static final Catalog CATALOG = Catalog.read(Path.of("seeds/catalog"));

  private Exports() {}

  static void empty(GraphStore store) {
    TestStores.clear(store);
    Loader.prepare(store);
  }

  static void load(GraphStore store, List<Path> files) {
    Loader.load(store, CATALOG, LoadRequest.of(files), standing -> {});
  }

  /** An article, what it speaks of, and much that is not public. */
  static void hardGraph(GraphStore store) {
    empty(store);
    store.write(
        tx ->
            tx.run(
                new Statement(
                    """
                    CREATE (a:Article:Imported {id: 'article:1', title: $hard, excerpt: '', body: $controls,
                            published: true, quality: 0.5, titleKey: 'secret', excerptKey: 'secret',
                            providerDomain: 'secret', providerName: 'secret', providerImage: 'secret',
                            topicNames: ['secret'], alternates: ['secret'], textKey0: 'secret', textKey3: 'secret',
                            publishedAt: datetime('2020-01-30T17:00:00Z')})
                    CREATE (b:Article {id: 'article:1-b', title: 'B'})
                    CREATE (o:Organisation:Entity {id: 'organisation:o', name: 'O', aliases: [$hard, 'Ö'],
                            foundedOn: '1998-04'})
                    CREATE (f:Framework:Entity {id: 'framework:f', name: 'F', addresses: 'secret'})
                    CREATE (e:Event {id: 'event:e', kind: 'ADOPTED', status: 'DONE', label: 'O adopted F',
                            earliest: date('2020-01-01'), latest: date('2020-01-31'), storyCount: 2, group: 'secret', support: 'secret', silent: 'secret'})
                    CREATE (:Alias {key: 'secret', id: 'secret'})-[:ALIAS_OF]->(o)
                    CREATE (:Source:DataEntry {path: 'secret', id: 'secret', content: 'secret'})-[:STATES]->(a)
                    CREATE (:Loading {id: 'loading', catalog: 'secret'})
                    CREATE (a)-[:ALSO_AT {amp: 'secret'}]->(:Address {id: 'https://secret.org'})
                    CREATE (:Passage {key: 'secret'})-[:PASSAGE_OF]->(:Page {id: 'secret', body: 'secret'})-[:TEXT_OF]->(a)
                    CREATE (t:Topic:Entity {id: 'topic:t', name: 'T'})
                    CREATE (a)-[:ABOUT {entityNames: ['secret']}]->(t)
                    CREATE (a)-[:MENTIONS {count: 1, name: 'Oh', entityNames: ['secret']}]->(o)
                    CREATE (a)-[:RELATED_TO {position: 1, internal: 'secret'}]->(b)
                    CREATE (b)-[:SAME_STORY_AS {reason: 'title', score: 1.0}]->(a)
                    CREATE (a)-[:INTERNAL {x: 'secret'}]->(b)
                    CREATE (e)-[:SUBJECT]->(o), (e)-[:OBJECT]->(f)
                    CREATE (e)-[:EVIDENCED_BY {quote: 'two', start: 5, end: 8, replaced: 'Other', nameRoles: ['secret']}]->(a)
                    CREATE (e)-[:EVIDENCED_BY {quote: $hard, start: 1, end: 3, replaced: '', dateAgainst: 'secret'}]->(a)
                    CREATE (o)-[:ADOPTED {eventId: 'event:f', since: '2021', status: 'DONE'}]->(f)
                    CREATE (o)-[:ADOPTED {eventId: 'event:e', since: '2020-01', status: 'DONE'}]->(f)
                    CREATE (f)-[:BUILT_ON {eventId: 'event:g', status: 'DONE', rule: 'secret'}]->(f)
                    """,
                    Map.of("hard", HARD, "controls", CONTROLS))));
  }

  static byte[] bytes(GraphStore store, ExportFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Export.of(store, GraphModel.packaged(), format).to(out, "memory");
    return out.toByteArray();
  }

  static String text(GraphStore store, ExportFormat format) {
    return new String(bytes(store, format), StandardCharsets.UTF_8);
  }
}
