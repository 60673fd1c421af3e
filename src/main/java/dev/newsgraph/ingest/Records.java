package dev.newsgraph.ingest;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.catalog.Entry;
import dev.newsgraph.document.Article;
import dev.newsgraph.document.Document;
import dev.newsgraph.document.Provider;
import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EntityKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a batch of documents holds: its articles, one an id, who lists whom, and the texts of pages.
 */
final class Records {
  private final Catalog catalog;
  private final EntityRows entities;
  private final Map<String, Article> articles = new LinkedHashMap<>();
  private final List<Map<String, Object>> related = new ArrayList<>();
  private final Map<String, Document.PageText> pages = new LinkedHashMap<>();

  Records(Catalog catalog, EntityRows entities, List<Document> documents) {
    this.catalog = catalog;
    this.entities = entities;
    documents.forEach(this::add);
  }

  /** {@return the articles by id, merged within the batch; open to have more merged in} */
  Map<String, Article> articles() {
    return articles;
  }

  /** {@return rows of {@code article}, {@code related}, {@code position}} */
  List<Map<String, Object>> related() {
    return related;
  }

  /** {@return the page texts by the hash of their text} */
  Map<String, Document.PageText> pages() {
    return pages;
  }

  void merge(String id, Article article) {
    articles.merge(id, article, ArticleMerge::of);
  }

  private void add(Document document) {
    switch (document) {
      case Document.Post post -> add(post.article());
      case Document.PageText page -> pages.put(ArticleRows.hash(page.text()), page);
    }
  }

  private void add(Article article) {
    merge(article.id(), known(article));
    int position = 0;
    for (Article listed : article.related()) {
      merge(listed.id(), known(listed));
      if (!listed.id().equals(article.id())) {
        related.add(Map.of("article", article.id(), "related", listed.id(), "position", position));
      }
      position++;
    }
  }

  /** The article with topics and provider under the names that the catalog gives them. */
  private Article known(Article article) {
    return new Article(
        article.url(),
        article.title(),
        article.excerpt(),
        article.body(),
        article.kind(),
        article.category(),
        article.language(),
        article.publishedAt(),
        article.updatedAt(),
        article.quality(),
        article.heat(),
        article.published(),
        known(article.provider()),
        article.topics().stream()
            .map(entities::topic)
            .map(Entity::name)
            .distinct()
            .sorted()
            .toList(),
        List.of());
  }

  private @Nullable Provider known(@Nullable Provider provider) {
    if (provider == null) {
      return null;
    }
    String name =
        catalog
            .find(EntityKind.PROVIDER, provider.domain())
            .map(Entry::name)
            .orElse(provider.name());
    return new Provider(provider.domain(), name, provider.imageUrl());
  }
}
