package dev.newsgraph.config;

import com.google.common.hash.Hashing;
import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tokens of a service: a line each of name, right and SHA-256. A token has 256 random bits,
 * which nobody guesses however fast they hash; so a slow hash, as passwords need, would guard
 * nothing.
 */
public final class TokenFile {
  private static final int BYTES = 32;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final Pattern LINE =
      Pattern.compile("(?<name>" + NAME + ") +(?<right>read|write) +(?<hash>[0-9a-f]{64})");

  private TokenFile() {}

  /**
   * A token as it is kept.
   *
   * @param writes whether its bearer may load documents; all may read
   * @param sha256 of the token, in lower-case hexadecimal
   */
  public record Token(String name, boolean writes, String sha256) {}

  /**
   * {@return the tokens of a file}
   *
   * @throws ProblemException where it cannot be read, or a line is none of a token
   */
  public static List<Token> read(Path file) {
    try {
      List<Token> tokens = new ArrayList<>();
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i).strip();
        if (!line.isEmpty() && !line.startsWith("#")) {
          tokens.add(token(file, i + 1, line));
        }
      }
      return tokens;
    } catch (IOException e) {
      throw new ProblemException(
          Problem.of(
              file.toString(), "cannot be read: make it by newsgraph token NAME --tokens FILE"),
          e);
    }
  }

  /** The line itself is not told: it may be a token that was put there by mistake. */
  private static Token token(Path file, int number, String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new ProblemException(
          new Problem(
              file.toString(),
              number,
              1,
              "is no token: write its name, read or write, and the SHA-256 of it"));
    }
    return new Token(
        parts.group("name"), parts.group("right").equals("write"), parts.group("hash"));
  }

  /**
   * Makes a token and adds its hash to a file, which only its owner can read where it is new.
   *
   * @return the token, which is kept nowhere
   * @throws ProblemException where the name cannot be used or is taken, or the file not be written
   */
  public static String add(Path file, String name, boolean writes) {
    if (!NAME.matcher(name).matches()) {
      throw problem(name, "is no name of a token: use letters, digits, '.', '_' and '-'");
    }
    if (Files.exists(file) && read(file).stream().anyMatch(one -> one.name().equals(name))) {
      throw problem(name, "has a token in " + file + ": take its line out first");
    }
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    String token = "ng_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    append(file, name + (writes ? " write " : " read ") + sha256(token) + "\n");
    return token;
  }

  private static void append(Path file, String line) {
    try {
      if (!Files.exists(file)
          && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new ProblemException(
          Problem.of(file.toString(), "cannot be written: " + e.getMessage()), e);
    }
  }

  private static String sha256(String token) {
    return Hashing.sha256().hashString(token, StandardCharsets.UTF_8).toString();
  }

  private static ProblemException problem(String source, String message) {
    return new ProblemException(Problem.of(source, message));
  }
}
