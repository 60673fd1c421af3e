package dev.newsgraph;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A story that no other is a copy of, as a file with front matter.
 *
 * @param number tells stories apart
 * @param filler how many words its body has
 */
public record StoryText(int number, int filler) {

  public StoryText(int number) {
    this(number, 0);
  }

  /** {@return as many stories from a number on} */
  public static List<StoryText> from(int number, int count) {
    return IntStream.range(number, number + count).mapToObj(StoryText::new).toList();
  }

  public String name() {
    return number + ".md";
  }

  public String url() {
    return "https://example.com/" + number;
  }

  public String text() {
    return """
    ---
    title: "Company%d Labs adopts PyTorch in place of TensorFlow"
    excerpt: "Company%d Labs said that it moved to PyTorch in March 2021."
    publishedDateTime: 2021-04-01T00:00:00Z
    webUrl: %s
    topics: [AI, Topic %d]
    ---
    %s
    """
        .formatted(number, number, url(), number % 40, "word ".repeat(filler));
  }
}
