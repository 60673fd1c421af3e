package dev.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bill of materials beside the jar names what is shipped with it. */
class BillOfMaterialsIT {
  private static final Path JAR = Path.of(System.getProperty("newsgraph.jar", ""));

  @Test
  void itNamesEachJarThatIsShipped() throws IOException {
    Path file = JAR.resolveSibling("newsgraph-bom.json");
    assumeThat(file).as("Maven makes no bill of materials while it is offline").exists();
    Set<String> named = new TreeSet<>();
    JsonNode bill = new ObjectMapper().readTree(file.toFile());
    for (JsonNode component : bill.path("components")) {
      named.add(component.path("name").asText() + "-" + component.path("version").asText());
    }
    assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
    assertThat(shipped()).isNotEmpty().allMatch(jar -> named.stream().anyMatch(jar::startsWith));
  }

  private static Set<String> shipped() throws IOException {
    try (Stream<Path> jars = Files.list(JAR.resolveSibling("lib"))) {
      return jars.map(jar -> jar.getFileName().toString()).collect(Collectors.toSet());
    }
  }
}
