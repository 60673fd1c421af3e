package dev.newsgraph.ingest;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.catalog.Entry;
import dev.newsgraph.catalog.Link;
import dev.newsgraph.catalog.Name;
import dev.newsgraph.fact.EntityKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Small corpora in which everything meets: few addresses, titles and texts, so that files speak of
 * the same articles, copies abound, and texts stand in several.
 */
final class Corpora {
  private static final List<String> STORIES =
      List.of(
          "Acme Labs has moved from Zephyr to Boreas in March 2020, its engineers said, after a"
              + " long search for something that trains models faster and costs less to run at"
              + " night.",
          "Acme Labs has moved from Zephyr to Boreas in March 2020, its engineers said, after a"
              + " long search for something that trains models faster and costs less to run at"
              + " noon.",
          "Bellwether adopted Boreas in 2019, and the company plans to drop Zephyr by the end of"
              + " the year. Nobody there misses the old days, according to those who were asked"
              + " about it.",
          "Quixotic Systems adopted Zephyr last month and announced that it would go on with it for"
              + " as long as anyone can say, whatever others in the industry may think of that"
              + " choice.",
          "Quixotic SYSTEMS adopted ZEPHYR last month in place of Foodb, while Acme adopted Boreas"
              + " in place of FooDB in May 2019, or so it is told by those who were there at that"
              + " time.",
          "Acme adopted Boreas in place of Foodb in May 2019, as was told to us by three people who"
              + " had been there, and Quixotic Systems adopted Boreas in place of FooDB as well, in"
              + " 2018.",
          "Nothing of note happened this week, and yet there is a whole page to fill with words"
              + " that tell the reader little more than that the weather was fine and the coffee"
              + " was warm.");
  private static final List<String> TITLES =
      List.of(
          "Acme Labs moves from Zephyr to Boreas",
          "ACME Labs moves from Zephyr to Boreas!",
          "Quixotic Systems adopts Zephyr at last",
          "Weekly news",
          "Bellwether adopted Boreas in 2019");
  private static final List<String> TOPICS = List.of("AI", "Dev Ops", "dev ops", "Cloud", "ai");

  private static final List<String> ADOPTIONS =
      List.of(
          "Acme Labs moved from Zephyr to Boreas in March 2020.",
          "Acme Labs moved from Foodb to Boreas in May 2020.",
          "Acme Labs adopted Boreas in May 2020.",
          "Acme Labs adopted Boreas in 2019.",
          "Acme Labs plans to adopt Boreas.");

  private Corpora() {}

  /** A catalog that knows some of the names. */
  static Catalog catalog() {
    return Catalog.of(
        List.of(
            entry(EntityKind.ORGANISATION, "Acme", "Acme Labs"),
            entry(EntityKind.FRAMEWORK, "Zephyr"),
            entry(EntityKind.FRAMEWORK, "Boreas"),
            new Entry(
                EntityKind.TOPIC,
                List.of(name("Artificial Intelligence"), name("AI")),
                Map.of(),
                List.of(new Link("CONCERNS", EntityKind.FRAMEWORK, "Boreas", Map.of())),
                null)));
  }

  private static Entry entry(EntityKind kind, String... names) {
    return new Entry(kind, Stream.of(names).map(Corpora::name).toList(), Map.of(), List.of(), null);
  }

  private static Name name(String text) {
    return new Name(text, false, List.of(), null, null);
  }

  /** Files by name. */
  static Arbitrary<Map<String, String>> corpora() {
    return Combinators.combine(
            post().list().ofMaxSize(7), page().list().ofMaxSize(3), data().set().ofMaxSize(2))
        .as(
            (posts, pages, entries) -> {
              Map<String, String> files = new TreeMap<>();
              posts.forEach(post -> files.put("post" + files.size() + ".md", post));
              pages.forEach(page -> files.put("page" + files.size() + ".txt", page));
              entries.forEach(entry -> files.put("_data/e" + files.size() + ".md", entry));
              return files;
            });
  }

  /** Files by name, most of them other stories of one adoption, which tell it in many ways. */
  static Arbitrary<Map<String, String>> adoptions() {
    Arbitrary<String> words =
        Arbitraries.of(ADOPTIONS)
            .list()
            .ofMinSize(1)
            .ofMaxSize(2)
            .map(told -> String.join(" ", told));
    Arbitrary<String> post =
        Combinators.combine(words, Arbitraries.integers().between(1, 15))
            .as(
                (text, title) ->
                    "---\ntitle: \"The Boreas story, number %d\"\nexcerpt: \"%s\"\n"
                            .formatted(title, text)
                        + "publishedDateTime: 2020-06-01T08:00:00Z\n");
    return post.list()
        .ofMinSize(4)
        .ofMaxSize(12)
        .map(
            posts -> {
              Map<String, String> files = new TreeMap<>();
              posts.forEach(
                  one -> {
                    int at = files.size();
                    files.put(
                        "post" + at + ".md", one + "webUrl: https://example.com/" + at + "\n---\n");
                  });
              return files;
            });
  }

  /** Writes files below a folder, in place of all that is there. */
  static Path write(Map<String, String> files, Path folder) {
    try {
      if (Files.exists(folder)) {
        MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
      }
      Files.createDirectories(folder.resolve("_data"));
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Arbitrary<String> post() {
    return Combinators.combine(
            record(), address().injectNull(0.7), topics(), record().list().ofMaxSize(3))
        .as(
            (own, original, topics, related) ->
                "---\n"
                    + own
                    + (original == null ? "" : "originalUrl: " + original + "\n")
                    + "topics: "
                    + topics
                    + "\nrelated:\n"
                    + String.join("", related.stream().map(Corpora::item).toList())
                    + "---\n");
  }

  private static String item(String record) {
    return "  - " + record.strip().replace("\n", "\n    ") + "\n";
  }

  private static Arbitrary<String> record() {
    return Combinators.combine(
            Arbitraries.of(TITLES), excerpt(), day(), address().injectNull(0.1), provider())
        .as(
            (title, excerpt, day, url, provider) ->
                "title: \""
                    + title
                    + "\"\nexcerpt: \""
                    + excerpt
                    + "\"\npublishedDateTime: "
                    + day
                    + "T08:00:00Z\n"
                    + (url == null ? "" : "webUrl: " + url + "\n")
                    + provider);
  }

  private static Arbitrary<String> excerpt() {
    return Combinators.combine(Arbitraries.of(STORIES), Arbitraries.of(0, 70, 110, 1_000))
        .as((story, length) -> story.substring(0, Math.min(length, story.length())));
  }

  private static Arbitrary<String> day() {
    return Arbitraries.of("2020-03-30", "2020-04-02", "2020-06-01");
  }

  private static Arbitrary<String> address() {
    return Arbitraries.of(
        "https://www.example.com/a?utm_source=x",
        "http://example.com/a/",
        "https://example.com/b",
        "https://news.example.org/b",
        "https://example.net/c");
  }

  private static Arbitrary<String> provider() {
    return Arbitraries.of(
        "",
        "provider:\n  name: Example\n  domain: example.com\n",
        "provider:\n  name: The Example\n  domain: www.example.com\n");
  }

  private static Arbitrary<String> topics() {
    return Arbitraries.of(TOPICS).set().ofMaxSize(3).map(Object::toString);
  }

  private static Arbitrary<String> page() {
    return Combinators.combine(
            Arbitraries.of(TITLES), Arbitraries.of(STORIES), Arbitraries.of(STORIES))
        .as((title, one, other) -> title + "\n" + one + "\n" + other + "\n");
  }

  private static Arbitrary<String> data() {
    return Arbitraries.of(
        "---\ntaxonomy: organization\nname: Bellwether\ndomain: bellwether.io\n---\n",
        "---\ntaxonomy: organization\nname: The Example News\ndomain: example.com\n---\n",
        "---\ntaxonomy: topic\n_id: dev-ops\nname: DevOps\nparent: Cloud\n---\n");
  }
}
