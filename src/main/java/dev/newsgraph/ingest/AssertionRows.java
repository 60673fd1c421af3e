package dev.newsgraph.ingest;

import dev.newsgraph.fact.Assertion;
import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EntityKind;
import dev.newsgraph.fact.EventKind;
import dev.newsgraph.fact.Evidence;
import dev.newsgraph.fact.Status;
import dev.newsgraph.fact.When;
import dev.newsgraph.store.Row;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Assertions ⇄ properties of {@code EVIDENCED_BY}, which keep all of an assertion that its event
 * does not.
 */
final class AssertionRows {
  private AssertionRows() {}

  static Map<String, @Nullable Object> properties(Assertion assertion) {
    Map<String, @Nullable Object> properties = new HashMap<>();
    Evidence evidence = assertion.evidence();
    properties.put("field", evidence.field().name());
    properties.put("quote", evidence.quote());
    properties.put("start", evidence.start());
    properties.put("end", evidence.end());
    properties.put("rule", evidence.rule());
    properties.put("certainty", assertion.certainty());
    properties.put("status", assertion.status().name());
    properties.put("replaced", assertion.replaced() == null ? "" : assertion.replaced().name());
    putDate(properties, assertion.when());
    GroundsRows.put(properties, evidence.grounds());
    return properties;
  }

  static void putDate(Map<String, @Nullable Object> properties, When when) {
    properties.put("earliest", when.earliest());
    properties.put("latest", when.latest());
    properties.put("precision", when.precision().name());
    properties.put("dateBasis", when.basis() == null ? null : when.basis().name());
  }

  /**
   * {@return the assertion of a row of {@code EventWrites.told} that has an article, without its
   * words and grounds, from which no event follows}
   */
  @SuppressWarnings("unchecked")
  static Assertion assertion(Row row) {
    Map<String, Object> values = (Map<String, Object>) Objects.requireNonNull(row.get("evidence"));
    String replaced = text(values, "replaced");
    Entity subject = new Entity(kind(row.texts("subjectLabels")), row.text("subject"), true);
    Entity object = new Entity(EntityKind.FRAMEWORK, row.text("object"), true);
    Entity left = replaced.isEmpty() ? null : new Entity(EntityKind.FRAMEWORK, replaced, true);
    return new Assertion(
        EventKind.valueOf(row.text("kind")),
        subject,
        object,
        left,
        Status.valueOf(text(values, "status")),
        when(values),
        ((Number) Objects.requireNonNull(values.get("certainty"))).doubleValue(),
        evidence(values));
  }

  private static EntityKind kind(List<String> labels) {
    return Arrays.stream(EntityKind.values())
        .filter(kind -> labels.contains(kind.label()))
        .findFirst()
        .orElseThrow();
  }

  private static When when(Map<String, ? extends @Nullable Object> values) {
    String basis = (String) values.get("dateBasis");
    return new When(
        (LocalDate) values.get("earliest"),
        (LocalDate) values.get("latest"),
        When.Precision.valueOf(text(values, "precision")),
        basis == null ? null : When.Basis.valueOf(basis));
  }

  private static Evidence evidence(Map<String, Object> values) {
    return new Evidence(
        Evidence.Field.valueOf(text(values, "field")),
        "",
        ((Number) Objects.requireNonNull(values.get("start"))).intValue(),
        ((Number) Objects.requireNonNull(values.get("end"))).intValue(),
        text(values, "rule"));
  }

  private static String text(Map<String, ? extends @Nullable Object> values, String key) {
    return (String) Objects.requireNonNull(values.get(key), key);
  }
}
