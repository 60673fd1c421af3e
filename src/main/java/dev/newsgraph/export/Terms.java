package dev.newsgraph.export;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What kinds, properties and types are called in schema.org; by their own name where it has none.
 */
final class Terms {
  /** The prefix of what schema.org has no word for. */
  static final String OWN = "ng";

  private final Map<String, List<String>> words;

  private Terms(Map<String, List<String>> words) {
    this.words = words;
  }

  static Terms packaged() {
    try (InputStream file = Terms.class.getResourceAsStream("schema-org.json")) {
      return new Terms(
          new ObjectMapper().readValue(Objects.requireNonNull(file), new TypeReference<>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return the types that a node of a kind has} */
  List<String> ofKind(String kind) {
    return words.getOrDefault(kind, List.of(own(kind)));
  }

  /** {@return the property that a property of a kind is} */
  String ofProperty(String kind, String name) {
    List<String> everywhere = words.getOrDefault(name, List.of(own(name)));
    return words.getOrDefault(kind + "." + name, everywhere).getFirst();
  }

  /** {@return the property that relationships of a type are} */
  String ofType(String type) {
    return words.getOrDefault(type, List.of(own(type))).getFirst();
  }

  static String own(String name) {
    return OWN + ":" + name;
  }
}
