package dev.newsgraph.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The GraphQL documents of a folder, as the tools of clients write them: Relay's {@code
 * persist_config} ({@code {"id": "text"}}), Apollo's manifest ({@code {"format":
 * "apollo-persisted-query-manifest", "operations": [{"id", "body"}]}}), or plain {@code .graphql}
 * files, whose id is the SHA-256 of their text.
 */
public final class DocumentFiles {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String APOLLO = "apollo-persisted-query-manifest";

  private final Map<String, String> byId = new TreeMap<>();
  private final Map<String, String> fileOf = new TreeMap<>();

  private DocumentFiles() {}

  /**
   * What the files hold.
   *
   * @param texts the documents by their id
   * @param files the file that each is of, by the same id
   */
  public record Found(Map<String, String> texts, Map<String, String> files) {
    public Found {
      texts = Map.copyOf(texts);
      files = Map.copyOf(files);
    }
  }

  /**
   * {@return all documents below a folder}
   *
   * @throws ProblemException where a file cannot be read, is no manifest, or has an id that stands
   *     for another text already
   */
  public static Found read(Path folder) {
    DocumentFiles files = new DocumentFiles();
    for (Path file : files(folder)) {
      files.add(file);
    }
    return new Found(files.byId, files.fileOf);
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).filter(DocumentFiles::meant).sorted().toList();
    } catch (IOException e) {
      throw problem(folder, "no such folder: give --documents a folder of manifests");
    }
  }

  private static boolean meant(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".json") || name.endsWith(".graphql");
  }

  private void add(Path file) {
    try {
      String text = Files.readString(file);
      if (file.toString().endsWith(".graphql")) {
        put(file, sha256(text), text);
      } else {
        manifest(file, JSON.readTree(text));
      }
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw new ProblemException(
          new Problem(
              file.toString(),
              at == null ? 0 : at.getLineNr(),
              at == null ? 0 : at.getColumnNr(),
              "is not JSON: " + e.getOriginalMessage()),
          e);
    } catch (IOException e) {
      throw problem(file, "cannot be read as UTF-8 text");
    }
  }

  private void manifest(Path file, JsonNode manifest) {
    if (manifest.path("format").asText().equals(APOLLO)) {
      manifest
          .path("operations")
          .forEach(one -> put(file, one.path("id").asText(), one.path("body").asText()));
    } else if (manifest.isObject()) {
      manifest.properties().forEach(one -> put(file, one.getKey(), one.getValue().asText()));
    } else {
      throw problem(file, "is no manifest: write {\"id\": \"text\"} as Relay does, or Apollo's");
    }
  }

  private void put(Path file, String id, String text) {
    if (id.isBlank() || text.isBlank()) {
      throw problem(file, "has a document without id or text: \"" + id + "\"");
    }
    fileOf.putIfAbsent(id, file.toString());
    String other = byId.putIfAbsent(id, text);
    if (other != null && !other.equals(text)) {
      throw problem(file, "gives the id " + id + " to another text than a file before it");
    }
  }

  private static ProblemException problem(Path file, String message) {
    return new ProblemException(Problem.of(file.toString(), message));
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
