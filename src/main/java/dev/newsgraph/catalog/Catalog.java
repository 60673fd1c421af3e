package dev.newsgraph.catalog;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import dev.newsgraph.fact.EntityKind;
import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known before any article is read. Immutable. */
public final class Catalog {
  private static final int FAMILY = 6;

  private final List<Entry> entries;
  private final Map<EntityKind, Map<String, Entry>> byName;

  private Catalog(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    this.byName = new HashMap<>();
    for (Entry entry : entries) {
      Map<String, Entry> names = byName.computeIfAbsent(entry.kind(), k -> new HashMap<>());
      entry.names().forEach(name -> names.putIfAbsent(key(name.text()), entry));
      if (entry.kind() == EntityKind.PROVIDER) {
        names.put(key(entry.properties().getOrDefault("domain", entry.name())), entry);
      }
    }
  }

  public static Catalog of(List<Entry> entries) {
    return new Catalog(entries);
  }

  /**
   * Reads {@code organisations.yaml}, {@code frameworks.yaml}, {@code topics.yaml}, {@code
   * people.yaml} and {@code providers.yaml} of a folder; a file that is not there has no entries.
   *
   * @throws ProblemException with every problem of every file
   */
  public static Catalog read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new ProblemException(
          Problem.of(
              folder.toString(), "no such folder: give --catalog a folder of catalog files"));
    }
    List<Problem> problems = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    for (EntityKind kind : EntityKind.values()) {
      Path file = folder.resolve(EntryReader.fileName(kind));
      if (Files.exists(file)) {
        entries.addAll(new EntryReader(kind, file, problems).entries());
      }
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return new Catalog(entries);
  }

  /**
   * This catalog and what a site's own data add to it. An entry that is known by one of its names
   * gains the others, and what it lacks; the rest are new.
   */
  public Catalog and(Collection<Entry> more) {
    return new Catalog(new Supplement(this).entries(more));
  }

  /** {@return a digest that differs where any entry does} */
  public String digest() {
    Hasher hasher = Hashing.sha256().newHasher();
    entries.stream()
        .map(Entry::identity)
        .sorted()
        .forEach(entry -> hasher.putString(entry, StandardCharsets.UTF_8));
    return hasher.hash().toString();
  }

  /**
   * {@return the names, in lower case, that the names of several frameworks begin with: what a
   * vendor names its products by}
   */
  public Set<String> families() {
    Map<String, Integer> members = new HashMap<>();
    for (Entry entry : entries) {
      if (entry.kind() == EntityKind.FRAMEWORK) {
        String name = key(entry.name());
        for (int at = name.indexOf(' '); at > 0; at = name.indexOf(' ', at + 1)) {
          members.merge(name.substring(0, at), 1, Integer::sum);
        }
      }
    }
    return members.entrySet().stream()
        .filter(family -> family.getValue() >= FAMILY)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** {@return all entries, kind by kind in the order of the files} */
  public List<Entry> entries() {
    return entries;
  }

  /** Finds an entry by a name or alias in any case, a provider by its domain as well. */
  public Optional<Entry> find(EntityKind kind, String name) {
    return Optional.ofNullable(byName.getOrDefault(kind, Map.of()).get(key(name)));
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
