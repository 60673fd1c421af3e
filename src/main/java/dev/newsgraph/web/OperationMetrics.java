package dev.newsgraph.web;

import dev.newsgraph.graphql.GraphQlError;
import dev.newsgraph.graphql.GraphQlResponse;
import dev.newsgraph.graphql.Spending;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What is measured of GraphQL operations, by words that the engine gives: nothing that a client can
 * make up becomes a time series.
 */
final class OperationMetrics {
  private static final String OPERATION = "operation";
  private static final double[] COSTS = {10, 100, 1_000, 10_000, 100_000, 1_000_000};

  private final MeterRegistry registry;

  OperationMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /**
   * {@return what came of a request: {@code data}, {@code errors}, {@code refused}, or the limit or
   * fault that ended it}
   */
  static String outcome(GraphQlResponse response) {
    List<GraphQlError> errors = response.errors();
    if (!response.executed()) {
      return "refused";
    }
    return errors.isEmpty()
        ? "data"
        : switch (errors.getFirst().type()) {
          case TIME_LIMIT, MEMORY_LIMIT, UNAVAILABLE, ABANDONED, INTERNAL ->
              errors.getFirst().type().name().toLowerCase(Locale.ROOT);
          case SYNTAX,
              VALIDATION,
              BAD_REQUEST,
              BAD_ARGUMENT,
              NOT_FOUND,
              TOO_MUCH,
              MISSING,
              FORBIDDEN,
              BUSY,
              PERSISTED_QUERY_NOT_FOUND ->
              "errors";
        };
  }

  /** Counts a request that was answered. */
  void record(GraphQlResponse response, long nanoseconds) {
    Spending spending = response.spending();
    String operation = spending == null ? "none" : spending.operation();
    Timer.builder("graphql.requests")
        .description("Requests by what they ask for and what came of them")
        .tag(OPERATION, operation)
        .tag("outcome", outcome(response))
        .serviceLevelObjectives(Metrics.BUCKETS)
        .register(registry)
        .record(Duration.ofNanos(nanoseconds));
    if (spending != null) {
      spent(spending);
    }
  }

  private void spent(Spending spending) {
    DistributionSummary.builder("graphql.cost")
        .description("How many nodes the plans of requests could touch")
        .tag(OPERATION, spending.operation())
        .serviceLevelObjectives(COSTS)
        .register(registry)
        .record((double) spending.cost());
    count("graphql.statements", "Statements that were run", spending, spending.statements());
    count("graphql.rows", "Rows that statements gave", spending, (double) spending.rows());
  }

  private void count(String name, String what, Spending spending, double amount) {
    Counter.builder(name)
        .description(what)
        .tag(OPERATION, spending.operation())
        .register(registry)
        .increment(amount);
  }
}
