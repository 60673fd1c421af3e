package dev.newsgraph.bench;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The twelve questions, each asked of other things from time to time, as people do. */
final class Questions {
  private static final int PAGE = 20;

  private final int articles;
  private final UnaryOperator<String> cursors;

  /**
   * Questions about a graph of so many articles.
   *
   * @param cursors the id of an article → its cursor among the newest articles
   */
  Questions(int articles, UnaryOperator<String> cursors) {
    this.articles = articles;
    this.cursors = cursors;
  }

  /** {@return the twelve, then what shows that far pages cost what near ones do} */
  List<Question> all() {
    return List.of(
        pointLookUp(),
        withNeighbours(),
        newest(),
        adopters(),
        timeline(),
        filteredPage(),
        fourLevels(),
        nestedFilter(),
        filteredCount(),
        perFramework(),
        fullText(),
        pageByCursor("page 500 by cursor", 500),
        pageByCursor("page 2 by cursor", 2),
        pageByCursor("page 1,000 by cursor", 1_000));
  }

  private Question pointLookUp() {
    return new Question(
        "point look-up",
        true,
        330,
        "query($id: ID!) { article(id: $id) { id title url publishedAt } }",
        "MATCH (a:Article {id: $id}) RETURN [a.id, a.title, a.url, a.publishedAt] AS row",
        number -> Map.of("id", some(number)));
  }

  private Question withNeighbours() {
    return new Question(
        "article with provider and topics",
        true,
        0,
        """
        query($id: ID!) { article(id: $id) { title publishedAt
          provider { name domain } topics { edges { node { id name } } } } }
        """,
        """
        MATCH (a:Article {id: $id})
        RETURN [a.title, a.publishedAt, COLLECT { MATCH (a)-[:PUBLISHED_BY]->(p) RETURN [p.name, p.domain] },
          COLLECT { MATCH (a)-[:ABOUT]->(t) WITH t ORDER BY t.id LIMIT 50 RETURN [t.id, t.name] }] AS row
        """,
        number -> Map.of("id", some(number)));
  }

  private static Question newest() {
    return new Question(
        "newest 20 with their neighbours",
        true,
        30,
        """
        { articles(first: 20, orderBy: [{field: PUBLISHED_AT, direction: DESC}]) { edges { node { id title publishedAt
          provider { name } topics { edges { node { name } } }
          mentions { edges { properties { count } node { name } } } } } } }
        """,
        """
        MATCH (a:Article) WHERE a.publishedAt IS NOT NULL AND a.id IS NOT NULL
        WITH a ORDER BY a.publishedAt DESC, a.id DESC LIMIT 20
        RETURN [a.id, a.title, a.publishedAt, COLLECT { MATCH (a)-[:PUBLISHED_BY]->(p) RETURN p.name },
          COLLECT { MATCH (a)-[:ABOUT]->(t) WITH t ORDER BY t.id LIMIT 50 RETURN t.name },
          COLLECT { MATCH (a)-[m:MENTIONS]->(e) WITH m, e ORDER BY m.count DESC, e.id DESC LIMIT 50
            RETURN [m.count, e.name] }] AS row
        """,
        _ -> Map.of());
  }

  private static Question adopters() {
    return new Question(
        "framework, adopters, their other frameworks",
        false,
        210,
        """
        query($name: String!) { framework(name: $name) { name
          adopters(first: 10) { edges { properties { since } node { name
            adopted(first: 10) { edges { node { name } } } } } } } }
        """,
        """
        MATCH (:Alias {key: 'framework:' + $name})-[:ALIAS_OF]->(f:Framework)
        RETURN [f.name, COLLECT { MATCH (f)<-[r:ADOPTED]-(o) WITH r, o ORDER BY o.id LIMIT 10
          RETURN [r.since, o.name, COLLECT { MATCH (o)-[:ADOPTED]->(g) WITH g ORDER BY g.id LIMIT 10
            RETURN g.name }] }] AS row
        """,
        number -> Map.of("name", BenchGraph.framework(40 + number % 200)));
  }

  private static Question timeline() {
    return new Question(
        "timeline with evidence",
        false,
        80,
        """
        query($name: String!) { timeline(framework: $name) { entries(first: 20) { edges { node { label
          event { earliest status storyCount
            evidence(first: 1) { edges { properties { quote } node { title } } } } } } } } }
        """,
        """
        MATCH (:Alias {key: 'framework:' + $name})-[:ALIAS_OF]->(f:Framework)
        MATCH (f)<-[:OBJECT|SUBJECT]-(e:Event)
        WITH DISTINCT e ORDER BY coalesce(e.earliest, e.latest), e.earliest IS NOT NULL, e.id LIMIT 20
        RETURN [e.label, e.earliest, e.status, e.storyCount,
          COLLECT { MATCH (e)-[v:EVIDENCED_BY]->(a) WITH v, a ORDER BY v.certainty DESC, a.id DESC LIMIT 1
            RETURN [v.quote, a.title] }] AS row
        """,
        number -> Map.of("name", BenchGraph.framework(40 + number % 200)));
  }

  private Question filteredPage() {
    return new Question(
        "filtered and ordered page",
        true,
        43,
        """
        query($before: DateTime!) { articles(first: 20, orderBy: [{field: PUBLISHED_AT, direction: DESC}],
          filter: {publishedAt: {lt: $before}, language: {eq: "de"}, quality: {gte: 0.8}}) {
            edges { node { id title quality } } } }
        """,
        """
        MATCH (a:Article) WHERE a.publishedAt < datetime($before) AND a.id IS NOT NULL AND a.language = 'de' AND a.quality >= 0.8
        WITH a ORDER BY a.publishedAt DESC, a.id DESC LIMIT 20 RETURN [a.id, a.title, a.quality] AS row
        """,
        number ->
            Map.of("before", moment(articles - 1 - number % 1000 * (articles / 2000)).toString()));
  }

  private static Question fourLevels() {
    return new Question(
        "four levels deep",
        false,
        0,
        """
        query($name: String!) { framework(name: $name) { adopters(first: 5) { edges { node { name
          events(first: 5) { edges { node { label
            evidence(first: 3) { edges { node { title provider { name } topics { edges { node { name } } }
        } } } } } } } } } } }
        """,
        """
        MATCH (:Alias {key: 'framework:' + $name})-[:ALIAS_OF]->(f:Framework)
        RETURN COLLECT { MATCH (f)<-[:ADOPTED]-(o) WITH o ORDER BY o.id LIMIT 5
          RETURN [o.name, COLLECT { MATCH (o)<-[:SUBJECT]-(e) WITH e ORDER BY e.id LIMIT 5
            RETURN [e.label, COLLECT { MATCH (e)-[v:EVIDENCED_BY]->(a)
              WITH v, a ORDER BY v.certainty DESC, a.id DESC LIMIT 3
              RETURN [a.title, COLLECT { MATCH (a)-[:PUBLISHED_BY]->(p) RETURN p.name },
                COLLECT { MATCH (a)-[:ABOUT]->(t) WITH t ORDER BY t.id LIMIT 50 RETURN t.name }] }] }] } AS row
        """,
        number -> Map.of("name", BenchGraph.framework(40 + number % 200)));
  }

  private static Question nestedFilter() {
    return new Question(
        "nested filter",
        false,
        9,
        """
        query($domain: String!, $name: String!) { articles(first: 20,
          orderBy: [{field: PUBLISHED_AT, direction: DESC}],
          filter: {provider: {some: {domain: {eq: $domain}}}, mentions: {some: {framework: {name: {eq: $name}}}}}) {
            edges { node { id title } } } }
        """,
        """
        MATCH (f:Entity {name: $name})<-[:MENTIONS]-(a:Article)-[:PUBLISHED_BY]->(p:Provider {domain: $domain})
        WHERE f:Framework AND f.id IS NOT NULL
        WITH DISTINCT a ORDER BY a.publishedAt DESC, a.id DESC LIMIT 20 RETURN [a.id, a.title] AS row
        """,
        number ->
            Map.of(
                "domain", BenchGraph.provider(number % 50),
                "name", BenchGraph.framework(20 + number % 100)));
  }

  private Question filteredCount() {
    return new Question(
        "filtered count",
        false,
        45,
        """
        query($domain: String!, $from: DateTime!) { articles(filter: {
          provider: {some: {domain: {eq: $domain}}}, publishedAt: {gte: $from}}) { totalCount } }
        """,
        """
        MATCH (p:Provider {domain: $domain})<-[:PUBLISHED_BY]-(a:Article) WHERE a.publishedAt >= datetime($from)
        RETURN count(*) AS row
        """,
        number ->
            Map.of(
                "domain", BenchGraph.provider(20 + number % 100),
                "from", moment(articles / 2).toString()));
  }

  private static Question perFramework() {
    return new Question(
        "articles per framework",
        true,
        31,
        """
        { frameworks(first: 20, orderBy: [{field: MENTIONED_IN_COUNT, direction: DESC}]) { edges { node { name
          mentionedIn { totalCount } } } } }
        """,
        """
        MATCH (f:Framework) WITH f, COUNT { (f)<-[:MENTIONS]-() } AS articles
        ORDER BY articles DESC, f.id DESC LIMIT 20 RETURN [f.name, articles] AS row
        """,
        _ -> Map.of());
  }

  private static Question fullText() {
    return new Question(
        "full text",
        false,
        250,
        """
        query($text: String!) { search(text: $text, first: 10) { edges { node { id ... on Article { title } } } } }
        """,
        """
        UNWIND ['articleText', 'entityText'] AS index
        CALL db.index.fulltext.queryNodes(index, '"' + $text + '"^4 OR ' + $text + '*', {limit: 120})
        YIELD node, score WITH node, score ORDER BY score DESC, node.id DESC LIMIT 10
        RETURN [node.id, node.title] AS row
        """,
        number -> Map.of("text", Draw.word(1_000 + number % 500)));
  }

  /** In a small graph, its last page. */
  private Question pageByCursor(String name, int page) {
    int last = Math.max(PAGE, articles - (page - 1) * PAGE);
    String cursor = cursors.apply(BenchGraph.article(last));
    return new Question(
        name,
        true,
        0,
        """
        query($after: String!) { articles(first: 20, after: $after, orderBy: [{field: PUBLISHED_AT, direction: DESC}]) {
          edges { node { id title } } } }
        """,
        """
        MATCH (a:Article) WHERE a.publishedAt <= $at AND a.id IS NOT NULL AND (a.publishedAt < $at OR a.id < $id)
        WITH a ORDER BY a.publishedAt DESC, a.id DESC LIMIT 20 RETURN [a.id, a.title] AS row
        """,
        _ -> Map.of("after", cursor, "at", moment(last), "id", BenchGraph.article(last)));
  }

  private String some(int number) {
    return BenchGraph.article(Math.floorMod(number * 7_919, articles));
  }

  private ZonedDateTime moment(int number) {
    return BenchGraph.published(number, articles).withZoneSameInstant(ZoneOffset.UTC);
  }

  /** The variables of GraphQL are JSON; what only Cypher needs is not among them. */
  static Map<String, @Nullable Object> variables(Map<String, @Nullable Object> values) {
    Map<String, @Nullable Object> variables = new java.util.HashMap<>(values);
    variables.values().removeIf(value -> !(value instanceof String));
    return variables;
  }
}
