package dev.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsgraph.config.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import picocli.CommandLine;

/** What compose/ names is there, as far as that shows without an engine. */
class ComposeTest {
  private static final Path FOLDER = Path.of("compose");
  private static final CommandLine SERVE = new CommandLine(new ServeCommand());

  private final String dockerfile = read("Dockerfile");
  private final Map<String, Object> compose =
      new Yaml(new SafeConstructor(new LoaderOptions())).load(read("compose.yaml"));

  @Test
  void theImageIsBuiltFromWhatIsThere() {
    Map<String, Object> build = map(service("newsgraph").get("build"));
    Path context = FOLDER.resolve(build.get("context").toString());
    assertThat(context.resolve("pom.xml")).exists();
    assertThat(context.resolve(build.get("dockerfile").toString())).exists();
    assertThat(read("Dockerfile.dockerignore").lines()).contains("data", "target", ".git");
  }

  @Test
  void theImageTakesWhatTheBuildMakes() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    assertThat(pom).contains("<finalName>newsgraph</finalName>", "<id>driver-only</id>");
    assertThat(pom).contains("<outputName>newsgraph-bom</outputName>", "}/lib</outputDirectory>");
    assertThat(found("COPY --from=build /source/target/(\\S+)"))
        .containsExactly("newsgraph.jar", "newsgraph-bom.json", "lib");
  }

  @Test
  void theProcessIsNobodyAndWritesOnlyTemporaryFiles() {
    assertThat(found("(?m)^USER (\\S+)")).containsExactly("10001");
    Map<String, Object> service = service("newsgraph");
    assertThat(service).containsEntry("read_only", true).containsEntry("tmpfs", List.of("/tmp"));
    assertThat(service).containsEntry("cap_drop", List.of("ALL"));
    assertThat(found("(?m)^WORKDIR (\\S+)").getLast()).isEqualTo("/tmp");
  }

  @Test
  void whatIsRunAreCommandsWithOptionsThatTheyHave() {
    assertThat(found("(?m)^CMD \\[\"(\\w+)\"")).containsExactly("serve");
    assertThat(SERVE.getCommandSpec().optionsMap())
        .containsKey(found("(?m)^CMD.*\"(--\\w+)\"").getFirst());
    assertThat(found("newsgraph.jar\", \"(\\w+)\"\\]")).containsExactly("health");
    assertThat(HealthCommand.class).hasAnnotation(CommandLine.Command.class);
  }

  @Test
  void eachVariableIsOneThatTheServiceKnows() {
    Set<String> known =
        Main.program().getSubcommands().get("serve").getCommandSpec().options().stream()
            .map(Settings::variable)
            .collect(Collectors.toSet());
    assertThat(known).containsAll(map(service("newsgraph").get("environment")).keySet());
  }

  @Test
  void portsAndVersionsAreThoseOfTheProgram() throws IOException {
    String port = SERVE.getCommandSpec().findOption("--port").defaultValue();
    assertThat(found("(?m)^EXPOSE (\\d+)")).containsExactly(port);
    assertThat(service("newsgraph"))
        .containsEntry("ports", List.of("127.0.0.1:" + port + ":" + port));
    Matcher neo4j =
        Pattern.compile("<neo4j.version>(\\d+\\.\\d+)")
            .matcher(Files.readString(Path.of("pom.xml")));
    assertThat(neo4j.find()).isTrue();
    assertThat(service("neo4j")).containsEntry("image", "neo4j:" + neo4j.group(1) + "-community");
  }

  @Test
  void eachServiceThatIsWaitedForAndEachVolumeIsThere() {
    assertThat(map(compose.get("services"))).containsKeys("neo4j");
    assertThat(map(service("newsgraph").get("depends_on"))).containsOnlyKeys("neo4j");
    assertThat(service("neo4j"))
        .containsKey("healthcheck")
        .containsEntry("volumes", List.of("neo4j:/data"));
    assertThat(map(compose.get("volumes"))).containsOnlyKeys("neo4j");
  }

  private List<String> found(String pattern) {
    return Pattern.compile(pattern).matcher(dockerfile).results().map(one -> one.group(1)).toList();
  }

  private Map<String, Object> service(String name) {
    return map(map(compose.get("services")).get(name));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  private static String read(String name) {
    try {
      return Files.readString(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
