package dev.newsgraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The section of one benchmark: what is measured, on what, and a table of figures. A benchmark's
 * {@code main} makes one, adds rows as it gets them, and publishes it at the end.
 */
public final class BenchmarkSection {
  private final String name;
  private final String title;
  private final String about;
  private final List<String> table = new ArrayList<>();

  private BenchmarkSection(String name, String title, String about) {
    this.name = name;
    this.title = title;
    this.about = about;
  }

  /**
   * Begins a section.
   *
   * @param name as {@code .ci/bench} knows it
   * @param about a sentence or two: what is measured, with which arguments
   */
  public static BenchmarkSection of(String name, String title, String about) {
    return new BenchmarkSection(name, title, about);
  }

  /** Names the columns; called once, before the rows. */
  public BenchmarkSection columns(String... names) {
    row((Object[]) names);
    table.add("|" + "---|".repeat(names.length));
    return this;
  }

  /** Adds a row: whole numbers get thousands separators, others two digits, the rest is text. */
  public BenchmarkSection row(Object... cells) {
    table.add("| " + String.join(" | ", Arrays.stream(cells).map(Figures::text).toList()) + " |");
    return this;
  }

  /** {@return the section as Markdown, between its markers} */
  public String markdown() throws IOException {
    return String.join(
        "\n",
        opening(name),
        "## " + title,
        "",
        about,
        "",
        String.join("\n", table),
        "",
        "`.ci/bench " + name + "` on " + Machine.line() + ".",
        closing(name),
        "");
  }

  /**
   * Prints the section; where the system property {@code bench.page} names a file, puts it there in
   * place of the section of the same name, or at the end.
   */
  public void publish() throws IOException {
    String section = markdown();
    System.out.println(section);
    String page = System.getProperty("bench.page");
    if (page != null) {
      Path file = Path.of(page);
      Files.writeString(file, placed(Files.readString(file), name, section));
    }
  }

  /** {@return the page with this section in it once, where it was or else at the end} */
  static String placed(String page, String name, String section) {
    Matcher there =
        Pattern.compile(
                Pattern.quote(opening(name)) + ".*?" + Pattern.quote(closing(name)) + "\n?",
                Pattern.DOTALL)
            .matcher(page);
    return there.find()
        ? there.replaceFirst(Matcher.quoteReplacement(section))
        : page.stripTrailing() + "\n\n" + section;
  }

  private static String opening(String name) {
    return "<!-- bench " + name + " -->";
  }

  private static String closing(String name) {
    return "<!-- /bench " + name + " -->";
  }
}
