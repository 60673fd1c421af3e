package dev.newsgraph.graphql;

import dev.newsgraph.schema.Property;
import java.util.List;

/** Schema text while it is written. */
final class Sdl {
  private final StringBuilder text = new StringBuilder();

  /** Writes a definition: its description, its opening as far as the brace, and its lines. */
  Sdl block(String description, String opening, List<String> lines) {
    text.append(quoted(description)).append('\n').append(opening).append(" {\n");
    lines.forEach(line -> text.append("  ").append(line).append('\n'));
    text.append("}\n\n");
    return this;
  }

  Sdl raw(String written) {
    text.append(written).append('\n');
    return this;
  }

  /** {@return a member with its description} */
  static String member(String description, String signature) {
    return quoted(description) + " " + signature;
  }

  static String member(Property property) {
    return member(property.description(), property.name() + ": " + property.signature());
  }

  private static String quoted(String description) {
    return "\"\"\"\n" + description.replace("\"\"\"", "\\\"\"\"") + "\n\"\"\"";
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
