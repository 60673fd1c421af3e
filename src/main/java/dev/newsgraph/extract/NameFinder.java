package dev.newsgraph.extract;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.catalog.Entry;
import dev.newsgraph.catalog.Name;
import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EntityKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the catalog's names in a text, in one pass; the longest name wins. Immutable. */
final class NameFinder {
  private static final Set<EntityKind> KINDS =
      Set.of(EntityKind.ORGANISATION, EntityKind.FRAMEWORK, EntityKind.PERSON);

  private static final Set<String> LINKS = Set.of(", ", " and ", ", and ", " or ", ", or ", " & ");
  private static final int LONGEST_LINK = 6;
  private static final Set<String> VENDOR_LINKS = Set.of(" ", "® ", "™ ");

  private record Candidate(int start, int end, List<Label> labels) {
    boolean isOf(EntityKind kind) {
      return labels.stream().anyMatch(label -> label.entity().kind() == kind);
    }
  }

  private final Map<String, List<Label>> labels = new HashMap<>();
  private final Set<String> families;
  private final @Nullable NameTrie<List<Label>> trie;

  NameFinder(Catalog catalog) {
    families = catalog.families();
    catalog.entries().stream().filter(entry -> KINDS.contains(entry.kind())).forEach(this::add);
    trie = labels.isEmpty() ? null : new NameTrie<>(labels, NameFinder::isCapitalised);
  }

  private void add(Entry entry) {
    List<Entity> alone = List.of(new Entity(entry.kind(), entry.name(), true));
    boolean family = families.contains(PlainText.lower(entry.name()));
    for (Name name : entry.names()) {
      String plain = name.text().replace('’', '\'');
      LocalDate since =
          name.from() != null
              ? name.from()
              : name.equals(entry.names().getFirst()) ? renamed(entry) : null;
      labels
          .computeIfAbsent(PlainText.lower(plain), key -> new ArrayList<>(1))
          .add(
              new Label(
                  plain, name.exact(), name.context(), family, alone, entry.developer(), since));
    }
  }

  private static boolean isCapitalised(List<Label> labels) {
    return labels.stream()
        .allMatch(label -> label.exact() && Character.isUpperCase(label.plain().charAt(0)));
  }

  /** The name of today came into use when the last former name went out of it. */
  private static @Nullable LocalDate renamed(Entry entry) {
    return entry.names().stream()
        .map(Name::until)
        .filter(until -> until != null)
        .max(Comparator.naturalOrder())
        .map(until -> until.plusDays(1))
        .orElse(null);
  }

  /**
   * Finds names in a text.
   *
   * @param published the day the text was published; null where it is not known
   * @param beside whether a word stands anywhere in the article
   * @return spans that do not overlap, in order
   */
  List<NameSpan> find(PlainText plain, @Nullable LocalDate published, Predicate<String> beside) {
    if (trie == null) {
      return List.of();
    }
    String text = plain.text();
    String lower = plain.lower();
    Found found = new Found(text, published, beside);
    for (int start = 0; start < text.length(); start++) {
      if (NameBorders.begins(text, start)) {
        trie.find(text, lower, start, found);
      }
    }
    return withVendors(text, withLists(text, longest(whole(found.sure)), longest(found.doubtful)));
  }

  /**
   * Leaves out "Microsoft Azure" in "Microsoft Azure Boards": the family's name begins that of a
   * product.
   *
   * @param candidates in the order in which they begin
   */
  private static List<Candidate> whole(List<Candidate> candidates) {
    List<Candidate> whole = new ArrayList<>(candidates.size());
    for (int i = 0; i < candidates.size(); i++) {
      if (!isFamily(candidates.get(i)) || !goesOn(candidates, i)) {
        whole.add(candidates.get(i));
      }
    }
    return whole;
  }

  private static boolean isFamily(Candidate candidate) {
    return candidate.labels().stream().anyMatch(Label::family);
  }

  /** Whether a name that begins within another ends behind it. */
  private static boolean goesOn(List<Candidate> candidates, int i) {
    Candidate family = candidates.get(i);
    for (int at = i + 1; at < candidates.size(); at++) {
      Candidate other = candidates.get(at);
      if (other.start() >= family.end()) {
        return false;
      }
      if (other.start() > family.start() && other.end() > family.end()) {
        return true;
      }
    }
    return false;
  }

  /** What may be names of a text: those that are, and those that lack their context. */
  private static final class Found implements NameTrie.Taker<List<Label>> {
    private final String text;
    private final @Nullable LocalDate published;
    private final Predicate<String> beside;
    private final List<Candidate> sure = new ArrayList<>();
    private final List<Candidate> doubtful = new ArrayList<>();

    Found(String text, @Nullable LocalDate published, Predicate<String> beside) {
      this.text = text;
      this.published = published;
      this.beside = beside;
    }

    @Override
    public void take(int start, int end, List<Label> known) {
      if (!NameBorders.ends(text, start, end) || NameBorders.isNumbered(text, start, end)) {
        return;
      }
      List<Label> valid =
          those(known, label -> label.isSpelled(text, start) && label.isInUse(published));
      List<Label> certain = those(valid, label -> label.isInContext(beside));
      if (!certain.isEmpty()) {
        sure.add(new Candidate(start, end, certain));
      } else if (!valid.isEmpty()) {
        doubtful.add(new Candidate(start, end, valid));
      }
    }

    /** Most names stand for one thing. */
    private static List<Label> those(List<Label> labels, Predicate<Label> wanted) {
      if (labels.size() == 1) {
        return wanted.test(labels.getFirst()) ? labels : List.of();
      }
      return labels.stream().filter(wanted).toList();
    }
  }

  /**
   * @param candidates in the order in which they begin
   */
  private static List<Candidate> longest(List<Candidate> candidates) {
    return overlap(candidates) ? chosen(candidates) : candidates;
  }

  private static boolean overlap(List<Candidate> candidates) {
    for (int i = 1; i < candidates.size(); i++) {
      if (candidates.get(i).start() < candidates.get(i - 1).end()) {
        return true;
      }
    }
    return false;
  }

  private static List<Candidate> chosen(List<Candidate> candidates) {
    candidates.sort(
        Comparator.comparingInt((Candidate c) -> c.start() - c.end())
            .thenComparingInt(Candidate::start));
    List<Candidate> chosen = new ArrayList<>();
    BitSet taken = new BitSet();
    for (Candidate candidate : candidates) {
      int next = taken.nextSetBit(candidate.start());
      if (next < 0 || next >= candidate.end()) {
        taken.set(candidate.start(), candidate.end());
        chosen.add(candidate);
      }
    }
    chosen.sort(Comparator.comparingInt(Candidate::start));
    return chosen;
  }

  /** A name that lacks its context is one all the same in a list of names of its kind. */
  private static List<Candidate> withLists(
      String text, List<Candidate> sure, List<Candidate> doubtful) {
    List<Candidate> all = new ArrayList<>(sure.size());
    int next = 0;
    for (Candidate candidate : doubtful) {
      while (next < sure.size() && sure.get(next).start() < candidate.end()) {
        all.add(sure.get(next++));
      }
      Candidate last = all.isEmpty() ? null : all.getLast();
      Candidate first = next == sure.size() ? null : sure.get(next);
      boolean free = last == null || last.end() <= candidate.start();
      boolean goesOn = last != null && isLink(text, last, candidate);
      boolean leads = first != null && isLink(text, candidate, first);
      if (free && (goesOn || leads) && isWhole(text, candidate)) {
        all.add(candidate);
      }
    }
    all.addAll(sure.subList(next, sure.size()));
    return all;
  }

  /** Whether no capital goes on behind a name: "Swift" is none in "Swift Navigation". */
  private static boolean isWhole(String text, Candidate candidate) {
    int end = candidate.end();
    return Character.isUpperCase(text.charAt(candidate.start()))
        && (end + 1 >= text.length()
            || text.charAt(end) != ' '
            || !Character.isUpperCase(text.charAt(end + 1)));
  }

  /** Whether only a comma or a conjunction stands between two names of one kind. */
  private static boolean isLink(String text, Candidate one, Candidate other) {
    int gap = other.start() - one.end();
    return gap > 0
        && gap <= LONGEST_LINK
        && LINKS.contains(text.substring(one.end(), other.start()))
        && one.isOf(other.labels().getFirst().entity().kind());
  }

  /** A vendor's or family's name right before a product belongs to the product's name. */
  private static List<NameSpan> withVendors(String text, List<Candidate> chosen) {
    List<NameSpan> spans = new ArrayList<>(chosen.size());
    for (int i = 0; i < chosen.size(); i++) {
      Candidate candidate = chosen.get(i);
      if (i + 1 < chosen.size() && isVendor(text, candidate, chosen.get(i + 1))) {
        Candidate product = chosen.get(++i);
        spans.add(new NameSpan(candidate.start(), product.end(), entities(product)));
      } else {
        spans.add(new NameSpan(candidate.start(), candidate.end(), entities(candidate)));
      }
    }
    return spans;
  }

  private static boolean isVendor(String text, Candidate vendor, Candidate product) {
    return product.start() - vendor.end() <= 2
        && product.start() > vendor.end()
        && VENDOR_LINKS.contains(text.substring(vendor.end(), product.start()))
        && product.labels().stream()
            .anyMatch(p -> vendor.labels().stream().anyMatch(v -> isMaker(v, p)));
  }

  /** Whether a label is the maker of another or the family that its maker names products by. */
  private static boolean isMaker(Label vendor, Label product) {
    String developer = product.developer();
    return developer != null
        && (vendor.entity().name().equals(developer)
            || (developer.equals(vendor.developer()) && vendor.family()));
  }

  private static List<Entity> entities(Candidate candidate) {
    List<Label> labels = candidate.labels();
    return labels.size() == 1
        ? labels.getFirst().alone()
        : labels.stream().map(Label::entity).distinct().toList();
  }
}
