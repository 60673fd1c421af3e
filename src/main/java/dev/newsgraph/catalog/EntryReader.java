package dev.newsgraph.catalog;

import dev.newsgraph.document.Yaml;
import dev.newsgraph.document.YamlValue;
import dev.newsgraph.document.YamlValue.Mapping;
import dev.newsgraph.document.YamlValue.Scalar;
import dev.newsgraph.document.YamlValue.Sequence;
import dev.newsgraph.fact.EntityKind;
import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One catalog file → its entries; gathers what is wrong with each and goes on. */
final class EntryReader {
  private static final Set<String> COMMON = Set.of("name", "aliases", "exact", "context", "source");
  private static final Map<EntityKind, Set<String>> PROPERTIES =
      Map.of(
          EntityKind.ORGANISATION, Set.of("domain", "foundedOn"),
          EntityKind.FRAMEWORK, Set.of("homepage", "releasedOn", "language", "licence", "kind"),
          EntityKind.TOPIC, Set.of(),
          EntityKind.PERSON, Set.of(),
          EntityKind.PROVIDER, Set.of("domain"));

  /** Relationship keys of each kind of entry: key → type and the kind at its other end. */
  private static final Map<EntityKind, Map<String, List<LinkKind>>> LINKS =
      Map.of(
          EntityKind.ORGANISATION,
              Map.of(
                  "partOf", List.of(new LinkKind("PART_OF", EntityKind.ORGANISATION)),
                  "renames", List.of(new LinkKind("RENAMED_TO", EntityKind.ORGANISATION))),
          EntityKind.FRAMEWORK,
              Map.of("succeededBy", List.of(new LinkKind("SUCCEEDED_BY", EntityKind.FRAMEWORK))),
          EntityKind.TOPIC,
              Map.of(
                  "broader", List.of(new LinkKind("BROADER", EntityKind.TOPIC)),
                  "concerns",
                      List.of(
                          new LinkKind("CONCERNS", EntityKind.ORGANISATION),
                          new LinkKind("CONCERNS", EntityKind.FRAMEWORK))),
          EntityKind.PERSON,
              Map.of(
                  "affiliations",
                  List.of(new LinkKind("AFFILIATED_WITH", EntityKind.ORGANISATION))),
          EntityKind.PROVIDER,
              Map.of("ownedBy", List.of(new LinkKind("OWNED_BY", EntityKind.ORGANISATION))));

  private record LinkKind(String type, EntityKind to) {}

  private final EntityKind kind;
  private final Path file;
  private final List<Problem> problems;
  private final Set<String> taken = new HashSet<>();

  EntryReader(EntityKind kind, Path file, List<Problem> problems) {
    this.kind = kind;
    this.file = file;
    this.problems = problems;
  }

  static String fileName(EntityKind kind) {
    return switch (kind) {
      case ORGANISATION -> "organisations.yaml";
      case FRAMEWORK -> "frameworks.yaml";
      case TOPIC -> "topics.yaml";
      case PERSON -> "people.yaml";
      case PROVIDER -> "providers.yaml";
    };
  }

  List<Entry> entries() {
    try {
      YamlValue root = Yaml.parse(file.toString(), Files.readString(file), 0);
      return root == null ? List.of() : entries(root);
    } catch (IOException e) {
      problems.add(Problem.of(file.toString(), "cannot be read: " + e.getMessage()));
    } catch (ProblemException e) {
      problems.addAll(e.problems());
    }
    return List.of();
  }

  private List<Entry> entries(YamlValue root) {
    if (!(root instanceof Sequence list)) {
      report(root, "write a list of entries, each beginning with '- name:'");
      return List.of();
    }
    List<Entry> entries = new ArrayList<>();
    for (YamlValue item : list.items()) {
      if (item instanceof Mapping fields && fields.entries().containsKey("name")) {
        entries.add(entry(fields));
      } else {
        report(item, "an entry needs a name: write '- name: …'");
      }
    }
    return entries;
  }

  private Entry entry(Mapping fields) {
    List<Name> names = new ArrayList<>();
    names.add(name(fields));
    for (YamlValue alias : items(fields, "aliases")) {
      names.add(
          alias instanceof Mapping parts
              ? name(parts)
              : new Name(text(alias), false, List.of(), null, null));
    }
    names.forEach(name -> claim(name, fields));
    Map<String, String> properties = new LinkedHashMap<>();
    List<Link> links = new ArrayList<>();
    fields.entries().forEach((key, value) -> put(key, value, properties, links));
    YamlValue developer = fields.entries().get("developer");
    return new Entry(kind, names, properties, links, developer == null ? null : text(developer));
  }

  private void put(String key, YamlValue value, Map<String, String> properties, List<Link> links) {
    List<LinkKind> linkKinds = LINKS.getOrDefault(kind, Map.of()).get(key);
    if (linkKinds != null) {
      for (YamlValue target : value instanceof Sequence list ? list.items() : List.of(value)) {
        linkKinds.forEach(link -> links.add(link(link, target)));
      }
    } else if (PROPERTIES.getOrDefault(kind, Set.of()).contains(key)) {
      properties.put(key, key.endsWith("On") ? partialDate(value) : text(value));
    } else if (!COMMON.contains(key)
        && !(key.equals("developer") && kind == EntityKind.FRAMEWORK)) {
      report(value, "unknown key '" + key + "' in " + fileName(kind));
    }
  }

  private Link link(LinkKind link, YamlValue target) {
    if (!(target instanceof Mapping parts)) {
      return new Link(link.type(), link.to(), text(target), Map.of());
    }
    Map<String, String> properties = new HashMap<>();
    String to = "";
    for (Map.Entry<String, YamlValue> part : parts.entries().entrySet()) {
      if (part.getKey().equals("since") || part.getKey().equals("role")) {
        properties.put(part.getKey(), text(part.getValue()));
      } else {
        to = text(part.getValue());
      }
    }
    return new Link(link.type(), link.to(), to, properties);
  }

  private Name name(Mapping parts) {
    YamlValue text = parts.entries().get("name");
    if (text == null) {
      report(parts, "an alias needs a name");
    }
    boolean exact =
        parts.entries().get("exact") instanceof Scalar flag && "true".equals(flag.text());
    List<String> context = items(parts, "context").stream().map(this::text).toList();
    return new Name(
        text == null ? "?" : text(text), exact, context, day(parts, "from"), day(parts, "until"));
  }

  private void claim(Name name, Mapping entry) {
    if (!taken.add(name.text().toLowerCase(Locale.ROOT))) {
      report(entry, "the name '" + name.text() + "' stands for two entries of " + fileName(kind));
    }
  }

  private @Nullable LocalDate day(Mapping parts, String key) {
    YamlValue value = parts.entries().get(key);
    if (value == null) {
      return null;
    }
    String text = partialDate(value);
    boolean from = key.equals("from");
    return switch (text.length()) {
      case 10 -> LocalDate.parse(text);
      case 7 -> from ? YearMonth.parse(text).atDay(1) : YearMonth.parse(text).atEndOfMonth();
      case 4 -> from ? Year.parse(text).atDay(1) : LocalDate.of(Integer.parseInt(text), 12, 31);
      default -> null;
    };
  }

  /** ISO 8601 with reduced precision, checked; empty where it is not. */
  private String partialDate(YamlValue value) {
    String text = text(value);
    try {
      switch (text.length()) {
        case 10 -> LocalDate.parse(text);
        case 7 -> YearMonth.parse(text);
        case 4 -> Year.parse(text);
        default -> throw new DateTimeException("length");
      }
      return text;
    } catch (DateTimeException e) {
      report(value, "'" + text + "' is no date: write 2018-03-14, 2018-03 or 2018");
      return "";
    }
  }

  private List<YamlValue> items(Mapping fields, String key) {
    YamlValue value = fields.entries().get(key);
    return value == null || (value instanceof Scalar scalar && scalar.text() == null)
        ? List.of()
        : value instanceof Sequence list ? list.items() : List.of(value);
  }

  private String text(YamlValue value) {
    if (value instanceof Scalar scalar && scalar.text() != null) {
      return scalar.text().strip();
    }
    report(value, "write a plain value here");
    return "";
  }

  private void report(YamlValue at, String message) {
    problems.add(new Problem(file.toString(), at.line(), at.column(), message));
  }
}
