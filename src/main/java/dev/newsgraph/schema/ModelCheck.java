package dev.newsgraph.schema;

import graphql.language.ObjectTypeDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold of a model beyond each of its fields. */
final class ModelCheck {
  /** Names that the whole schema needs itself. */
  private static final Set<String> RESERVED =
      Set.of(
          "Query",
          "PageInfo",
          "Timeline",
          "Graph",
          "Link",
          "Path",
          "Statistics",
          "Subscription",
          "Mutation");

  private final Problems problems;
  private final GraphModel model;

  ModelCheck(Problems problems, GraphModel model) {
    this.problems = problems;
    this.model = model;
  }

  void check(List<ModelReader.Written<ObjectTypeDefinition>> written) {
    Map<String, String> plurals = new HashMap<>();
    for (ModelReader.Written<ObjectTypeDefinition> one : written) {
      String name = one.definition().getName();
      if (RESERVED.contains(name)) {
        tell(one, name + " is a name of the server's own: choose another");
      }
      if (model.kind(name).orElse(null) instanceof Kind.NodeKind kind) {
        check(one, kind, plurals);
      }
    }
  }

  private void check(
      ModelReader.Written<ObjectTypeDefinition> one,
      Kind.NodeKind kind,
      Map<String, String> plurals) {
    if (kind.property(GraphModel.ID).filter(Property::required).isEmpty()) {
      tell(one, kind.name() + " has no id: give it `id: ID!`");
    }
    if (!kind.interfaces().contains(GraphModel.NODE)) {
      tell(one, kind.name() + " must implement Node, so that its id resolves");
    }
    String other = plurals.put(kind.plural(), kind.name());
    if (other != null) {
      tell(one, kind.plural() + " is the plural of " + other + " already: use @plural(value:)");
    }
    missing(kind).forEach(message -> tell(one, message));
  }

  private List<String> missing(Kind.NodeKind kind) {
    List<String> messages = new ArrayList<>();
    for (String name : kind.interfaces()) {
      if (!(model.kind(name).orElse(null) instanceof Kind.InterfaceKind shared)) {
        messages.add(kind.name() + " implements " + name + ", which is no interface");
        continue;
      }
      for (Property property : shared.properties()) {
        if (kind.property(property.name()).isEmpty()) {
          messages.add(kind.name() + " implements " + name + " and lacks its " + property.name());
        }
      }
      if (shared.label() != null && !kind.labels().contains(shared.label())) {
        messages.add(
            kind.name() + " implements " + name + " and lacks its label " + shared.label());
      }
    }
    return messages;
  }

  private void tell(ModelReader.Written<ObjectTypeDefinition> one, String message) {
    problems.add(one.file(), one.definition().getSourceLocation(), message);
  }
}
