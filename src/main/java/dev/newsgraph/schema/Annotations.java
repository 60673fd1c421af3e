package dev.newsgraph.schema;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Description;
import graphql.language.Directive;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.SourceLocation;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The directives of one definition. */
final class Annotations {
  private final String file;
  private final Problems problems;
  private final List<Directive> directives;

  Annotations(String file, Problems problems, List<Directive> directives) {
    this.file = file;
    this.problems = problems;
    this.directives = directives;
  }

  /** Tells of directives that mean nothing here. */
  void only(Set<String> known) {
    for (Directive directive : directives) {
      if (!known.contains(directive.getName())) {
        String expected =
            known.stream()
                .sorted()
                .map(name -> "@" + name)
                .reduce((a, b) -> a + ", " + b)
                .orElse("none");
        problems.add(
            file,
            directive.getSourceLocation(),
            "@" + directive.getName() + " means nothing here: known are " + expected);
      }
    }
  }

  boolean has(String directive) {
    return directives.stream().anyMatch(one -> one.getName().equals(directive));
  }

  /** {@return where a directive stands; null where it does not} */
  @Nullable SourceLocation location(String directive) {
    return directives.stream()
        .filter(one -> one.getName().equals(directive))
        .map(Directive::getSourceLocation)
        .findFirst()
        .orElse(null);
  }

  /** {@return a string, enum or number argument as text; null where it is not given} */
  @Nullable String text(String directive, String argument) {
    return value(directive, argument).map(Object::toString).orElse(null);
  }

  /** {@return a list argument as texts; empty where it is not given} */
  List<String> texts(String directive, String argument) {
    return value(directive, argument)
        .map(plain -> plain instanceof List<?> list ? list : List.of(plain))
        .map(list -> list.stream().map(Object::toString).toList())
        .orElse(List.of());
  }

  /** {@return an argument as a plain value} */
  Optional<Object> value(String directive, String argument) {
    for (Directive one : directives) {
      Argument found = one.getName().equals(directive) ? one.getArgument(argument) : null;
      if (found != null) {
        return Optional.of(plain(found.getValue()));
      }
    }
    return Optional.empty();
  }

  private static Object plain(Value<?> value) {
    return switch (value) {
      case StringValue text -> String.valueOf(text.getValue());
      case EnumValue word -> word.getName();
      case BooleanValue flag -> flag.isValue();
      case IntValue whole -> whole.getValue().longValueExact();
      case FloatValue number -> number.getValue().doubleValue();
      case ArrayValue list -> list.getValues().stream().map(Annotations::plain).toList();
      default -> value.toString();
    };
  }

  /** {@return the text of a description; its absence is a problem} */
  String description(@Nullable Description description, @Nullable SourceLocation at, String name) {
    if (description == null || description.getContent().isBlank()) {
      problems.add(file, at, name + " has no description: write a sentence above it");
      return "";
    }
    return description.getContent().strip();
  }
}
