package dev.newsgraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The audits of the graphql-http package, for which Node must be there. */
class GraphQlOverHttpIT {
  private static final Path FOLDER = Path.of("src/test/node");

  @Test
  void everyAuditPasses() throws IOException, InterruptedException {
    assumeTrue(
        Files.isDirectory(FOLDER.resolve("node_modules/graphql-http")),
        "skipped: run npm install --no-package-lock in " + FOLDER);
    try (TestPair pair = new TestPair(new SmallGraph())) {
      Process audit =
          new ProcessBuilder("node", "audit.mjs", pair.service().address() + "/graphql")
              .directory(FOLDER.toFile())
              .redirectErrorStream(true)
              .start();
      String told = new String(audit.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(audit.waitFor()).as(told).isZero();
      assertThat(told).contains("61 of 61");
    }
  }
}
