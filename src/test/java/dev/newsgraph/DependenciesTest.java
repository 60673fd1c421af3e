package dev.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** docs/dependencies.md: what for, licence and why, of each artifact of the build. */
class DependenciesTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\|([^|]+)\\|([^|]+)\\|([^|]+)\\|$");
  private static final Pattern ARTIFACT = Pattern.compile("[a-z0-9]+([-_.][a-z0-9]+)*");

  @Test
  void eachArtifactOfTheBuildHasALine() throws Exception {
    Set<String> told = new TreeSet<>();
    rows().forEach(row -> told.addAll(artifacts(row.getFirst())));
    assertThat(told).containsAll(built());
  }

  @Test
  void eachLineSaysWhatItIsForAndUnderWhichLicence() throws IOException {
    assertThat(rows()).hasSizeGreaterThan(20);
    assertThat(rows()).allSatisfy(row -> assertThat(row).noneMatch(String::isBlank));
  }

  @Test
  void noLineIsOfAnArtifactThatTheBuildHasNoMore() throws Exception {
    Set<String> built = built();
    assertThat(rows())
        .filteredOn(row -> !row.getFirst().contains("npm"))
        .filteredOn(row -> !row.getFirst().contains("(as "))
        .allSatisfy(row -> assertThat(built).containsAll(artifacts(row.getFirst())));
  }

  private static List<List<String>> rows() throws IOException {
    return ROW.matcher(Files.readString(Path.of("docs/dependencies.md")))
        .results()
        .map(row -> List.of(row.group(1).strip(), row.group(2).strip(), row.group(3).strip()))
        .filter(row -> !row.getFirst().equals("artifact") && !row.getFirst().startsWith("---"))
        .toList();
  }

  private static List<String> artifacts(String cell) {
    return Stream.of(cell.replaceAll("\\*[^*]*\\*", "").replaceAll("\\(.*", "").split(","))
        .map(String::strip)
        .filter(word -> ARTIFACT.matcher(word).matches())
        .toList();
  }

  /** Dependencies, of profiles too, what the compiler runs, and the plugin that is named there. */
  private static Set<String> built() throws Exception {
    Element project =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Path.of("pom.xml").toFile())
            .getDocumentElement();
    Set<String> artifacts = new TreeSet<>(Set.of("cyclonedx-maven-plugin"));
    for (String kind : List.of("dependency", "path")) {
      NodeList all = project.getElementsByTagName(kind);
      for (int i = 0; i < all.getLength(); i++) {
        if (all.item(i) instanceof Element one && !isManaged(one)) {
          artifacts.add(one.getElementsByTagName("artifactId").item(0).getTextContent());
        }
      }
    }
    return artifacts;
  }

  private static boolean isManaged(Element dependency) {
    return dependency.getParentNode().getParentNode().getNodeName().equals("dependencyManagement");
  }
}
