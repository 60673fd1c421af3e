package dev.newsgraph.graphql;

import com.github.benmanes.caffeine.cache.Cache;

/**
 * How a cache does, since the service started.
 *
 * @param size how many entries it holds
 * @param hits how often it had what was asked for
 * @param misses how often it had not
 */
public record CacheFigures(long size, long hits, long misses) {

  static CacheFigures of(Cache<?, ?> cache) {
    return new CacheFigures(
        cache.estimatedSize(), cache.stats().hitCount(), cache.stats().missCount());
  }
}
