package dev.newsgraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the explorer's page says of its modules is what they say of each other. */
class ExplorerModulesTest {
  private static final Path FOLDER = Path.of("src/main/resources/web/explorer");
  private static final Pattern IMPORT =
      Pattern.compile("^import\\b[^;]*?'\\./([a-z-]+\\.js)';", Pattern.MULTILINE);
  private static final Pattern PRELOADED =
      Pattern.compile("rel=\"modulepreload\".* href=\"/assets/explorer/([a-z-]+\\.js)\"");
  private static final Pattern AHEAD =
      Pattern.compile("rel=\"modulepreload\" href=\"/assets/explorer/([a-z-]+\\.js)\"");

  @Test
  void thePageNamesEachModuleOfTheFirstViewAndNoOther() throws IOException {
    Set<String> needed = new LinkedHashSet<>();
    follow("early.js", needed);
    follow("main.js", needed);
    needed.removeAll(List.of("early.js", "main.js"));
    assertThat(found(PRELOADED, "page.html").toList()).containsExactlyInAnyOrderElementsOf(needed);
  }

  @Test
  void whatAsksGoesAheadOfWhatShows() throws IOException {
    Set<String> asking = new LinkedHashSet<>();
    follow("early.js", asking);
    asking.remove("early.js");
    assertThat(found(AHEAD, "page.html").toList()).containsExactlyInAnyOrderElementsOf(asking);
  }

  @Test
  void theFirstViewDoesWithoutTheOthers() throws IOException {
    assertThat(found(PRELOADED, "page.html"))
        .doesNotContain("graph-view.js", "table-view.js", "exports.js", "event-part.js");
  }

  private static void follow(String module, Set<String> known) throws IOException {
    if (known.add(module)) {
      for (String imported : found(IMPORT, module).toList()) {
        follow(imported, known);
      }
    }
  }

  private static Stream<String> found(Pattern pattern, String file) throws IOException {
    List<MatchResult> matches =
        pattern.matcher(Files.readString(FOLDER.resolve(file))).results().toList();
    return matches.stream().map(match -> match.group(1));
  }
}
