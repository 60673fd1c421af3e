package dev.newsgraph.bench;

import dev.newsgraph.bench.Story.Shape;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A story → the file that a Jekyll site would hold, in the order of keys of the real ones. */
final class StoryFile {
  private static final int A_FOLDER = 10_000;

  private StoryFile() {}

  /** {@return the path below the corpus, in sub-folders of 10,000 files} */
  static String path(Story story) {
    String day = story.published().toString().substring(0, 10);
    return "%04d/%s-%08d.%s"
        .formatted(
            story.index() / A_FOLDER,
            day,
            story.index(),
            story.shape() == Shape.PAGE ? "txt" : "md");
  }

  /** {@return the bytes of the file} */
  static byte[] bytes(Story story, List<Story> related) {
    String text = story.shape() == Shape.PAGE ? story.body() : post(story, related);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String post(Story story, List<Story> related) {
    StringBuilder out = new StringBuilder(1_500);
    out.append("---\ncategory: news\n");
    fields(out, story, "");
    out.append("heat: ").append(story.heat()).append('\n');
    out.append("published: ").append(story.index() % 8 == 0).append("\n\ntopics:\n");
    story.topics().forEach(topic -> out.append("  - ").append(quoted(topic)).append('\n'));
    if (!related.isEmpty()) {
      out.append("\nrelated:\n");
      related.forEach(entry -> entry(out, entry));
    }
    return out.append("---\n").append(story.body()).toString();
  }

  private static void entry(StringBuilder out, Story story) {
    StringBuilder fields = new StringBuilder();
    fields(fields, story, "    ");
    out.append("  - ").append(fields, 4, fields.length());
  }

  private static void fields(StringBuilder out, Story story, String indent) {
    line(out, indent, "title", quoted(story.title()));
    line(out, indent, "excerpt", quoted(story.excerpt()));
    line(out, indent, "publishedDateTime", story.published().toString());
    line(out, indent, "webUrl", quoted(story.url()));
    if (story.index() % 3 == 0) {
      line(out, indent, "originalUrl", quoted(story.url().replace("https:", "http:")));
    }
    line(out, indent, "type", "article");
    line(out, indent, "quality", Integer.toString(story.quality()));
    line(out, indent, "provider", "");
    line(out, indent, "  name", quoted(story.providerName()));
    line(out, indent, "  domain", story.providerDomain());
  }

  private static void line(StringBuilder out, String indent, String key, String value) {
    out.append(indent).append(key).append(':');
    out.append(value.isEmpty() ? "" : " ").append(value).append('\n');
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
