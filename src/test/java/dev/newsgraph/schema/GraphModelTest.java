package dev.newsgraph.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class GraphModelTest {
  private static final String NODE =
      """
      "Anything."
      interface Node {
        "The key."
        id: ID!
      }
      """;

  @Test
  void thePackagedSchemaHasTheKindsOfTheContract() {
    GraphModel model = GraphModel.packaged();

    assertThat(model.nodes())
        .extracting(Kind.NodeKind::plural)
        .containsExactlyInAnyOrder(
            "articles", "providers", "organisations", "frameworks", "topics", "people", "events");
    assertThat(model.relationshipTypes())
        .contains(
            "PUBLISHED_BY", "SAME_STORY_AS", "EVIDENCED_BY", "SUCCEEDED_BY", "BROADER", "CONCERNS");
    assertThat(model.kindsOf("Entity")).hasSize(5);
  }

  @Test
  void aRelationshipIsCheckedWhereItsTypeLeadsToSeveralKinds() {
    GraphModel model =
        parse(
            """
            "A." type A implements Node {
              "k" id: ID!
              "Bs." bs: [B!]! @relationship(type: "HAS", direction: OUT)
              "Cs." cs: [C!]! @relationship(type: "HAS", direction: OUT)
              "Owner." of: B @relationship(type: "OF", direction: OUT)
            }
            "B." type B implements Node @node(labels: ["Bee"]) { "k" id: ID! }
            "C." type C implements Node { "k" id: ID! }
            """);

    assertThat(model.node("A").relationships())
        .extracting(Relationship::name, Relationship::label)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("bs", "Bee"),
            org.assertj.core.groups.Tuple.tuple("cs", "C"),
            org.assertj.core.groups.Tuple.tuple("of", null));
  }

  @Test
  void problemsAreToldWithFileLineAndColumnAllAtOnce() {
    assertThat(
            problems(
                """
                "A." type A implements Node {
                  "k" id: ID!
                  "No such type." x: Thing
                  "No direction." bs: [A!]! @relationship(type: "HAS")
                  "No such set." cs: [A!]! @relationship(type: "OF", direction: OUT, properties: "P")
                  undescribed: Int
                  "A target without a relationship." other: A
                }
                """))
        .extracting(Problem::toString)
        .satisfiesExactlyInAnyOrder(
            told -> assertThat(told).startsWith("a.graphqls:3:3: Thing is not known"),
            told ->
                assertThat(told)
                    .startsWith("a.graphqls:4:29: @relationship needs one of [OUT, IN]"),
            told ->
                assertThat(told)
                    .startsWith("a.graphqls:5:28: P is no type with @relationshipProperties"),
            told -> assertThat(told).startsWith("a.graphqls:6:3: undescribed has no description"),
            told ->
                assertThat(told)
                    .startsWith("a.graphqls:7:3: other leads to A and needs @relationship"));
  }

  @Test
  void aTypeWithoutIdOrNodeIsNotServed() {
    assertThat(problems("\"A.\" type A { \"n\" name: String }"))
        .extracting(Problem::toString)
        .containsExactly(
            "a.graphqls:1:1: A has no id: give it `id: ID!`",
            "a.graphqls:1:1: A must implement Node, so that its id resolves");
  }

  @Test
  void aFileThatIsNoGraphQlIsToldWithItsPlace() {
    assertThat(problems("type A {\n  id: ID!\n"))
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.toString()).startsWith("a.graphqls:3:1: is not GraphQL here"));
  }

  private static GraphModel parse(String text) {
    return GraphModel.parse(Map.of("node.graphqls", NODE, "a.graphqls", text));
  }

  private static List<Problem> problems(String text) {
    return Objects.requireNonNull(catchThrowableOfType(ProblemException.class, () -> parse(text)))
        .problems();
  }
}
