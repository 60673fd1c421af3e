package dev.newsgraph.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Says which names mean the same: no case, marks, leading "the" or legal suffix, and aliases. */
final class GoldNames {
  private static final Set<String> SUFFIXES =
      Set.of(
          "inc",
          "incorporated",
          "corp",
          "corporation",
          "ltd",
          "limited",
          "llc",
          "llp",
          "plc",
          "gmbh",
          "ag",
          "co");
  private static final int MOST_STEPS = 5;

  private final Map<String, String> canonical = new HashMap<>();

  /**
   * Reads lines of an alternative, a tab and the canonical name; a file that is not there is empty.
   */
  static GoldNames read(Path file) throws IOException {
    GoldNames names = new GoldNames();
    for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
      String[] cells = line.split("\t", -1);
      if (cells.length > 1 && !line.startsWith("#")) {
        String other = plain(cells[0]);
        if (!other.equals(plain(cells[1]))) {
          names.canonical.put(other, plain(cells[1]));
        }
      }
    }
    return names;
  }

  String key(String name) {
    String key = plain(name);
    for (int i = 0; i < MOST_STEPS && canonical.containsKey(key); i++) {
      key = canonical.getOrDefault(key, key);
    }
    return key;
  }

  private static String plain(String name) {
    String folded =
        Normalizer.normalize(name, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replace("®", "")
            .replace("™", "")
            .replace("&", " and ");
    List<String> words =
        new ArrayList<>(
            Arrays.asList(folded.replaceAll("[^\\p{L}\\p{N}+#]+", " ").strip().split(" ", -1)));
    if (words.size() > 1 && words.getFirst().equals("the")) {
      words.removeFirst();
    }
    while (words.size() > 1 && SUFFIXES.contains(words.getLast())) {
      words.removeLast();
    }
    return String.join("", words);
  }
}
