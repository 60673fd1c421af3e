package dev.newsgraph.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * AsciiDoc → markdown with the same prose: headings, lists, links, what attributes stand for. Code,
 * tables, comments and what steers a converter go. Made for one text; not thread-safe.
 */
final class AsciiDoc {
  private static final Pattern ATTRIBUTE = Pattern.compile(":([\\w-]+):(?:[ \\t]+(.*))?");
  private static final Pattern HEADING = Pattern.compile("(={1,6})[ \\t]+(.*)");
  private static final Pattern ITEM = Pattern.compile("[ \\t]*(\\*{1,5}|-|\\.{1,5})[ \\t]+(.*)");
  private static final Pattern BLOCK_TITLE = Pattern.compile("\\.([^ \\t.].*)");
  private static final Pattern STEERING =
      Pattern.compile("\\[[^\\]]*]|[a-z]+::[^ \\t]*\\[.*]|//(?!/).*|\\+|<<<|'''");
  private static final Pattern SKIPPED =
      Pattern.compile("-{4,}|\\.{4,}|\\+{4,}|/{4,}|```.*|\\|===");
  private static final Pattern FRAME = Pattern.compile("={4,}|\\*{4,}|_{4,}|--");
  private static final Pattern REFERENCE = Pattern.compile("\\{([\\w-]+)}");
  private static final Pattern LINK =
      Pattern.compile("(?:(?:link|xref|mailto):[^\\s\\[]+|https?://[^\\s\\[\\])]+)\\[([^\\]]*)]");
  private static final Pattern CROSS = Pattern.compile("<<[^,>]+(?:,[ \\t]*([^>]*))?>>");
  private static final Pattern INLINE =
      Pattern.compile("\\b(?:image|icon|kbd|btn):[^\\s\\[]+\\[[^\\]]*]");
  private static final Pattern OPENS_NEW = Pattern.compile("\\^$|,[ \\t]*\\w+=.*$");
  private static final Set<String> GIVEN = Set.of("nbsp", "empty", "sp");

  private final Map<String, String> attributes = new HashMap<>();
  private final StringBuilder out = new StringBuilder();

  private AsciiDoc() {}

  static String markdown(String text) {
    AsciiDoc reading = new AsciiDoc();
    String skipped = null;
    for (String line : text.split("\n", -1)) {
      String bare = line.stripTrailing();
      if (skipped != null) {
        skipped = closes(skipped, bare) ? null : skipped;
      } else if (SKIPPED.matcher(bare).matches()) {
        skipped = bare;
      } else {
        reading.line(bare);
      }
    }
    return reading.out.toString();
  }

  private static boolean closes(String opened, String line) {
    return line.equals(opened) || (opened.startsWith("```") && line.equals("```"));
  }

  private void line(String line) {
    Matcher attribute = ATTRIBUTE.matcher(line);
    Matcher heading = HEADING.matcher(line);
    Matcher item = ITEM.matcher(line);
    Matcher title = BLOCK_TITLE.matcher(line);
    if (attribute.matches()) {
      attributes.put(attribute.group(1), attribute.group(2) == null ? "" : attribute.group(2));
    } else if (STEERING.matcher(line).matches() || FRAME.matcher(line).matches()) {
      out.append('\n');
    } else if (heading.matches()) {
      out.append("\n").append("#".repeat(heading.group(1).length())).append(' ');
      prose(heading.group(2));
    } else if (item.matches()) {
      out.append("\n* ");
      prose(item.group(2));
    } else if (title.matches()) {
      out.append('\n');
      prose(title.group(1));
      out.append('\n');
    } else {
      prose(line);
    }
  }

  private void prose(String line) {
    String text = REFERENCE.matcher(line).replaceAll(found -> value(found.group(1)));
    text = INLINE.matcher(text).replaceAll(" ");
    text = LINK.matcher(text).replaceAll(found -> Matcher.quoteReplacement(words(found.group(1))));
    text = CROSS.matcher(text).replaceAll("$1");
    out.append(text).append('\n');
  }

  private String value(String name) {
    String known = GIVEN.contains(name) ? " " : attributes.getOrDefault(name, "");
    return Matcher.quoteReplacement(known);
  }

  /** What a link shows, without the marks that say how it opens. */
  private static String words(String label) {
    return OPENS_NEW.matcher(label).replaceFirst("");
  }
}
