package dev.newsgraph.cypher;

import dev.newsgraph.plan.Slot;
import dev.newsgraph.plan.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes where rows come from: the clauses before {@code WHERE}, and the variables they bind. */
final class Sources {
  private final Text text;

  Sources(Text text) {
    this.text = text;
  }

  /** Clauses that end where {@code WHERE} may follow, and what they bind. */
  record Found(String clauses, Scope scope) {}

  Found find(Source source, Scope from) {
    return switch (source) {
      case Source.All(List<String> labels) -> matched(labels, "");
      case Source.ByIds(List<String> labels, List<String> ids) -> byIds(labels, ids);
      case Source.ByProperty(String label, var property, Object value) ->
          matched(
              List.of(label),
              " {" + Text.name(property.name()) + ": " + text.parameter(value) + "}");
      case Source.ByAlias(String label, Object name) -> byAlias(label, name);
      case Source.Hop(var relationship) -> {
        Scope to = Scope.of(text.variable("n"), text.variable("r"));
        yield new Found("MATCH " + Conditions.pattern(relationship, from.node(), to), to);
      }
      case Source.Events(Object framework, Object organisation) -> events(framework, organisation);
      case Source.MentionedWith(String id) -> mentionedWith(id);
      case Source.FullText found -> fullText(found);
    };
  }

  private Found matched(List<String> labels, String properties) {
    String node = text.variable("n");
    return new Found(
        "MATCH (" + node + ":" + Text.anyOf(labels) + properties + ")", Scope.of(node));
  }

  private Found byIds(List<String> labels, List<String> ids) {
    if (ids.size() == 1) {
      return matched(labels, " {id: " + text.parameter(ids.getFirst()) + "}");
    }
    String id = text.variable("i");
    Found each = matched(labels, " {id: " + id + "}");
    return new Found(
        "UNWIND " + text.parameter(ids) + " AS " + id + " " + each.clauses(), each.scope());
  }

  private Found byAlias(String label, Object name) {
    String node = text.variable("n");
    return new Found(alias(label, name, node), Scope.of(node));
  }

  private String alias(String label, Object name, String node) {
    return "MATCH (:Alias {key: "
        + text.parameter(Slot.nameKey(label, name))
        + "})-[:ALIAS_OF]->("
        + node
        + ":"
        + Text.name(label)
        + ")";
  }

  private Found events(@Nullable Object framework, @Nullable Object organisation) {
    String event = text.variable("n");
    List<String> clauses = new ArrayList<>();
    if (framework != null) {
      String named = text.variable("n");
      clauses.add(alias("Framework", framework, named));
      clauses.add("MATCH (" + event + ":Event)-[:OBJECT|SUBJECT]->(" + named + ")");
    }
    if (organisation != null) {
      String named = text.variable("n");
      clauses.add(alias("Organisation", organisation, named));
      clauses.add("MATCH (" + event + ":Event)-[:SUBJECT]->(" + named + ")");
    }
    clauses.add(clauses.isEmpty() ? "MATCH (" + event + ":Event)" : "WITH DISTINCT " + event);
    return new Found(String.join(" ", clauses), Scope.of(event));
  }

  private Found mentionedWith(String id) {
    Scope scope = new Scope(text.variable("n"), null, text.variable("s"));
    return new Found(
        "MATCH (:Entity {id: "
            + text.parameter(id)
            + "})<-[:MENTIONS]-(:Article)-[:MENTIONS]->("
            + scope.node()
            + ":Entity) WITH "
            + scope.node()
            + ", count(*) AS "
            + scope.score(),
        scope);
  }

  private Found fullText(Source.FullText found) {
    String index = text.variable("i");
    Scope scope = new Scope(text.variable("n"), null, text.variable("s"));
    return new Found(
        "UNWIND "
            + text.parameter(found.indexes())
            + " AS "
            + index
            + " CALL db.index.fulltext.queryNodes("
            + index
            + ", "
            + text.parameter(found.query())
            + ", {limit: "
            + text.parameter((long) found.depth())
            + "})"
            + " YIELD node AS "
            + scope.node()
            + ", score AS "
            + scope.score(),
        scope);
  }
}
