package dev.newsgraph.ingest;

import dev.newsgraph.document.Article;
import dev.newsgraph.document.Article.Alternate;
import dev.newsgraph.document.Provider;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Two records of one article → one that keeps the fullest value of each field. Commutative,
 * associative and idempotent, so the order in which records arrive does not matter.
 */
final class ArticleMerge {
  private static final Comparator<String> FULLEST =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());
  private static final Comparator<Alternate> BY_ADDRESS =
      Comparator.comparing(Alternate::url).thenComparing(Alternate::amp);

  private ArticleMerge() {}

  /** One record by itself, as if merged: its lists in their fixed order, its related set aside. */
  static Article of(Article article) {
    return of(article, article);
  }

  static Article of(Article a, Article b) {
    return new Article(
        a.url() == null ? b.url() : a.url(),
        fullest(a.title(), b.title()),
        fullest(a.excerpt(), b.excerpt()),
        fullest(a.body(), b.body()),
        greatest(a.kind(), b.kind()),
        greatest(a.category(), b.category()),
        greatest(a.language(), b.language()),
        earliest(a.publishedAt(), b.publishedAt()),
        greatest(a.updatedAt(), b.updatedAt()),
        greatest(a.quality(), b.quality()),
        greatest(a.heat(), b.heat()),
        greatest(a.published(), b.published()),
        provider(a.provider(), b.provider()),
        union(a.topics(), b.topics(), Comparator.naturalOrder()),
        union(a.alternates(), b.alternates(), BY_ADDRESS),
        List.of());
  }

  private static String fullest(String a, String b) {
    return FULLEST.compare(a, b) >= 0 ? a : b;
  }

  private static <T extends Comparable<T>> @Nullable T greatest(@Nullable T a, @Nullable T b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.compareTo(b) >= 0 ? a : b;
  }

  private static @Nullable Instant earliest(@Nullable Instant a, @Nullable Instant b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isBefore(b) ? a : b;
  }

  static @Nullable Provider provider(@Nullable Provider a, @Nullable Provider b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    if (!a.domain().equals(b.domain())) {
      return a.domain().compareTo(b.domain()) <= 0 ? a : b;
    }
    return new Provider(a.domain(), providerName(a, b), greatest(a.imageUrl(), b.imageUrl()));
  }

  private static @Nullable String providerName(Provider a, Provider b) {
    if (a.name() == null || b.name() == null) {
      return a.name() == null ? b.name() : a.name();
    }
    return fullest(a.name(), b.name());
  }

  private static <T> List<T> union(List<T> a, List<T> b, Comparator<T> order) {
    TreeSet<T> all = new TreeSet<>(order);
    all.addAll(a);
    all.addAll(b);
    return List.copyOf(all);
  }
}
