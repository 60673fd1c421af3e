package dev.newsgraph.graphql;

import dev.newsgraph.cypher.PlanWriter;
import dev.newsgraph.cypher.Statement;
import dev.newsgraph.graphql.Happening.ArticleLoaded;
import dev.newsgraph.graphql.Happening.EventRecorded;
import dev.newsgraph.graphql.Reader.Member;
import dev.newsgraph.graphql.Selections.Asked;
import dev.newsgraph.plan.Column.Rows;
import dev.newsgraph.plan.Condition.And;
import dev.newsgraph.plan.Projection;
import dev.newsgraph.plan.Slot;
import dev.newsgraph.plan.Source;
import dev.newsgraph.plan.Wanted;
import dev.newsgraph.plan.Wanted.Nested;
import dev.newsgraph.plan.Window;
import dev.newsgraph.schema.GraphModel;
import dev.newsgraph.schema.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compiles the root field of a subscription: what it wants to hear of, and what it is told. */
final class Subscriptions {
  /** The slot of the id of what happened; no variable of an operation can be called so. */
  static final String HAPPENED = "id of what happened";

  private final GraphModel model;
  private final Selections selections;
  private final BiFunction<String, String, Optional<String>> idOfName;

  /** Takes what finds the id of what an argument names: {@code ("framework", "PyTorch")}. */
  Subscriptions(
      GraphModel model,
      Selections selections,
      BiFunction<String, String, Optional<String>> idOfName) {
    this.model = model;
    this.selections = selections;
    this.idOfName = idOfName;
  }

  /**
   * {@return whether something that happened is wanted}
   *
   * @throws Refusal where an argument names what is not in the graph
   */
  Predicate<Happening> wanted(Asked asked) {
    if (asked.name().equals("articleLoaded")) {
      return ArticleLoaded.class::isInstance;
    }
    Optional<String> framework = id(asked, "framework");
    Optional<String> organisation = id(asked, "organisation");
    Set<String> kinds = kinds(asked.arguments().get("kinds"));
    return happening ->
        happening instanceof EventRecorded(String _, String kind, String subject, String object)
            && (kinds.isEmpty() || kinds.contains(kind))
            && framework.map(id -> id.equals(object) || id.equals(subject)).orElse(true)
            && organisation.map(id -> id.equals(subject)).orElse(true);
  }

  private Optional<String> id(Asked asked, String argument) {
    Object name = asked.arguments().get(argument);
    if (name == null) {
      return Optional.empty();
    }
    return Optional.of(
        idOfName
            .apply(argument, name.toString())
            .orElseThrow(
                () ->
                    Refusal.unknown(argument, "no " + argument + " is called \"" + name + "\"")
                        .in(asked.name())));
  }

  private static Set<String> kinds(@Nullable Object kinds) {
    return kinds instanceof Collection<?> some
        ? some.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  /** {@return what reads a message, with a slot for the id; {@code missed} is asked each time} */
  Compiled compile(Asked asked, IntSupplier missed) {
    Wanted wanted = new Wanted();
    Level level = Level.root(wanted, selections.limits());
    List<Member<List<?>>> members = new ArrayList<>();
    for (Asked field : selections.of(asked.type(), asked.sets())) {
      members.add(Member.of(field, field(asked, field, level, missed)));
    }
    Compiled.Same same = new Compiled.Same(asked.name(), Map.of());
    Compiled.Read read = new Compiled.Read(same, Root.of(Reader.object(members)));
    Projection plan = wanted.projection();
    Map<Compiled.Same, Statement> statements =
        plan.columns().isEmpty() ? Map.of() : Map.of(same, PlanWriter.statement(plan));
    return new Compiled(List.of(new Compiled.Field(asked, read)), statements, Cost.of(plan), 0);
  }

  private Reader<List<?>> field(Asked root, Asked field, Level level, IntSupplier missed) {
    return switch (field.name()) {
      case "missed" -> (_, _) -> missed.getAsInt();
      case "__typename" -> (_, _) -> root.type();
      default -> node(field, level);
    };
  }

  private Reader<List<?>> node(Asked field, Level level) {
    Kind.NodeKind kind = (Kind.NodeKind) model.target(field.type());
    Source source =
        new Source.ByProperty(kind.label(), kind.property("id").orElseThrow(), Slot.of(HAPPENED));
    Nested nested =
        level
            .wanted()
            .rows(new Rows(source, And.ALWAYS, List.of(), Window.first(1), Projection.of()));
    Reader<List<?>> node =
        new NodeReaders(model, selections)
            .node(kind.name(), field.sets(), level.below(nested.of()));
    return NodeReaders.first(nested, node);
  }
}
