package dev.newsgraph.schema;

import dev.newsgraph.problem.ProblemException;
import graphql.language.Definition;
import graphql.language.DirectiveDefinition;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a model from texts: first what is defined, then each field in the light of it. */
final class ModelReader {
  private static final Set<String> OWN_ENUMS =
      Set.of("RelationshipDirection", "QueryDirection", "Lookup", "RowOrder");

  private final Problems problems = new Problems();
  private final List<Written<ObjectTypeDefinition>> objects = new ArrayList<>();
  private final List<Written<InterfaceTypeDefinition>> interfaces = new ArrayList<>();
  private final List<Written<EnumTypeDefinition>> enums = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  /** A definition and the file it stands in. */
  record Written<T>(String file, T definition) {}

  /**
   * Reads the texts of a schema.
   *
   * @param files texts by the name of their file
   * @throws ProblemException where anything is wrong, with all that is
   */
  GraphModel read(Map<String, String> files) {
    files.forEach(this::define);
    problems.end();
    FieldReader fields = new FieldReader(problems, known());
    GraphModel model =
        new GraphModel(nodes(fields), interfaceKinds(fields), sets(fields), enumKinds());
    new ModelCheck(problems, model).check(objects);
    problems.end();
    return model;
  }

  private void define(String file, String text) {
    try {
      Document document = new Parser().parseDocument(text);
      document.getDefinitions().forEach(definition -> define(file, definition));
    } catch (InvalidSyntaxException e) {
      problems.add(
          file,
          e.getLocation(),
          "is not GraphQL here: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  private void define(String file, Definition<?> definition) {
    switch (definition) {
      case ObjectTypeDefinition object -> keep(objects, file, object, object.getName());
      case InterfaceTypeDefinition shared -> keep(interfaces, file, shared, shared.getName());
      case EnumTypeDefinition words when OWN_ENUMS.contains(words.getName()) -> {}
      case EnumTypeDefinition words -> keep(enums, file, words, words.getName());
      case DirectiveDefinition _, ScalarTypeDefinition _ -> {}
      default ->
          problems.add(
              file, definition.getSourceLocation(), "only types, interfaces and enums belong here");
    }
  }

  private <T extends Definition<?>> void keep(
      List<Written<T>> kept, String file, T definition, String name) {
    if (names.add(name)) {
      kept.add(new Written<>(file, definition));
    } else {
      problems.add(
          file,
          definition.getSourceLocation(),
          name + " is defined twice: give one of them another name");
    }
  }

  private FieldReader.Known known() {
    Set<String> targets = new HashSet<>();
    Set<String> sets = new HashSet<>();
    objects.forEach(object -> (isSet(object) ? sets : targets).add(object.definition().getName()));
    interfaces.forEach(shared -> targets.add(shared.definition().getName()));
    Set<String> words = new HashSet<>();
    enums.forEach(written -> words.add(written.definition().getName()));
    return new FieldReader.Known(targets, sets, words);
  }

  private static boolean isSet(Written<ObjectTypeDefinition> object) {
    return object.definition().hasDirective("relationshipProperties");
  }

  private List<Kind.NodeKind> nodes(FieldReader fields) {
    List<Kind.NodeKind> kinds = new ArrayList<>();
    objects.stream()
        .filter(object -> !isSet(object))
        .forEach(object -> kinds.add(node(object, fields)));
    return checked(kinds);
  }

  private Kind.NodeKind node(Written<ObjectTypeDefinition> written, FieldReader fields) {
    ObjectTypeDefinition type = written.definition();
    Annotations annotations = new Annotations(written.file(), problems, type.getDirectives());
    annotations.only(Set.of("node", "plural"));
    List<String> labels = annotations.texts("node", "labels");
    String plural = annotations.text("plural", "value");
    FieldReader.Fields read = fields.read(written.file(), type.getFieldDefinitions());
    return new Kind.NodeKind(
        type.getName(),
        annotations.description(type.getDescription(), type.getSourceLocation(), type.getName()),
        labels.isEmpty() ? List.of(type.getName()) : labels,
        plural == null ? Names.lowerFirst(type.getName()) + "s" : plural,
        FieldReader.typeNames(type.getImplements()),
        read.properties(),
        read.relationships());
  }

  /** Marks the relationships whose other end must be checked. */
  private List<Kind.NodeKind> checked(List<Kind.NodeKind> kinds) {
    Map<String, Set<String>> targets = new HashMap<>();
    for (Kind.NodeKind kind : kinds) {
      for (Relationship one : kind.relationships()) {
        targets.computeIfAbsent(way(kind, one), _ -> new HashSet<>()).add(one.target());
      }
    }
    Predicate<String> ambiguous = way -> targets.getOrDefault(way, Set.of()).size() > 1;
    return kinds.stream()
        .map(
            kind ->
                kind.relationships(
                    kind.relationships().stream()
                        .map(
                            one ->
                                ambiguous.test(way(kind, one))
                                    ? one.checked(label(one.target()))
                                    : one)))
        .toList();
  }

  private @Nullable String label(String name) {
    Stream<Written<? extends TypeDefinition<?>>> all =
        Stream.concat(objects.stream(), interfaces.stream());
    return all.filter(one -> one.definition().getName().equals(name))
        .flatMap(one -> labels(one).stream().findFirst().or(() -> ownLabel(one)).stream())
        .findFirst()
        .orElse(null);
  }

  private List<String> labels(Written<? extends TypeDefinition<?>> one) {
    return new Annotations(one.file(), problems, one.definition().getDirectives())
        .texts("node", "labels");
  }

  private static Optional<String> ownLabel(Written<? extends TypeDefinition<?>> one) {
    return one.definition() instanceof ObjectTypeDefinition type
        ? Optional.of(type.getName())
        : Optional.empty();
  }

  private static String way(Kind.NodeKind kind, Relationship relationship) {
    return kind.name() + " " + relationship.type() + " " + relationship.direction();
  }

  private List<Kind.InterfaceKind> interfaceKinds(FieldReader fields) {
    return interfaces.stream().map(written -> interfaceKind(written, fields)).toList();
  }

  private Kind.InterfaceKind interfaceKind(
      Written<InterfaceTypeDefinition> written, FieldReader fields) {
    InterfaceTypeDefinition type = written.definition();
    Annotations annotations = new Annotations(written.file(), problems, type.getDirectives());
    annotations.only(Set.of("node"));
    List<String> labels = annotations.texts("node", "labels");
    FieldReader.Fields read = fields.read(written.file(), type.getFieldDefinitions());
    fields.none(written.file(), read.relationships(), type.getSourceLocation(), "an interface");
    return new Kind.InterfaceKind(
        type.getName(),
        annotations.description(type.getDescription(), type.getSourceLocation(), type.getName()),
        labels.isEmpty() ? null : labels.getFirst(),
        FieldReader.typeNames(type.getImplements()),
        read.properties());
  }

  private List<PropertySet> sets(FieldReader fields) {
    return objects.stream()
        .filter(ModelReader::isSet)
        .map(written -> set(written, fields))
        .toList();
  }

  private PropertySet set(Written<ObjectTypeDefinition> written, FieldReader fields) {
    ObjectTypeDefinition type = written.definition();
    Annotations annotations = new Annotations(written.file(), problems, type.getDirectives());
    annotations.only(Set.of("relationshipProperties"));
    FieldReader.Fields read = fields.read(written.file(), type.getFieldDefinitions());
    fields.none(written.file(), read.relationships(), type.getSourceLocation(), "a relationship");
    return new PropertySet(
        type.getName(),
        annotations.description(type.getDescription(), type.getSourceLocation(), type.getName()),
        read.properties());
  }

  private List<EnumKind> enumKinds() {
    return enums.stream().map(this::enumKind).toList();
  }

  private EnumKind enumKind(Written<EnumTypeDefinition> written) {
    EnumTypeDefinition type = written.definition();
    Annotations annotations = new Annotations(written.file(), problems, type.getDirectives());
    List<EnumKind.Value> values =
        type.getEnumValueDefinitions().stream()
            .map(
                value ->
                    new EnumKind.Value(
                        value.getName(),
                        annotations.description(
                            value.getDescription(), value.getSourceLocation(), value.getName())))
            .toList();
    return new EnumKind(
        type.getName(),
        annotations.description(type.getDescription(), type.getSourceLocation(), type.getName()),
        values);
  }
}
