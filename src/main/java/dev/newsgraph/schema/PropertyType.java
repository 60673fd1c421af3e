package dev.newsgraph.schema;

import java.util.List;
import java.util.Optional;

/** The type of a property's value. */
public sealed interface PropertyType {

  /** {@return its name in GraphQL} */
  String graphQl();

  /** The types that GraphQL or its extended scalars know, by the same name. */
  enum Scalar implements PropertyType {
    ID("ID"),
    STRING("String"),
    URL("Url"),
    INT("Int"),
    FLOAT("Float"),
    BOOLEAN("Boolean"),
    DATE("Date"),
    DATE_TIME("DateTime");

    private static final List<Scalar> ALL = List.of(values());

    private final String graphQlName;

    Scalar(String graphQlName) {
      this.graphQlName = graphQlName;
    }

    /** {@return the scalar of a name; empty where there is none} */
    static Optional<Scalar> named(String name) {
      return ALL.stream().filter(scalar -> scalar.graphQlName.equals(name)).findFirst();
    }

    @Override
    public String graphQl() {
      return graphQlName;
    }
  }

  /** One of the enums of the folder; its values are stored as strings. */
  record Enumerated(String graphQl) implements PropertyType {}
}
