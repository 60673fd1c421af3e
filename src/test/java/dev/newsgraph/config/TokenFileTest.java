package dev.newsgraph.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.hash.Hashing;
import dev.newsgraph.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenFileTest {
  @TempDir Path folder;

  @Test
  void theFileHoldsNameRightAndHashAndNotTheToken() throws IOException {
    Path file = folder.resolve("tokens");
    String reads = TokenFile.add(file, "reader", false);
    String writes = TokenFile.add(file, "ci-1", true);
    assertThat(TokenFile.read(file))
        .isEqualTo(
            List.of(
                new TokenFile.Token("reader", false, sha256(reads)),
                new TokenFile.Token("ci-1", true, sha256(writes))));
    assertThat(Files.readString(file)).doesNotContain(reads, writes);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void aTokenHas256RandomBits() {
    String token = TokenFile.add(folder.resolve("tokens"), "a", false);
    assertThat(token).matches("ng_[A-Za-z0-9_-]{43}");
    assertThat(TokenFile.add(folder.resolve("tokens"), "b", false)).isNotEqualTo(token);
  }

  @Test
  void aNameIsTakenOnceAndHasNoSpaces() {
    Path file = folder.resolve("tokens");
    TokenFile.add(file, "a", false);
    assertThatThrownBy(() -> TokenFile.add(file, "a", true)).hasMessageContaining("has a token in");
    assertThatThrownBy(() -> TokenFile.add(file, "b write", true))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("is no name");
  }

  @Test
  void commentsAndEmptyLinesArePassedOver() throws IOException {
    Path file = Files.writeString(folder.resolve("tokens"), "# ours\n\na read " + sha256("x"));
    assertThat(TokenFile.read(file)).hasSize(1);
  }

  @Test
  void aLineThatIsNoneIsToldByItsPlaceAndNotByWhatItSays() throws IOException {
    Path file = Files.writeString(folder.resolve("tokens"), "# ours\nng_a-token-itself\n");
    assertThatThrownBy(() -> TokenFile.read(file))
        .hasMessageStartingWith(file + ":2:1: is no token")
        .hasMessageNotContaining("itself");
    assertThatThrownBy(() -> TokenFile.read(folder.resolve("none")))
        .hasMessageContaining("cannot be read: make it by newsgraph token");
  }

  private static String sha256(String text) {
    return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
  }
}
