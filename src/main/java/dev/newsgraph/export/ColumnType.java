package dev.newsgraph.export;

import dev.newsgraph.schema.Property;
import dev.newsgraph.schema.PropertyType;
import java.util.Collection;
import java.util.List;

/** The type of a property's values, in the words of each format. */
enum ColumnType {
  TEXT("string", "string", "string"),
  WHOLE("long", "long", "long"),
  REAL("double", "double", "double"),
  FLAG("boolean", "boolean", "boolean"),
  DAY("date", "string", "string"),
  MOMENT("datetime", "string", "string"),
  /** Graph tools have no word for a list, or one of their own; it is written as a JSON array. */
  TEXTS("string[]", "string", "liststring");

  private final String csv;
  private final String graphMl;
  private final String gexf;

  ColumnType(String csv, String graphMl, String gexf) {
    this.csv = csv;
    this.graphMl = graphMl;
    this.gexf = gexf;
  }

  static ColumnType of(Property property) {
    return property.list() ? TEXTS : of(property.type());
  }

  private static ColumnType of(PropertyType type) {
    return switch (type) {
      case PropertyType.Enumerated _ -> TEXT;
      case PropertyType.Scalar scalar ->
          switch (scalar) {
            case ID, STRING, URL -> TEXT;
            case INT -> WHOLE;
            case FLOAT -> REAL;
            case BOOLEAN -> FLAG;
            case DATE -> DAY;
            case DATE_TIME -> MOMENT;
          };
    };
  }

  /** {@return the type of all of these; text where they differ} */
  static ColumnType common(Collection<Property> properties) {
    List<ColumnType> types = properties.stream().map(ColumnType::of).distinct().toList();
    return types.size() == 1 ? types.getFirst() : TEXT;
  }

  /** {@return its name in a header of {@code neo4j-admin database import}} */
  String csv() {
    return csv;
  }

  /** {@return its {@code attr.type} in GraphML} */
  String graphMl() {
    return graphMl;
  }

  /** {@return its {@code type} in GEXF} */
  String gexf() {
    return gexf;
  }
}
