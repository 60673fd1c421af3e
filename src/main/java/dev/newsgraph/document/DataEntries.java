package dev.newsgraph.document;

import dev.newsgraph.document.Document.DataEntry;
import dev.newsgraph.document.Document.Taxonomy;
import dev.newsgraph.document.YamlValue.Mapping;
import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a site's data file → an entry. */
final class DataEntries {
  private DataEntries() {}

  static boolean isEntry(Mapping fields) {
    return fields.entries().containsKey("taxonomy");
  }

  /** Empty where it is an entry of another taxonomy than organisations and topics. */
  static Optional<Document> read(String source, Mapping root) {
    Fields fields = Fields.of(root);
    Taxonomy taxonomy = taxonomy(fields.raw("taxonomy"));
    if (taxonomy == null) {
      return Optional.empty();
    }
    String name = fields.line("name", "shortname");
    if (name == null) {
      throw new ProblemException(
          new Problem(
              source, root.line(), root.column(), "an entry needs a name: write 'name: …'"));
    }
    return Optional.of(
        new DataEntry(
            source,
            taxonomy,
            Stream.of(name, fields.line("shortname"), topicSlug(taxonomy, fields))
                .filter(Objects::nonNull)
                .distinct()
                .toList(),
            CanonicalUrl.registrableDomain(fields.raw("domain")),
            fields.line("parent")));
  }

  /** Articles name topics by slug as well; an organisation's id is its domain, which is no name. */
  private static @Nullable String topicSlug(Taxonomy taxonomy, Fields fields) {
    return taxonomy == Taxonomy.TOPIC ? fields.line("_id") : null;
  }

  private static @Nullable Taxonomy taxonomy(@Nullable String name) {
    return switch (name == null ? "" : name.toLowerCase(Locale.ROOT)) {
      case "organization", "organisation" -> Taxonomy.ORGANIZATION;
      case "topic" -> Taxonomy.TOPIC;
      default -> null;
    };
  }
}
