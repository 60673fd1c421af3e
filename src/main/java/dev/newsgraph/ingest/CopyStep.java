package dev.newsgraph.ingest;

import dev.newsgraph.cypher.CopyWrites;
import dev.newsgraph.document.Article;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Articles → which of them tell one story, found by the keys that copies share. */
final class CopyStep {
  private final GraphDraft draft;
  private final Spill<Place> places;
  private final Spill<Titled> titles;
  private final Spill<Worded> words;
  private final Spill<Joined> joins;
  private final KeptTexts texts;
  private final Stories stories = new Stories();

  /**
   * An article at an address.
   *
   * @param amp null where the address is the article's own
   */
  private record Place(String address, String article, @Nullable Boolean amp) {}

  private record Titled(String key, String article, Instant published) {}

  /**
   * An article under one of the keys of its text.
   *
   * @param which of the keys
   * @param keys all of them
   */
  private record Worded(
      int which,
      List<String> keys,
      @Nullable String titleKey,
      String article,
      Instant published,
      KeptTexts.Place text) {

    String key() {
      return which + keys.get(which);
    }

    /** Two that share several keys are compared where they share the first. */
    boolean isFirstWith(Worded other) {
      for (int i = 0; i < which; i++) {
        if (keys.get(i).equals(other.keys.get(i))) {
          return false;
        }
      }
      return true;
    }

    boolean hasTitleOf(Worded other) {
      return titleKey != null
          && titleKey.equals(other.titleKey)
          && days(published, other.published) <= Joined.TITLE_DAYS;
    }
  }

  CopyStep(GraphDraft draft, Spills spills, KeptTexts texts) {
    this.draft = draft;
    this.texts = texts;
    places = spills.of("places", Place.class);
    titles = spills.of("titles", Titled.class);
    words = spills.of("words", Worded.class);
    joins = spills.of("joins", Joined.class);
  }

  /** Takes an article, and the properties of its node. */
  void add(Article article, Map<String, @Nullable Object> properties) {
    String id = article.id();
    places.add(id, new Place(id, id, null));
    ArticleRows.addresses(article)
        .forEach((address, amp) -> places.add(address, new Place(address, id, amp)));
    if (article.publishedAt() != null) {
      addKeys(article, article.publishedAt(), properties);
    }
  }

  private void addKeys(
      Article article, Instant published, Map<String, @Nullable Object> properties) {
    String title = (String) properties.get("titleKey");
    if (title != null) {
      titles.add(title, new Titled(title, article.id(), published));
    }
    if (properties.get("textKey0") == null) {
      return;
    }
    List<String> keys = new ArrayList<>();
    for (int key = 0; key < CopyWrites.TEXT_KEYS; key++) {
      keys.add((String) properties.get("textKey" + key));
    }
    KeptTexts.Place text = texts.add(ArticleRows.text(article));
    for (int key = 0; key < keys.size(); key++) {
      Worded row = new Worded(key, keys, title, article.id(), published, text);
      words.add(row.key(), row);
    }
  }

  /** Joins all; {@return the stories} */
  Stories run(int partitions, Workers workers) {
    workers.each(
        partitions, partition -> grouped(places, partition, Place::address).forEach(this::place));
    workers.each(
        partitions,
        partition -> grouped(titles, partition, Titled::key).values().forEach(this::title));
    workers.each(
        partitions,
        partition -> grouped(words, partition, Worded::key).values().forEach(this::word));
    workers.each(partitions, this::write);
    return stories;
  }

  private static <T> Map<String, List<T>> grouped(
      Spill<T> spill, int partition, Function<T, String> key) {
    Map<String, List<T>> groups = new HashMap<>();
    try (Stream<T> rows = spill.partition(partition)) {
      rows.forEach(row -> groups.computeIfAbsent(key.apply(row), k -> new ArrayList<>()).add(row));
    }
    spill.forget(partition);
    return groups;
  }

  private void place(String address, List<Place> there) {
    List<Place> also = there.stream().filter(place -> place.amp() != null).toList();
    if (also.isEmpty()) {
      return;
    }
    String node = "address:" + address;
    draft.node(node, List.of("Address"), Map.of("id", address));
    also.forEach(
        place -> draft.link(place.article(), "ALSO_AT", node, Map.of("amp", isAmp(place))));
    for (int i = 0; i < there.size(); i++) {
      for (Place other : there.subList(i + 1, there.size())) {
        join(there.get(i), other);
      }
    }
  }

  private void join(Place a, Place b) {
    if (!a.article().equals(b.article())) {
      add(Joined.byAddress(a.article(), b.article(), isAmp(a) && isAmp(b)));
    }
  }

  /** An article's own address says nothing of how another one is reached there. */
  private static boolean isAmp(Place place) {
    return place.amp() == null || place.amp();
  }

  private void title(List<Titled> group) {
    near(
        group,
        Titled::published,
        Joined.TITLE_DAYS,
        (a, b) -> add(Joined.byTitle(a.article(), b.article())));
  }

  private void word(List<Worded> group) {
    near(group, Worded::published, Joined.TEXT_DAYS, this::compare);
  }

  private void compare(Worded a, Worded b) {
    if (a.isFirstWith(b) && !a.hasTitleOf(b)) {
      Joined.byText(a.article(), b.article(), texts.get(a.text()), texts.get(b.text()))
          .ifPresent(this::add);
    }
  }

  /** Hands on all pairs that are at most so many whole days apart. */
  private static <T> void near(
      Collection<T> group, Function<T, Instant> time, int days, BiConsumer<T, T> pairs) {
    List<T> sorted = group.stream().sorted(Comparator.comparing(time)).toList();
    for (int i = 0; i < sorted.size(); i++) {
      for (int j = i + 1;
          j < sorted.size() && days(time.apply(sorted.get(i)), time.apply(sorted.get(j))) <= days;
          j++) {
        pairs.accept(sorted.get(i), sorted.get(j));
      }
    }
  }

  private static long days(Instant a, Instant b) {
    return Math.abs(ChronoUnit.DAYS.between(a, b));
  }

  private void add(Joined join) {
    joins.add(join.pair(), join);
  }

  private void write(int partition) {
    Map<String, Joined> best = new HashMap<>();
    try (Stream<Joined> rows = joins.partition(partition)) {
      rows.forEach(join -> best.merge(join.pair(), join, Joined::surer));
    }
    for (Joined join : best.values()) {
      draft.link(join.from(), "SAME_STORY_AS", join.to(), new HashMap<>(join.properties()));
      stories.join(join.from(), join.to());
    }
  }
}
