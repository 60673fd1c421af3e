package dev.newsgraph.plan;

import java.util.List;

/** What is wanted of each row. */
public record Projection(List<Column> columns) {

  public Projection {
    columns = List.copyOf(columns);
  }

  /** What is wanted of one row that stands for no node. */
  public static Projection of(Column... columns) {
    return new Projection(List.of(columns));
  }
}
