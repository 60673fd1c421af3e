package dev.newsgraph.ingest;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import com.esotericsoftware.kryo.serializers.ImmutableCollectionsSerializers;
import dev.newsgraph.store.NodeRow;
import dev.newsgraph.store.RelationshipRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of an initial load are written down. Any row can be; those of the graph, which most
 * are, and the types of their values take the fewest bytes.
 */
final class RowFormat {
  private RowFormat() {}

  /** {@return what writes and reads rows; for use by one thread} */
  static Kryo kryo() {
    Kryo kryo = new Kryo();
    kryo.setRegistrationRequired(false);
    kryo.setReferences(false);
    ImmutableCollectionsSerializers.registerSerializers(kryo);
    kryo.register(NodeRow.class, new Nodes());
    kryo.register(RelationshipRow.class, new Relationships());
    for (Class<?> type :
        List.of(
            byte[].class,
            Instant.class,
            LocalDate.class,
            ZonedDateTime.class,
            ArrayList.class,
            HashMap.class,
            LinkedHashMap.class)) {
      kryo.register(type);
    }
    return kryo;
  }

  private static void write(Kryo kryo, Output out, Map<String, @Nullable Object> properties) {
    out.writeVarInt(properties.size(), true);
    properties.forEach(
        (key, value) -> {
          out.writeString(key);
          kryo.writeClassAndObject(out, value);
        });
  }

  private static Map<String, @Nullable Object> properties(Kryo kryo, Input in) {
    int size = in.readVarInt(true);
    Map<String, @Nullable Object> properties = HashMap.newHashMap(size);
    for (int i = 0; i < size; i++) {
      properties.put(in.readString(), kryo.readClassAndObject(in));
    }
    return properties;
  }

  private static final class Nodes extends Serializer<NodeRow> {

    @Override
    public void write(Kryo kryo, Output out, NodeRow row) {
      out.writeString(row.id());
      out.writeVarInt(row.labels().size(), true);
      row.labels().forEach(out::writeString);
      RowFormat.write(kryo, out, row.properties());
    }

    @Override
    public NodeRow read(Kryo kryo, Input in, Class<? extends NodeRow> type) {
      String id = in.readString();
      String[] labels = new String[in.readVarInt(true)];
      for (int i = 0; i < labels.length; i++) {
        labels[i] = in.readString();
      }
      return new NodeRow(id, List.of(labels), properties(kryo, in));
    }
  }

  private static final class Relationships extends Serializer<RelationshipRow> {

    @Override
    public void write(Kryo kryo, Output out, RelationshipRow row) {
      out.writeString(row.from());
      out.writeString(row.type());
      out.writeString(row.to());
      RowFormat.write(kryo, out, row.properties());
    }

    @Override
    public RelationshipRow read(Kryo kryo, Input in, Class<? extends RelationshipRow> type) {
      return new RelationshipRow(
          in.readString(), in.readString(), in.readString(), properties(kryo, in));
    }
  }
}
