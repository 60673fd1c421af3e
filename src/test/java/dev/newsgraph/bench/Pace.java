package dev.newsgraph.bench;

import dev.newsgraph.ingest.Progress;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How fast a load goes at its begin and at its end. */
final class Pace implements Progress {
  private static final int PARTS = 10;

  private final NavigableMap<Long, Double> secondsByArticles = new TreeMap<>(Map.of(0L, 0.0));

  @Override
  public void committed(Standing standing) {
    secondsByArticles.put(standing.articles(), standing.seconds());
  }

  /** {@return the rate of the last tenth of the articles over that of the first; 1 is flat} */
  double lastToFirst() {
    long size = secondsByArticles.lastKey();
    double first = at(size / PARTS);
    double last = at(size) - at(size - size / PARTS);
    return first / last;
  }

  /** Seconds after which so many articles were committed, between two batches in proportion. */
  private double at(long articles) {
    Map.Entry<Long, Double> before = secondsByArticles.floorEntry(articles);
    Map.Entry<Long, Double> after = secondsByArticles.ceilingEntry(articles);
    if (after == null || after.getKey().equals(before.getKey())) {
      return before.getValue();
    }
    double share = (double) (articles - before.getKey()) / (after.getKey() - before.getKey());
    return before.getValue() + share * (after.getValue() - before.getValue());
  }
}
