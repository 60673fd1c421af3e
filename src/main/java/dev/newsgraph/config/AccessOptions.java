package dev.newsgraph.config;

import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who may do what over HTTP. */
public final class AccessOptions implements Checked {
  private static final Pattern ORIGIN = Pattern.compile("https?://[^/@?#\\s]+");

  @Option(
      names = "--public",
      description = "let anyone read who reaches --host; else only loopback is open to anyone")
  private boolean open;

  @Option(
      names = "--tokens",
      paramLabel = "FILE",
      description = "take the tokens of this file, which newsgraph token writes")
  private @Nullable Path tokens;

  @Option(
      names = "--jwks",
      paramLabel = "URL",
      description = "take JWTs that are signed by a key of this JWK set")
  private @Nullable URI jwks;

  @Option(names = "--issuer", paramLabel = "ISS", description = "who must have issued the JWTs")
  private @Nullable String issuer;

  @Option(names = "--audience", paramLabel = "AUD", description = "whom the JWTs must be meant for")
  private @Nullable String audience;

  @Option(
      names = "--cors",
      paramLabel = "ORIGIN",
      split = ",",
      description = "let pages of this origin ask, such as https://example.org; repeatable")
  private List<String> origins = List.of();

  /**
   * Whose JWTs are taken.
   *
   * @param jwks where the keys are
   */
  public record Issuer(URI jwks, String name, String audience) {}

  @Override
  public List<Problem> problems() {
    return Checked.of(this::tokens, this::issuer, this::origins);
  }

  /**
   * {@return whether anyone may read at an address}
   *
   * @throws ProblemException where others can reach it, and nothing says who may
   */
  public boolean open(String host) {
    if (open || isLoopback(host)) {
      return true;
    }
    if (tokens == null && jwks == null) {
      throw problem(
          "--host " + host,
          "others can reach this address: give --tokens or --jwks, or --public to let anyone read");
    }
    return false;
  }

  /** What has no address is told by whoever tries to listen there. */
  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** {@return the tokens that are known; none without a file} */
  public List<TokenFile.Token> tokens() {
    return tokens == null ? List.of() : TokenFile.read(tokens);
  }

  /**
   * {@return whose JWTs are taken; empty for nobody's}
   *
   * @throws ProblemException where one of three is missing, or keys would come over a wire that
   *     anyone can write to
   */
  public Optional<Issuer> issuer() {
    if (jwks == null && issuer == null && audience == null) {
      return Optional.empty();
    }
    if (jwks == null || issuer == null || audience == null) {
      throw problem("--jwks", "goes with --issuer and --audience: give all three");
    }
    boolean safe =
        "https".equals(jwks.getScheme())
            || ("http".equals(jwks.getScheme()) && isLoopback(Objects.toString(jwks.getHost())));
    if (!safe || jwks.getHost() == null) {
      throw problem(jwks.toString(), "must be an https address: keys by http could be anyone's");
    }
    return Optional.of(new Issuer(jwks, issuer, audience));
  }

  /**
   * {@return origins whose pages may ask}
   *
   * @throws ProblemException where one is no origin
   */
  public Set<String> origins() {
    origins.stream()
        .filter(one -> !ORIGIN.matcher(one).matches())
        .findFirst()
        .ifPresent(
            wrong -> {
              throw problem("--cors", "'" + wrong + "' is no origin: write https://example.org");
            });
    return new LinkedHashSet<>(origins);
  }

  private static ProblemException problem(String source, String message) {
    return new ProblemException(Problem.of(source, message));
  }
}
