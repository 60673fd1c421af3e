package dev.newsgraph.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of an answer, in the order of its rows, whatever they are wrapped in. */
final class SameAnswer {
  private SameAnswer() {}

  /** {@return the values of a GraphQL answer but for nulls} */
  static List<String> told(JsonNode answer) {
    List<String> values = new ArrayList<>();
    leaves(answer, values);
    return values;
  }

  /** {@return the values of a row but for nulls, as GraphQL would tell them} */
  static List<String> meant(List<? extends @Nullable Object> rows) {
    List<String> values = new ArrayList<>();
    leaves(rows, values);
    return values;
  }

  private static void leaves(JsonNode answer, List<String> into) {
    if (answer.isContainerNode()) {
      answer.forEach(one -> leaves(one, into));
    } else if (!answer.isNull()) {
      into.add(answer.asText());
    }
  }

  private static void leaves(@Nullable Object value, List<String> into) {
    switch (value) {
      case null -> {}
      case Collection<?> list -> list.forEach(one -> leaves(one, into));
      case ZonedDateTime moment -> into.add(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment));
      default -> into.add(value.toString());
    }
  }
}
