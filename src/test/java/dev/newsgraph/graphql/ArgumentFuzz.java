package dev.newsgraph.graphql;

import dev.newsgraph.document.Fuzz;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Any words to search for and any cursor: taken or refused. */
public final class ArgumentFuzz {
  private ArgumentFuzz() {}

  /** Takes a text, as both. */
  public static void fuzzerTestOneInput(byte[] data) {
    String text = new String(data, StandardCharsets.UTF_8);
    SearchWords words = SearchWords.parse(text);
    String marked = words.highlight(List.of(text, "Facebook's <b>PyTorch</b>"));
    String plain = marked.replace("<mark>", "").replace("</mark>", "");
    Fuzz.require(!plain.contains("<"), "no markup comes through");
    try {
      Cursor.decode("", 2, text);
    } catch (IllegalArgumentException _) {
      // A forged cursor is told as such.
    }
  }
}
