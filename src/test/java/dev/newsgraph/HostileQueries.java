package dev.newsgraph;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Requests that mean no good, family by family; the same for the same seed. */
final class HostileQueries {
  private static final int OF_EACH = 50;
  private static final List<String> CYPHER =
      List.of(
          "x'}) DETACH DELETE n //",
          "`}) MATCH (n) DETACH DELETE n RETURN 1 AS `x",
          "\\u0027 OR 1=1 WITH 1 AS x MATCH (n) DETACH DELETE n //",
          "$p0}) CALL dbms.components() YIELD name //",
          "\" RETURN 1 UNION MATCH (n) SET n.hacked = true RETURN 1 //",
          "*/ MATCH (n) REMOVE n:Article /*",
          "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line");
  private static final List<String> PATTERNS =
      List.of(
          "(a+)+$",
          "^(([a-z])+.)+[A-Z]([a-z])+$",
          "(.*a){25}",
          "[[:alpha:]",
          "\\\\Q\\\\E(?i)(?=a",
          "title:* OR *:*",
          "/.*.*.*/",
          "{* TO *}",
          "a~2 b~2 c~2",
          "_exists_:body",
          "\\\\",
          "(((((((((((");

  private final Random random;

  private HostileQueries(long seed) {
    this.random = new Random(seed);
  }

  /**
   * One request.
   *
   * @param family what it tries
   */
  record Hostile(String family, String query, String variables) {
    static Hostile of(String family, String query) {
      return new Hostile(family, query, "{}");
    }
  }

  /** {@return 500 requests, 50 of each family} */
  static List<Hostile> of(long seed) {
    HostileQueries from = new HostileQueries(seed);
    List<Hostile> all = new ArrayList<>();
    from.add(all, "deep cycles", from::deep);
    from.add(all, "alias floods", from::aliases);
    from.add(all, "directive floods", from::directives);
    from.add(all, "fragments", from::fragments);
    from.add(all, "huge literals", from::literals);
    from.add(all, "introspection", from::introspection);
    from.add(all, "full text", from::fullText);
    from.add(all, "patterns", from::patterns);
    from.add(all, "wide pages", from::wide);
    IntStream.range(0, OF_EACH).forEach(i -> all.add(from.cypher(i)));
    return all;
  }

  private void add(List<Hostile> all, String family, Function<Integer, String> query) {
    IntStream.range(0, OF_EACH).forEach(i -> all.add(Hostile.of(family, query.apply(i))));
  }

  private String deep(int number) {
    int depth = 2 + number;
    String page = random.nextBoolean() ? "" : "(first: " + (1 + random.nextInt(5)) + ")";
    return "{ articles(first: 2) { edges { node { "
        + ("related" + page + " { edges { node { ").repeat(depth)
        + "title"
        + " } } }".repeat(depth)
        + " } } } }";
  }

  private String aliases(int number) {
    int many = 1 << (number % 12);
    return IntStream.range(0, many)
        .mapToObj(i -> "a" + i + ": articles(first: 1000) { edges { node { body } } }")
        .collect(Collectors.joining(" ", "{ ", " }"));
  }

  private String directives(int number) {
    int many = 10 * (1 + number);
    String one = number % 2 == 0 ? " @include(if: true)" : " @skip(if: false) @nonsense";
    return switch (number % 3) {
      case 0 -> "{ statistics { articles" + one.repeat(many) + " } }";
      case 1 -> "query" + one.repeat(many) + " { statistics { articles } }";
      default ->
          "{ statistics { "
              + IntStream.range(0, many)
                  .mapToObj(i -> "a" + i + ": articles @include(if: true) @skip(if: false)")
                  .collect(Collectors.joining(" "))
              + " } }";
    };
  }

  /** Fragments that spread each other in a ring, or twice each, so that they double. */
  private String fragments(int number) {
    int many = 2 + number;
    StringBuilder query = new StringBuilder("{ articles(first: 1) { edges { node { ...f0 } } } }");
    for (int i = 0; i < many; i++) {
      String next = "...f" + (i + 1);
      String body =
          switch (number % 3) {
            case 0 -> i == many - 1 ? "...f0" : next;
            case 1 -> i == many - 1 ? "title" : next + " " + next + " title";
            default ->
                i == many - 1
                    ? "title"
                    : "a: related(first: 1) { edges { node { %1$s } } } b: related(first: 1) { edges { node { %1$s } } }"
                        .formatted(next);
          };
      query.append(" fragment f").append(i).append(" on Article { ").append(body).append(" }");
    }
    return query.toString();
  }

  private String literals(int number) {
    int size = 1_000 * (1 + number * number / 3);
    return switch (number % 5) {
      case 0 -> "{ framework(name: \"" + "x".repeat(size) + "\") { name } }";
      case 1 -> "{ search(text: \"" + "word ".repeat(size / 5) + "\") { totalCount } }";
      case 2 ->
          "{ articles(filter: "
              + "{and: [".repeat(Math.min(number * 3, 400))
              + "{title: {contains: \"a\"}}"
              + "]}".repeat(Math.min(number * 3, 400))
              + ") { totalCount } }";
      case 3 ->
          "{ nodes(ids: ["
              + IntStream.range(0, size / 10)
                  .mapToObj(i -> "\"article:" + i + "\"")
                  .collect(Collectors.joining(","))
              + "]) { id } }";
      default -> "{ articles(first: " + "9".repeat(size) + ") { totalCount } }";
    };
  }

  private String introspection(int number) {
    String deep = "fields { type { ".repeat(1 + number) + "name" + " } }".repeat(1 + number);
    return switch (number % 3) {
      case 0 -> "{ __schema { types { " + deep + " } } }";
      case 1 ->
          IntStream.range(0, 1 + number * 4)
              .mapToObj(i -> "s" + i + ": __schema { types { name description fields { name } } }")
              .collect(Collectors.joining(" ", "{ ", " }"));
      default ->
          "{ __type(name: \"Article\") { "
              + "ofType { ".repeat(number)
              + "name"
              + " }".repeat(number + 1)
              + " }";
    };
  }

  private String fullText(int number) {
    String word = List.of("a", "the", "openai", "*", "?", "é").get(number % 6);
    String joint = List.of(" OR ", " ", "* ", "~2 ", "\" \"", " AND NOT ").get(number / 9 % 6);
    String text = (word + joint).repeat(1 + number * 20).replace("\"", "\\\"");
    return number % 2 == 0
        ? "{ search(text: \"" + text + "\", first: 1000) { totalCount edges { highlight } } }"
        : "{ suggest(text: \"" + text + "\", first: 100) { name } }";
  }

  private String patterns(int number) {
    String pattern = PATTERNS.get(number % PATTERNS.size());
    String text = pattern + "a".repeat(random.nextInt(40));
    return switch (number % 3) {
      case 0 -> "{ articles(filter: {title: {contains: \"" + text + "\"}}) { totalCount } }";
      case 1 -> "{ search(text: \"" + text + "\") { totalCount edges { highlight } } }";
      default -> "{ timeline(framework: \"" + text + "\") { buckets { count } } }";
    };
  }

  private String wide(int number) {
    return switch (number % 4) {
      case 0 ->
          "{ neighbourhood(of: \"organisation:openai\", depth: 4, limit: 1000) { nodes { id ... on"
              + " Article { mentions(first: 1000) { totalCount } } } links { id } } }";
      case 1 ->
          "{ paths(from: \"organisation:openai\", to: \"framework:tensorflow\", maxLength: 8,"
              + " first: 256) { nodes { id } links { id } } }";
      case 2 ->
          "{ articles(first: 1000) { edges { node { mentions(first: 1000) { edges { node { id } } }"
              + " topics(first: 1000) { edges { node { name } } } } } } }";
      default ->
          "{ frameworks(first: 200, orderBy: [{field: NAME, direction: DESC}]) { edges { node {"
              + " adopters(first: 200) { edges { node { adopted(first: 100) { totalCount } } } } }"
              + " } } }";
    };
  }

  /** In each place where a string goes: arguments, filters, cursors, ids and variables. */
  private Hostile cypher(int number) {
    String text = CYPHER.get(number % CYPHER.size());
    String literal = "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    String query =
        List.of(
                "{ node(id: %s) { id } }",
                "{ framework(name: %s) { name } }",
                "{ provider(domain: %s) { name } }",
                "{ articles(filter: {title: {startsWith: %s}}) { totalCount } }",
                "{ articles(after: %s) { totalCount } }",
                "{ search(text: %s) { edges { node { id } } } }",
                "{ timeline(organisation: %s) { buckets { count } } }",
                "{ neighbourhood(of: %s) { nodes { id } } }",
                "{ paths(from: %1$s, to: %1$s) { length } }")
            .get(number % 9)
            .formatted(literal);
    return number % 2 == 0
        ? Hostile.of("cypher", query)
        : new Hostile(
            "cypher",
            "query($t: String!) { framework(name: $t) { name } articles(filter: {title: {eq: $t}})"
                + " { totalCount } }",
            "{\"t\": " + literal + "}");
  }
}
