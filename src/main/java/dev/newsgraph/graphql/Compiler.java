package dev.newsgraph.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.newsgraph.graphql.Documents.Valid;
import dev.newsgraph.graphql.Selections.Asked;
import dev.newsgraph.plan.Slot;
import dev.newsgraph.schema.GraphModel;
import dev.newsgraph.trace.Work;
import graphql.execution.CoercedVariables;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Compiles operations, and keeps what it made: an operation is compiled once for all values of the
 * variables that are nothing but values, and once for each value of the others. Safe for use by
 * many threads.
 */
final class Compiler {
  /** Some 2,000 usual operations, or few that are huge. */
  private static final long KEPT = 8_000_000;

  private static final String QUERY = "Query";

  private final GraphModel model;
  private final GraphQLSchema schema;
  private final UnaryOperator<String> articleIdOfUrl;
  private final Limits limits;
  private final Cache<OperationDefinition, Set<String>> free =
      Caffeine.newBuilder().weakKeys().build();
  private final Cache<Shape, Compiled> kept =
      Caffeine.newBuilder()
          .maximumWeight(KEPT)
          .<Shape, Compiled>weigher((_, compiled) -> Sizes.weight(compiled.size()))
          .recordStats()
          .build();

  Compiler(
      GraphModel model, GraphQLSchema schema, UnaryOperator<String> articleIdOfUrl, Limits limits) {
    this.model = model;
    this.schema = schema;
    this.articleIdOfUrl = articleIdOfUrl;
    this.limits = limits;
  }

  /** {@return the same with other limits} */
  Compiler limitedBy(Limits other) {
    return new Compiler(model, schema, articleIdOfUrl, other);
  }

  CacheFigures figures() {
    return CacheFigures.of(kept);
  }

  /**
   * What a plan depends on: the operation, which is the same object as long as its document is
   * kept, and its variables, with slots for those that are free.
   */
  private record Shape(OperationDefinition operation, Map<String, @Nullable Object> variables) {}

  /** {@return the operation, ready to be run with these variables or others of the same shape} */
  Compiled compile(
      Valid document,
      OperationDefinition operation,
      CoercedVariables variables,
      Map<String, @Nullable Object> raw) {
    Set<String> values =
        free.get(
            operation,
            _ -> FreeVariables.of(operation, document.fragments().values(), schema, model));
    Map<String, @Nullable Object> slotted = new HashMap<>(variables.toMap());
    slotted.replaceAll(
        (name, value) -> value == null || !values.contains(name) ? value : Slot.of(name));
    return kept.get(new Shape(operation, slotted), shape -> compile(document, shape, raw));
  }

  /** {@return what compiles subscriptions} */
  Subscriptions subscriptions(
      Selections selections, BiFunction<String, String, Optional<String>> idOfName) {
    return new Subscriptions(model, selections, idOfName);
  }

  private Compiled compile(Valid document, Shape shape, Map<String, @Nullable Object> raw) {
    try (Work.Part _ = Work.current().part("compile")) {
      return compiled(document, shape, raw);
    }
  }

  private Compiled compiled(Valid document, Shape shape, Map<String, @Nullable Object> raw) {
    OperationDefinition definition = shape.operation();
    Selections selections =
        new Selections(
            schema,
            document.fragments(),
            CoercedVariables.of(new HashMap<>(shape.variables())),
            limits);
    Roots roots = new Roots(model, selections, articleIdOfUrl);
    Introspection introspection = new Introspection(schema);
    Compiled.Builder compiled = new Compiled.Builder();
    List<Asked> all = selections.of(QUERY, List.of(definition.getSelectionSet()));
    long questions = all.stream().filter(Compiler::ofSchema).count();
    checkCost(questions * Cost.INTROSPECTION);
    for (Asked asked : all) {
      switch (asked.name()) {
        case "__typename" -> compiled.add(asked, QUERY, 0);
        case "__schema", "__type" ->
            compiled.add(
                asked,
                introspection.answer(asked, definition, document.fragments().values(), raw),
                Cost.INTROSPECTION);
        default -> compiled.add(asked, roots);
      }
    }
    return checked(
        compiled.compiled(
            document.size()
                + Sizes.of(shape.variables())
                + Sizes.FIELD * (selections.fields() + questions * Cost.INTROSPECTION)));
  }

  private static boolean ofSchema(Asked asked) {
    return asked.name().equals("__schema") || asked.name().equals("__type");
  }

  private Compiled checked(Compiled compiled) {
    checkCost(compiled.cost());
    return compiled;
  }

  private void checkCost(long cost) {
    if (cost > limits.cost()) {
      throw Refusal.limit(
          new GraphQlError.Exceeded("max-cost", cost, limits.cost()),
          "may touch %,d nodes, more than %,d; give a smaller first at some level, or ask in two steps"
              .formatted(cost, limits.cost()));
    }
  }
}
