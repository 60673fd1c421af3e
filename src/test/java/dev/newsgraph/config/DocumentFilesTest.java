package dev.newsgraph.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsgraph.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentFilesTest {
  @TempDir Path folder;

  @Test
  void relaysAndApollosManifestsAndPlainDocumentsAreRead() throws IOException {
    write("relay.json", "{\"r1\": \"{ __typename }\"}");
    write(
        "apollo.json",
        "{\"format\": \"apollo-persisted-query-manifest\", \"version\": 1, \"operations\":"
            + " [{\"id\": \"a1\", \"name\": \"A\", \"type\": \"query\", \"body\": \"query A { x"
            + " }\"}]}");
    write("plain.graphql", "{ __typename }");

    assertThat(DocumentFiles.read(folder).texts())
        .isEqualTo(
            Map.of(
                "r1",
                "{ __typename }",
                "a1",
                "query A { x }",
                "7f56e67dd21ab3f30d1ff8b7bed08893f0a0db86449836189b361dd1e56ddb4b",
                "{ __typename }"));
  }

  @Test
  void aFileThatIsNoManifestIsToldWithItsPlace() throws IOException {
    write("broken.json", "{\n  \"a\" \"b\"}");

    assertThatThrownBy(() -> DocumentFiles.read(folder))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("broken.json:2:")
        .hasMessageContaining("is not JSON");
  }

  @Test
  void oneIdStandsForOneText() throws IOException {
    write("a.json", "{\"1\": \"{ a }\"}");
    write("b.json", "{\"1\": \"{ b }\"}");

    assertThatThrownBy(() -> DocumentFiles.read(folder))
        .hasMessageContaining("b.json: gives the id 1 to another text");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
