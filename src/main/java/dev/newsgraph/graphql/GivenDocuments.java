package dev.newsgraph.graphql;

import dev.newsgraph.graphql.DocumentLoad.Given;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the documents that a mutation brings. */
final class GivenDocuments {
  private static final int MOST = 1_000;
  private static final int LONGEST_NAME = 200;

  /** Names of files below a folder: none leads out of it, or means something to a terminal. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?!\\.{1,2}(?:/|$))[^/\\\\\\p{Cntrl}]++(?:/(?!\\.{1,2}(?:/|$))[^/\\\\\\p{Cntrl}]++)*+");

  /** What a site's data says holds for all articles, and is not for a mutation to say. */
  private static final Pattern DATA = Pattern.compile("(?:.*/)?_data/.*");

  private GivenDocuments() {}

  /**
   * {@return the documents of an argument}
   *
   * @throws Refusal where they are too many, or a name cannot be used or is there twice
   */
  static List<Given> of(@Nullable Object argument) {
    List<?> inputs = argument instanceof List<?> list ? list : List.of();
    if (inputs.size() > MOST) {
      throw Refusal.argument(
          "documents", "are " + inputs.size() + "; send at most " + MOST + " at once");
    }
    List<Given> documents = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Object input : inputs) {
      Given document = document((Map<?, ?>) input);
      if (!names.add(document.name())) {
        throw Refusal.argument("documents", "have the name \"" + document.name() + "\" twice");
      }
      documents.add(document);
    }
    return documents;
  }

  private static Given document(Map<?, ?> input) {
    String name = String.valueOf(input.get("name"));
    if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
      throw Refusal.argument(
          "documents",
          "have a name that cannot be used; give one such as news/2020-01-30-openai.md, of at most "
              + LONGEST_NAME
              + " characters");
    }
    if (DATA.matcher(name).matches()) {
      throw Refusal.argument("documents", "have a name in _data, which only files can say");
    }
    return new Given(name, String.valueOf(input.get("text")));
  }
}
