package dev.newsgraph.export;

import java.io.IOException;
import java.io.OutputStream;

/** A way to write a graph into one file. */
sealed interface GraphFile permits JsonLines, CsvZip, GraphMl, Gexf, JsonLd {

  /** Writes the whole graph, and leaves the stream open. */
  void write(GraphRows rows, OutputStream out) throws IOException;
}
