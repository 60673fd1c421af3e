package dev.newsgraph.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small corpus with all that makes loading hard. */
final class UncleanFiles {
  private static final String EXCERPT =
      "In a step that surprised few of its users, OpenAI today announced that it will move to"
          + " PyTorch in place of ...";
  private static final String PAGE =
      """
      Home News Jobs Contact
      In a step that surprised few of its users, OpenAI today announced that it will move to PyTorch in place of \
      TensorFlow, its former choice. Work has begun.
      """;
  private static final String LONG =
      "Acme Fabrikam Corp. has adopted Kubernetes for all of its work. The company said on Monday"
          + " that engineers of several teams had moved their services over the summer, and that"
          + " the cost of running them fell by a third while the teams learned the new ways.";

  private UncleanFiles() {}

  /** {@return the folder, with the files in it} */
  static Path writeTo(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("_data/organizations"));
    Files.createDirectories(folder.resolve("_data/topics"));
    Files.createDirectories(folder.resolve("copies"));
    Files.writeString(
        folder.resolve("_data/organizations/acme.md"),
        "---\ntaxonomy: organization\nname: Acme Fabrikam\ndomain: acmefabrikam.example\n---\n");
    Files.writeString(
        folder.resolve("_data/topics/sky.yaml"),
        "taxonomy: topic\nname: sky computing\nparent: Cloud\n");
    Files.writeString(folder.resolve("own.md"), own());
    Files.writeString(folder.resolve("again.md"), own().replace("2020-01-30", "2020-01-29"));
    Files.writeString(folder.resolve("page.txt"), PAGE);
    Files.writeString(folder.resolve("same-page.txt"), PAGE);
    Files.writeString(folder.resolve("nobodys-page.txt"), "A page of nobody.\n\n" + LONG);
    Files.writeString(folder.resolve("empty.md"), "");
    Files.writeString(folder.resolve("broken.md"), "---\ntitle: [\n---\n");
    Files.write(folder.resolve("binary.txt"), new byte[] {0, 1, 2});
    Files.writeString(
        folder.resolve("copies/plain.md"),
        post(
            "Acme tells of its move to the sky",
            "https://acme.example/move",
            "2021-03-01T08:00:00Z",
            "Acme News",
            "acme.example",
            "Machine-Learning",
            LONG));
    Files.writeString(
        folder.resolve("copies/late.md"),
        post(
            "Acme tells of its move to the sky",
            "https://www.other.example/x?utm_source=a",
            "2021-03-09T07:59:59Z",
            "other.example",
            "other.example",
            "machine learning",
            LONG + " Read more."));
    Files.writeString(
        folder.resolve("copies/later.md"),
        post(
            "Something else entirely is the title",
            "https://third.example/y",
            "2021-03-25T00:00:00Z",
            "Third & Sons",
            "third.example",
            "Sky-Computing",
            LONG + " And so on."));
    Files.writeString(
        folder.resolve("copies/amp.md"),
        post(
                "Short",
                "https://other.example/y",
                "2021-03-25T00:00:00Z",
                "The Other",
                "other.example",
                "AI",
                "Nothing.")
            .replace("provider:", "ampWebUrl: \"https://third.example/y/amp\"\nprovider:"));
    Files.writeString(
        folder.resolve("copies/original.md"),
        post(
                "Brief",
                "https://copies.example/z",
                "2022-03-25T00:00:00Z",
                "Copies",
                "copies.example",
                "AI",
                "Nothing.")
            .replace("provider:", "originalUrl: \"http://www.other.example/y/\"\nprovider:"));
    Files.writeString(
        folder.resolve("copies/undated.md"),
        post(
            "Acme tells of its move to the sky",
            "https://undated.example/z",
            "",
            "",
            "undated.example",
            "ai",
            LONG));
    return folder;
  }

  /** Says something else in some of them, and takes two away. */
  static void change(Path folder) throws IOException {
    Files.delete(folder.resolve("page.txt"));
    Files.delete(folder.resolve("copies/amp.md"));
    Path late = folder.resolve("copies/late.md");
    Files.writeString(late, Files.readString(late).replace("Acme tells", "Fabrikam tells"));
    Files.writeString(folder.resolve("own.md"), own().replace("Example News", "Examples"));
  }

  private static String own() {
    return """
    ---
    title: "OpenAI turns to PyTorch for its work"
    excerpt: "%s"
    publishedDateTime: 2020-01-30T17:00:00Z
    webUrl: "https://www.example.com/openai-pytorch/"
    provider:
      name: Example News
      domain: example.com
    topics: [AI, Machine Learning, machine-learning]
    related:
      - title: "OpenAI turns to PyTorch for its work"
        excerpt: "Nothing to see."
        publishedDateTime: 2020-02-01T00:00:00Z
        webUrl: "https://example.org/other"
        provider: {name: example.org, domain: example.org}
      - title: "No address at all, but a title of some length"
      - title: "OpenAI turns to PyTorch for its work"
        webUrl: "https://example.com/openai-pytorch?utm_source=x"
      - title: "OpenAI turns to PyTorch for its work"
        publishedDateTime: 2020-02-03T00:00:00Z
        webUrl: "https://example.org/other"
        provider: {name: The Example, domain: www.example.org}
    ---
    """
        .formatted(EXCERPT);
  }

  private static String post(
      String title,
      String url,
      String time,
      String provider,
      String domain,
      String topic,
      String body) {
    return """
    ---
    title: "%s"
    excerpt: ""
    publishedDateTime: %s
    webUrl: "%s"
    provider:
      name: "%s"
      domain: %s
    topics: ["%s"]
    ---
    %s
    """
        .formatted(title, time, url, provider, domain, topic, body);
  }
}
