package dev.newsgraph.store.embedded;

import dev.newsgraph.store.GraphRows;
import dev.newsgraph.store.NodeRow;
import dev.newsgraph.store.RelationshipRow;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.batchimport.api.InputIterable;
import org.neo4j.batchimport.api.input.Collector;
import org.neo4j.batchimport.api.input.Group;
import org.neo4j.batchimport.api.input.IdType;
import org.neo4j.batchimport.api.input.Input;
import org.neo4j.batchimport.api.input.InputEntityVisitor;
import org.neo4j.batchimport.api.input.PropertySizeCalculator;
import org.neo4j.batchimport.api.input.ReadableGroups;
import org.neo4j.internal.batchimport.input.Groups;
import org.neo4j.kernel.impl.util.ValueUtils;
import org.neo4j.values.AnyValue;
import org.neo4j.values.virtual.ListValue;

/** Rows as the batch importer reads them. */
final class RowInput implements Input {
  /** Of one row, roughly: they decide how much memory the importer sets aside. */
  private static final long PROPERTIES = 8;

  private static final long PROPERTY_BYTES = 600;

  private final GraphRows rows;
  private final Groups groups = new Groups();
  private final Group ids = groups.getOrCreate(null);

  RowInput(GraphRows rows) {
    this.rows = rows;
  }

  @Override
  public InputIterable nodes(Collector bad) {
    return () -> new RowIterator<>(rows.nodes(), this::node);
  }

  @Override
  public InputIterable relationships(Collector bad) {
    return () -> new RowIterator<>(rows.relationships(), this::relationship);
  }

  private void node(NodeRow row, InputEntityVisitor visitor) {
    visitor.id(row.id(), ids);
    visitor.labels(row.labels().toArray(String[]::new));
    properties(row.properties(), visitor);
  }

  private void relationship(RelationshipRow row, InputEntityVisitor visitor) {
    visitor.startId(row.from(), ids);
    visitor.endId(row.to(), ids);
    visitor.type(row.type());
    properties(row.properties(), visitor);
  }

  private static void properties(
      Map<String, @Nullable Object> properties, InputEntityVisitor visitor) {
    properties.forEach(
        (key, value) -> {
          if (value != null) {
            visitor.property(key, storable(value), false);
          }
        });
  }

  /** The value as a statement would store it. */
  private static AnyValue storable(Object value) {
    AnyValue given = ValueUtils.of(value);
    return given instanceof ListValue list ? list.toStorableArray() : given;
  }

  @Override
  public IdType idType() {
    return IdType.STRING;
  }

  @Override
  public ReadableGroups groups() {
    return groups;
  }

  @Override
  public Estimates validateAndEstimate(PropertySizeCalculator sizes, int threads) {
    long nodes = rows.nodeCount();
    long relationships = rows.relationshipCount();
    return Input.knownEstimates(
        nodes,
        relationships,
        nodes * PROPERTIES,
        relationships,
        nodes * PROPERTY_BYTES,
        relationships * PROPERTIES,
        nodes);
  }

  @Override
  public boolean containsVectorData() {
    return false;
  }
}
