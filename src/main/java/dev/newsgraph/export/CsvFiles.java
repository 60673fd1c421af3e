package dev.newsgraph.export;

import dev.newsgraph.schema.GraphModel;
import dev.newsgraph.schema.Kind.NodeKind;
import dev.newsgraph.schema.Property;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/**
 * One CSV file a kind of node and a type of relationship, with the headers of {@code neo4j-admin
 * database import}, the arguments for that command, and how to run it. A missing value is an empty
 * field, an empty text a quoted one. A list's items are joined by semicolons: one within an item,
 * which that command has no escape for, becomes a comma; an empty list is imported as a missing
 * one.
 */
final class CsvFiles {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setRecordSeparator("\n")
          .setQuoteMode(QuoteMode.ALL_NON_NULL)
          .get();

  private static final String HOW_TO =
      """
      Import these files into a new database of a Neo4j server, from within this folder:

        neo4j-admin database import full neo4j @import.args
      """;

  private final GraphRows rows;
  private final Folder folder;
  private final List<String> arguments =
      new ArrayList<>(List.of("--multiline-fields=true", "--array-delimiter=;"));

  /** A folder or something like it; its files are written one after the other. */
  interface Folder {
    void add(String name, Content content) throws IOException;
  }

  /** What a file holds; the stream stays open. */
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  CsvFiles(GraphRows rows, Folder folder) {
    this.rows = rows;
    this.folder = folder;
  }

  /** Writes all of them. */
  void write() throws IOException {
    for (NodeKind kind : rows.graph().kinds()) {
      nodes(kind);
    }
    for (String type : rows.graph().types()) {
      relationships(type);
    }
    folder.add("import.args", text(String.join("\n", arguments) + "\n"));
    folder.add("README.txt", text(HOW_TO));
  }

  private static Content text(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private void nodes(NodeKind kind) throws IOException {
    SortedMap<String, Property> properties = PublicGraph.properties(kind);
    properties.remove(GraphModel.ID);
    String labels = String.join(";", kind.labels());
    table(
        kind.name() + ".csv",
        header(List.of("id:ID", ":LABEL"), properties),
        csv ->
            rows.nodes(
                kind,
                node ->
                    csv.printRecord(
                        record(
                            List.of(node.id(), labels),
                            properties,
                            name -> node.properties().get(name)))));
    arguments.add("--nodes=" + path(kind.name()));
  }

  private void relationships(String type) throws IOException {
    SortedMap<String, Property> properties = rows.graph().properties(type);
    table(
        type + ".csv",
        header(List.of(":START_ID", ":END_ID", ":TYPE"), properties),
        csv ->
            rows.edges(
                List.of(type),
                edge ->
                    csv.printRecord(
                        record(
                            List.of(edge.start().id(), edge.end().id(), type),
                            properties,
                            name -> edge.properties().get(name)))));
    arguments.add("--relationships=" + path(type));
  }

  /** That command refuses a path that names no folder. */
  private static String path(String name) {
    return "./" + name + ".csv";
  }

  /** What writes the rows below a header. */
  private interface Table {
    void write(CSVPrinter csv) throws IOException;
  }

  private void table(String name, List<String> header, Table table) throws IOException {
    folder.add(
        name,
        out -> {
          Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          CSVPrinter csv = new CSVPrinter(text, FORMAT);
          csv.printRecord(header);
          table.write(csv);
          csv.flush();
        });
  }

  private static List<String> header(List<String> keys, SortedMap<String, Property> properties) {
    List<String> header = new ArrayList<>(keys);
    properties.forEach((name, property) -> header.add(name + ":" + ColumnType.of(property).csv()));
    return header;
  }

  private static List<@Nullable Object> record(
      List<String> keys,
      SortedMap<String, Property> properties,
      Function<String, @Nullable Object> values) {
    List<@Nullable Object> record = new ArrayList<>(keys);
    properties.keySet().forEach(name -> record.add(field(values.apply(name))));
    return record;
  }

  private static @Nullable Object field(@Nullable Object value) {
    return value instanceof List<?> list
        ? String.join(";", list.stream().map(item -> item.toString().replace(';', ',')).toList())
        : value;
  }
}
