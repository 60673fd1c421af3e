package dev.newsgraph.ingest;

import dev.newsgraph.cypher.EventWrites;
import dev.newsgraph.extract.Extraction;
import dev.newsgraph.fact.Told;
import dev.newsgraph.store.Row;
import dev.newsgraph.store.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the stories that a batch touches told before it, and what they tell with it: articles may be
 * taken back or added, and join stories or part them.
 */
final class Retold {
  private final Transaction transaction;
  private final Map<String, Group> groups = new TreeMap<>();
  private final IdentityHashMap<Told, String> hangsOn = new IdentityHashMap<>();
  private final List<Claim> standing = new ArrayList<>();
  private final Set<String> involved = new TreeSet<>();

  /**
   * What is told of one group of events.
   *
   * @param before by whole stories as they were
   * @param now by the same as they are, and by new ones
   */
  record Group(List<Told> before, List<Told> now) {

    Group() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  Retold(Transaction transaction) {
    this.transaction = transaction;
  }

  /** Notes what the stories of these articles tell, before what the articles gave is taken. */
  void takeBack(Set<String> articles) {
    Stories stories = Stories.of(transaction, articles);
    involved.addAll(stories.articles());
    involved.removeAll(articles);
    note(stories.articles(), stories, articles);
  }

  /**
   * Notes what articles without evidence in the graph say, and what the stories tell that they are
   * part of now.
   *
   * @param joined those among them that were copies of none before
   */
  void tell(Map<String, Extraction> extractions, Set<String> joined) {
    Set<String> asked = new TreeSet<>(involved);
    asked.addAll(extractions.keySet());
    Stories stories = Stories.of(transaction, asked);
    Set<String> others = new TreeSet<>(stories.articles());
    others.removeAll(asked);
    if (!others.isEmpty()) {
      note(others, Stories.of(transaction, others, joined), Set.of());
    }
    standing.forEach(claim -> group(claim).now().add(told(claim, stories)));
    extractions.forEach(
        (article, extraction) ->
            extraction.assertions().stream()
                .map(assertion -> new Claim(assertion, article, null))
                .forEach(claim -> group(claim).now().add(told(claim, stories))));
  }

  private void note(Collection<String> articles, Stories stories, Set<String> gone) {
    for (Row row :
        articles.isEmpty() ? List.<Row>of() : transaction.run(EventWrites.toldBy(articles))) {
      Claim claim = Claim.of(row);
      group(claim).before().add(told(claim, stories));
      if (!gone.contains(claim.article())) {
        standing.add(claim);
      }
    }
  }

  private Group group(Claim claim) {
    return groups.computeIfAbsent(claim.group(), g -> new Group());
  }

  private Told told(Claim claim, Stories stories) {
    Told told = new Told(claim.assertion(), claim.article(), stories.of(claim.article()));
    if (claim.event() != null) {
      hangsOn.put(told, claim.event());
    }
    return told;
  }

  /** {@return what is told of each group that stories touch, by its name} */
  Map<String, Group> groups() {
    return groups;
  }

  /** {@return the event that an assertion hangs on; null for a new one} */
  @Nullable String hangsOn(Told told) {
    return hangsOn.get(told);
  }

  /**
   * {@return all that is told of these groups, new assertions too}
   *
   * @param events takes the ids of all events that there are of these groups
   */
  Map<String, List<Told>> all(Set<String> names, Collection<String> events) {
    List<Claim> claims = new ArrayList<>();
    Set<String> copied = new TreeSet<>();
    for (Row row : transaction.run(EventWrites.told(names))) {
      events.add(row.text("event"));
      if (row.get("article") != null) {
        claims.add(Claim.of(row));
        if (Boolean.TRUE.equals(row.get("copied"))) {
          copied.add(row.text("article"));
        }
      }
    }
    for (Claim claim : added(names)) {
      claims.add(claim);
      copied.add(claim.article());
    }
    Stories stories = Stories.of(transaction, copied);
    Map<String, List<Told>> all = new HashMap<>();
    claims.forEach(
        claim ->
            all.computeIfAbsent(claim.group(), g -> new ArrayList<>()).add(told(claim, stories)));
    return all;
  }

  private List<Claim> added(Set<String> names) {
    return groups.entrySet().stream()
        .filter(entry -> names.contains(entry.getKey()))
        .flatMap(entry -> entry.getValue().now().stream())
        .filter(told -> hangsOn(told) == null)
        .map(told -> new Claim(told.assertion(), told.articleId(), null))
        .toList();
  }
}
