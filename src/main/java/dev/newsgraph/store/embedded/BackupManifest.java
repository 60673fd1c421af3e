package dev.newsgraph.store.embedded;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a backup holds; its first entry, as JSON.
 *
 * @param neo4j the version of Neo4j that wrote the store, such as 2026.08.1
 * @param sha256 the path of each file below the store's folder → the hash of its content
 */
record BackupManifest(String neo4j, Map<String, String> sha256) {
  static final String NAME = "newsgraph-backup.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  BackupManifest {
    sha256 = new TreeMap<>(sha256);
  }

  byte[] bytes() throws IOException {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
  }

  /** Reads one; whatever is none is an {@link IOException}. */
  static BackupManifest of(byte[] bytes) throws IOException {
    return JSON.readValue(bytes, BackupManifest.class);
  }

  /** {@return whether a Neo4j of some version reads the store: it opens what is older} */
  boolean readableBy(String version) {
    return Arrays.compare(numbers(neo4j), numbers(version)) <= 0;
  }

  private static int[] numbers(String version) {
    return Arrays.stream(version.split("\\D+"))
        .filter(part -> !part.isEmpty())
        .mapToInt(Integer::parseInt)
        .toArray();
  }
}
