package dev.newsgraph.document;

import java.nio.charset.StandardCharsets;

/** Any HTML or Markdown: a text. */
public final class HtmlFuzz {
  private HtmlFuzz() {}

  /** Takes a text. */
  public static void fuzzerTestOneInput(byte[] data) {
    String text = new String(data, StandardCharsets.UTF_8);
    Fuzz.require(!Markup.html(text).contains("<script"), "no script comes through");
    Markup.markdown(text);
  }
}
