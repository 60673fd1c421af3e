package dev.newsgraph;

import dev.newsgraph.config.LimitOptions;
import dev.newsgraph.graphql.Limits;
import dev.newsgraph.store.TransactionMemory;
import dev.newsgraph.web.HttpLimits;

/** The limits that options set, as each part wants them. */
record Limited(Limits requests, HttpLimits http, TransactionMemory memory) {

  static Limited by(LimitOptions options) {
    return new Limited(
        new Limits(
            options.cost(),
            options.depth(),
            options.fields(),
            options.aliases(),
            options.tokens(),
            options.pageSize(),
            options.time()),
        new HttpLimits(
            options.requestBytes(), options.concurrent(), options.queue(), options.queueTime()),
        new TransactionMemory(options.queryMemory(), options.memory()));
  }
}
