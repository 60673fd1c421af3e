package dev.newsgraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newsgraph.cypher.Statement;
import dev.newsgraph.schema.GraphModel;
import dev.newsgraph.store.GraphStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each scenario document holds, in-process and over Bolt. */
class ScenarioIT {
  private static final Path DOCUMENTS = Path.of("src/test/resources/scenarios");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, GraphModel> models = new HashMap<>();

  @TestFactory
  Stream<DynamicContainer> inProcess() throws IOException {
    return documents(TestGraph.embedded());
  }

  @TestFactory
  Stream<DynamicContainer> overBolt() throws IOException {
    return documents(TestGraph.remote());
  }

  private Stream<DynamicContainer> documents(GraphStore store) throws IOException {
    try (Stream<Path> files = Files.list(DOCUMENTS)) {
      List<Path> documents =
          files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
      return documents.stream().map(file -> document(file, store));
    }
  }

  private DynamicContainer document(Path file, GraphStore store) {
    return DynamicContainer.dynamicContainer(
        file.getFileName().toString(),
        Scenario.parse(file).stream()
            .map(one -> DynamicTest.dynamicTest(one.name(), () -> holds(one, store))));
  }

  private void holds(Scenario scenario, GraphStore store) throws JsonProcessingException {
    TestGraph.need(Statement.of(scenario.data()));
    CountingStore counting = new CountingStore(store);
    GraphQlService service =
        GraphQlService.of(
            model(scenario), counting, url -> "article:" + (url.contains("openai") ? "a1" : url));
    JsonNode expected = JSON.readTree(scenario.answer());
    JsonNode answer = ask(service, scenario);
    if (!expected.has("extensions")) {
      ((ObjectNode) answer).remove("extensions");
    }
    List<Statement> asked = List.copyOf(counting.statements());
    assertThat(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(matched(answer, expected)))
        .as(() -> asked.stream().map(Statement::text).toList().toString())
        .isEqualTo(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(expected));
    if (scenario.cypher() != null) {
      String texts = String.join("\n", asked.stream().map(Statement::text).toList());
      scenario.cypher().lines().forEach(line -> assertThat(texts).contains(line.strip()));
    }
    assertThat(asked)
        .as("no more statements than root fields, and one to suggest names")
        .hasSizeLessThanOrEqualTo(
            roots(scenario) + (scenario.answer().contains("NOT_FOUND") ? 1 : 0));
    assertThat(counting.transactions()).as("one transaction an operation").isLessThanOrEqualTo(1);
  }

  @TestFactory
  Stream<DynamicContainer> noAnswerHasMoreNodesThanItCosts() throws IOException {
    try (Stream<Path> files = Files.list(DOCUMENTS)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream()
          .map(this::costs);
    }
  }

  private DynamicContainer costs(Path file) {
    return DynamicContainer.dynamicContainer(
        file.getFileName().toString(),
        Scenario.parse(file).stream()
            .filter(one -> roots(one) > 0)
            .map(one -> DynamicTest.dynamicTest(one.name(), () -> boundsWhatIsRead(one))));
  }

  private void boundsWhatIsRead(Scenario scenario) throws JsonProcessingException {
    TestGraph.need(Statement.of(scenario.data()));
    GraphModel model = model(scenario);
    GraphQlResponse answer =
        GraphQlService.of(model, TestGraph.embedded(), url -> "article:a1")
            .execute(
                GraphQlRequest.of(
                    AnsweredNodes.asking(graphql.parser.Parser.parse(scenario.query())),
                    JSON.readValue(scenario.variables(), new TypeReference<>() {})));
    Set<String> kinds =
        model.nodes().stream().map(dev.newsgraph.schema.Kind::name).collect(Collectors.toSet());
    Spending spending = answer.spending();
    if (answer.executed()) {
      assertThat(spending).isNotNull();
      assertThat(AnsweredNodes.count(answer.data(), kinds)).isLessThanOrEqualTo(spending.cost());
    }
  }

  private static int roots(Scenario scenario) {
    try {
      return graphql.parser.Parser.parse(scenario.query())
          .getFirstDefinitionOfType(graphql.language.OperationDefinition.class)
          .orElseThrow()
          .getSelectionSet()
          .getSelections()
          .size();
    } catch (graphql.parser.InvalidSyntaxException e) {
      return 0;
    }
  }

  private GraphModel model(Scenario scenario) {
    String more = scenario.schema();
    return models.computeIfAbsent(
        more == null ? "" : more, _ -> more == null ? GraphModel.packaged() : extended(more));
  }

  private static GraphModel extended(String more) {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> packaged = Files.list(Path.of("schema"))) {
      for (Path file : packaged.toList()) {
        files.put(file.toString(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    files.put("more.graphqls", more);
    return GraphModel.parse(files);
  }

  private static JsonNode ask(GraphQlService service, Scenario scenario)
      throws JsonProcessingException {
    Map<String, @Nullable Object> variables =
        JSON.readValue(scenario.variables(), new TypeReference<>() {});
    GraphQlResponse response = service.execute(GraphQlRequest.of(scenario.query(), variables));
    JsonNode answer = JSON.readTree(JSON.writeValueAsString(response.toSpecification()));
    answer.path("errors").forEach(error -> ((ObjectNode) error.get("extensions")).remove("id"));
    return answer;
  }

  /** The answer, with a star wherever one is expected instead of a string. */
  private static JsonNode matched(JsonNode answer, JsonNode expected) {
    if (expected.isTextual() && expected.textValue().equals("*") && answer.isTextual()) {
      return expected;
    }
    if (answer instanceof ObjectNode object && expected.isObject()) {
      object
          .fieldNames()
          .forEachRemaining(
              name -> object.set(name, matched(object.get(name), expected.path(name))));
    }
    if (answer instanceof com.fasterxml.jackson.databind.node.ArrayNode array
        && expected.isArray()) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, matched(array.get(i), expected.path(i)));
      }
    }
    return answer;
  }
}
