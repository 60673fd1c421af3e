package dev.newsgraph.export;

/** The formats of an export. */
public enum ExportFormat {
  /** One JSON object a line, as APOC writes them. */
  JSONL,
  /** CSV files for {@code neo4j-admin database import}, in a folder or a zip. */
  CSV,
  /** GraphML. */
  GRAPHML,
  /** GEXF 1.3, with the dates of what bears one. */
  GEXF,
  /** JSON-LD in the words of schema.org. */
  JSONLD;

  GraphFile file() {
    return switch (this) {
      case JSONL -> new JsonLines();
      case CSV -> new CsvZip();
      case GRAPHML -> new GraphMl();
      case GEXF -> new Gexf();
      case JSONLD -> new JsonLd();
    };
  }

  /** Its name as a command takes it. */
  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
