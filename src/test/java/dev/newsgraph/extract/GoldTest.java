package dev.newsgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Splitter;
import com.google.common.collect.Sets;
import com.google.common.hash.Hashing;
import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.catalog.Entry;
import dev.newsgraph.document.Article;
import dev.newsgraph.document.Document;
import dev.newsgraph.document.Documents;
import dev.newsgraph.fact.EntityKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Measures the extractor on annotated texts: {@code mvn test -Dtest=GoldTest -Dgold=FOLDER} writes
 * a table of {@code docs/extraction.md}, the one below the comment that {@code -Dtable=NAME} names.
 * A folder holds {@code gold-dev.jsonl}, {@code aliases.tsv} and {@code texts}; several are parted
 * by commas and measured together.
 */
class GoldTest {
  private static final Path PAGE = Path.of("docs/extraction.md");
  private static final String BEGIN = "<!-- %s -->\n";
  private static final String END = "<!-- end -->";
  private static final Set<EntityKind> LISTED =
      Set.of(EntityKind.ORGANISATION, EntityKind.FRAMEWORK);
  private static final double SURE = 0.8;
  private static final int FOLDS = 5;
  private static final double Z = 1.96;

  private final Catalog catalog = Catalog.read(Path.of("seeds/catalog"));
  private final Map<String, int[]> rows = new LinkedHashMap<>();
  private final Map<Integer, int[]> folds = new TreeMap<>();

  @Test
  void theTableIsMeasuredOnTheGoldSet() throws IOException {
    String folders = System.getProperty("gold", "");
    assumeTrue(!folders.isEmpty(), "no gold set is given: -Dgold=FOLDER measures one");
    for (String folder : Splitter.on(',').split(folders)) {
      measure(Path.of(folder));
    }
    write();
    assertThat(rows.get("quote found at its offsets"))
        .satisfies(q -> assertThat(q[0]).isEqualTo(q[1]));
  }

  private void measure(Path gold) throws IOException {
    GoldNames names = GoldNames.read(gold.resolve("aliases.tsv"));
    Set<String> listed = listed(names);
    Map<String, JsonNode> predicted = predicted(gold.resolve("texts"));
    for (String line : Files.readAllLines(gold.resolve("gold-dev.jsonl"))) {
      JsonNode expected = new ObjectMapper().readTree(line);
      String file = base(expected.path("file").asText());
      compare(file, expected, predicted.getOrDefault(file, expected.path("none")), names);
      mentions(expected, predicted.getOrDefault(file, expected.path("none")), names, listed);
    }
  }

  /** {@return what the catalog lists as an organisation or a framework} */
  private Set<String> listed(GoldNames names) {
    Set<String> listed = new HashSet<>();
    for (Entry entry : catalog.entries()) {
      if (LISTED.contains(entry.kind())) {
        entry.names().forEach(name -> listed.add(names.key(name.text())));
      }
    }
    return listed;
  }

  private Map<String, JsonNode> predicted(Path texts) {
    Extractor extractor = Extractor.of(catalog);
    Map<String, JsonNode> predicted = new HashMap<>();
    Documents.read(
        List.of(texts),
        document -> {
          Article article =
              switch (document) {
                case Document.Post post -> post.article();
                case Document.PageText page -> page.article();
                case Document.DataEntry entry -> throw new AssertionError(entry);
              };
          Extraction extraction = extractor.extract(article);
          extraction
              .assertions()
              .forEach(one -> put("quote found at its offsets", found(article, one.evidence())));
          predicted.put(
              base(document.source()), ExtractionJson.of(document.source(), article, extraction));
        },
        problem -> {});
    return predicted;
  }

  private static boolean found(Article article, dev.newsgraph.fact.Evidence evidence) {
    return Extractor.text(article, evidence.field()).startsWith(evidence.quote(), evidence.start());
  }

  private void compare(String file, JsonNode expected, JsonNode told, GoldNames names) {
    Map<String, JsonNode> gold = keyed(expected, names);
    Map<String, JsonNode> mine = keyed(told, names);
    for (JsonNode optional : expected.path("optional")) {
      String key = key(optional.path(0), optional.path(1), optional.path(2), names);
      if (!gold.containsKey(key)) {
        mine.remove(key);
      }
    }
    int[] fold = folds.computeIfAbsent(fold(file), f -> new int[3]);
    mine.forEach((key, event) -> precision(event, gold.get(key), names));
    gold.forEach((key, event) -> recall(event, mine.containsKey(key)));
    fold[0] += (int) mine.keySet().stream().filter(gold::containsKey).count();
    fold[1] += mine.size();
    fold[2] += gold.size();
  }

  private void precision(JsonNode event, JsonNode gold, GoldNames names) {
    put("events: precision", gold != null);
    if (event.path("certainty").asDouble() >= SURE) {
      put("events of certainty 0.8 and more: precision", gold != null);
    }
    put(event.path("kind").asText() + ": precision", gold != null);
    if (gold != null) {
      String date = gold.path("date").asText("");
      String mine = event.path("date").asText("");
      boolean none = gold.path("date").isNull() || date.equals("null");
      put("date", none ? event.path("date").isNull() : mine.startsWith(date));
      put("status", gold.path("status").asText().equals(event.path("status").asText()));
      put("replaced framework", from(gold, names).equals(from(event, names)));
    }
  }

  private static String from(JsonNode event, GoldNames names) {
    return event.path("from").isTextual() ? names.key(event.path("from").asText()) : "";
  }

  private void recall(JsonNode event, boolean found) {
    put("events: recall", found);
    put(event.path("kind").asText() + ": recall", found);
  }

  private void mentions(JsonNode expected, JsonNode told, GoldNames names, Set<String> listed) {
    boolean whole = !expected.has("mentionsUpTo");
    for (String kind : List.of("organisations", "frameworks")) {
      Set<String> gold = keys(expected.path("mentions").path(kind), names);
      Set<String> mine = keys(told.path("mentions").path(kind), names);
      mentions(kind + " mentioned", gold, mine, whole);
      String known = kind + " of the catalog mentioned";
      mentions(known, Sets.intersection(gold, listed), Sets.intersection(mine, listed), whole);
    }
  }

  private void mentions(String what, Set<String> gold, Set<String> mine, boolean whole) {
    gold.forEach(name -> put(what + ": recall", mine.contains(name)));
    if (whole) {
      mine.forEach(name -> put(what + ": precision, short texts", gold.contains(name)));
    }
  }

  private static Set<String> keys(JsonNode list, GoldNames names) {
    Set<String> keys = new HashSet<>();
    list.forEach(name -> keys.add(names.key(name.asText())));
    return keys;
  }

  private static Map<String, JsonNode> keyed(JsonNode document, GoldNames names) {
    Map<String, JsonNode> keyed = new LinkedHashMap<>();
    for (JsonNode event : document.path("events")) {
      keyed.putIfAbsent(
          key(event.path("subject"), event.path("kind"), event.path("object"), names), event);
    }
    return keyed;
  }

  private static String key(JsonNode subject, JsonNode kind, JsonNode object, GoldNames names) {
    return names.key(subject.asText()) + "|" + kind.asText() + "|" + names.key(object.asText());
  }

  private static int fold(String file) {
    return Math.floorMod(Hashing.sha256().hashString(file, StandardCharsets.UTF_8).asInt(), FOLDS);
  }

  private void put(String row, boolean hit) {
    int[] cell = rows.computeIfAbsent(row, r -> new int[2]);
    cell[0] += hit ? 1 : 0;
    cell[1]++;
  }

  private void write() throws IOException {
    StringBuilder table =
        new StringBuilder("| what | share | 95 % (Wilson) | of |\n|---|---|---|---|\n");
    rows.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(row -> table.append(line(row.getKey(), row.getValue())));
    table.append("\n| fold | precision | recall |\n|---|---|---|\n");
    folds.forEach(
        (fold, n) ->
            table.append(
                "| %d | %d of %d | %d of %d |\n".formatted(fold + 1, n[0], n[1], n[0], n[2])));
    String page = Files.readString(PAGE);
    String mark = BEGIN.formatted(System.getProperty("table", "table"));
    assertThat(page).as("a table to write").contains(mark);
    int begin = page.indexOf(mark) + mark.length();
    String behind = page.substring(page.indexOf(END, begin));
    Files.writeString(PAGE, page.substring(0, begin) + table + behind);
  }

  private static String line(String row, int[] cell) {
    double n = cell[1];
    double p = cell[0] / n;
    double d = 1 + Z * Z / n;
    double centre = (p + Z * Z / (2 * n)) / d;
    double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / d;
    return String.format(
        Locale.ROOT,
        "| %s | %.3f | %.3f–%.3f | %d |\n",
        row,
        p,
        Math.max(0, centre - half),
        Math.min(1, centre + half),
        cell[1]);
  }

  private static String base(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }
}
