package dev.newsgraph.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The media types of a GraphQL response; see section 6 of GraphQL over HTTP. */
enum AnswerType {
  /** Its status tells whether the request was executed. */
  GRAPHQL_RESPONSE("application/graphql-response+json"),
  /** The older one: a well-formed request is answered with 200 even where it was refused. */
  JSON("application/json");

  private final String mediaType;

  AnswerType(String mediaType) {
    this.mediaType = mediaType;
  }

  /** {@return the value of a Content-Type header} */
  String contentType() {
    return mediaType + "; charset=utf-8";
  }

  /**
   * Chooses what a client would rather have: the greater weight, then the earlier place.
   *
   * @param accept the header; null, as a wildcard, is {@link #JSON}
   * @return empty where the client takes neither
   */
  static Optional<AnswerType> of(@Nullable String accept) {
    if (accept == null || accept.isBlank()) {
      return Optional.of(JSON);
    }
    return Arrays.stream(accept.split(",", -1))
        .map(MediaRange::parse)
        .filter(range -> range.weight() > 0 && range.utf8())
        .sorted(Comparator.comparingDouble(range -> -range.weight()))
        .map(AnswerType::covered)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<AnswerType> covered(MediaRange range) {
    return switch (range.type()) {
      case "application/graphql-response+json" -> Optional.of(GRAPHQL_RESPONSE);
      case "application/json", "application/*", "*/*" -> Optional.of(JSON);
      default -> Optional.empty();
    };
  }

  /** One part of an Accept header, or a Content-Type. */
  record MediaRange(String type, double weight, boolean utf8) {

    static MediaRange parse(String text) {
      String[] parts = text.split(";", -1);
      double weight = 1;
      boolean utf8 = true;
      for (int i = 1; i < parts.length; i++) {
        String part = parts[i].strip().toLowerCase(Locale.ROOT);
        if (part.startsWith("q=")) {
          weight = weight(part.substring(2));
        } else if (part.startsWith("charset=")) {
          utf8 = part.substring(8).replace("\"", "").matches("utf-?8");
        }
      }
      return new MediaRange(parts[0].strip().toLowerCase(Locale.ROOT), weight, utf8);
    }

    private static double weight(String text) {
      try {
        return Double.parseDouble(text);
      } catch (NumberFormatException _) {
        return 0;
      }
    }
  }
}
