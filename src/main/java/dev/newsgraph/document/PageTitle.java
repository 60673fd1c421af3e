package dev.newsgraph.document;

import java.util.List;

/**
 * The title of a page's text that bears none: its first line where that reads like one, else its
 * first sentence.
 */
final class PageTitle {
  private static final int LONGEST_TITLE = 200;
  private static final int SENTENCE_SHOWN = 120;

  private PageTitle() {}

  /** {@return a title, never blank} */
  static String of(String text) {
    List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    String first = lines.getFirst();
    if (first.length() <= LONGEST_TITLE && !first.endsWith(".")) {
      return first;
    }
    return shortened(lines.stream().filter(PageTitle::reads).findFirst().orElse(first));
  }

  /** Prose ends its sentences; a run of navigation does not. */
  private static boolean reads(String line) {
    return line.endsWith(".") || line.endsWith(".”") || line.endsWith(".\"");
  }

  private static String shortened(String line) {
    int end = line.indexOf(". ");
    String sentence = end < 0 ? line : line.substring(0, end);
    if (sentence.length() <= SENTENCE_SHOWN) {
      return sentence;
    }
    int space = sentence.lastIndexOf(' ', SENTENCE_SHOWN);
    return sentence.substring(0, space < 0 ? SENTENCE_SHOWN : space) + " …";
  }
}
