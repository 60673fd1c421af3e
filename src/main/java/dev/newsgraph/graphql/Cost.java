package dev.newsgraph.graphql;

import com.google.common.math.LongMath;
import dev.newsgraph.plan.Column;
import dev.newsgraph.plan.Column.ByNeighbour;
import dev.newsgraph.plan.Column.ByValue;
import dev.newsgraph.plan.Condition;
import dev.newsgraph.plan.Condition.And;
import dev.newsgraph.plan.Operand;
import dev.newsgraph.plan.Projection;
import dev.newsgraph.plan.Sort;
import dev.newsgraph.plan.Source;
import java.util.List;

/**
 * How many nodes a plan can touch: each row that it can answer counts as one, times the rows that
 * it stands in. What is looked at without being answered is not known before and counts by a fixed
 * weight. No sum is smaller than its parts; one that a number cannot hold is the largest number.
 */
final class Cost {
  /** What counts for looking at all other ends of a relationship of one node. */
  static final long HOP = 50;

  /** What counts for looking at all nodes of a kind. */
  static final long ALL = 1_000;

  /** What counts for a question about the schema. */
  static final long INTROSPECTION = 10_000;

  private Cost() {}

  /** {@return the cost of one row of what is wanted} */
  static long of(Projection wanted) {
    return wanted.columns().stream().mapToLong(Cost::of).reduce(0, LongMath::saturatedAdd);
  }

  private static long of(Column column) {
    return switch (column) {
      case Column.Value(Operand operand) -> of(operand);
      case Column.Labels _ -> 0;
      case Column.Exists _, Column.TotalOf _, Column.LoadedAt _ -> 1;
      case Column.Rows rows -> of(rows);
      case Column.Count(Source source, Condition filter) -> whole(source, filter);
      case Column.Buckets buckets -> whole(buckets.source(), buckets.filter());
      case Column.Groups groups ->
          plus(
              whole(groups.source(), groups.filter()),
              times(groups.limit(), plus(1, keys(groups.keys()))));
      case Column.Neighbourhood around ->
          plus(
              times(around.depth(), times(around.limit(), HOP)),
              times(around.limit() + 1L, plus(1, of(around.nodes()))));
      case Column.Paths paths ->
          plus(
              times(paths.maxLength(), ALL),
              times(times(paths.limit(), paths.maxLength() + 1L), plus(1, of(paths.nodes()))));
    };
  }

  private static long of(Column.Rows rows) {
    boolean looks =
        !rows.filter().equals(And.ALWAYS)
            || rows.order().stream().anyMatch(key -> dear(rows.source(), key));
    long answered = most(rows.source(), rows.window().limit());
    long found = looks ? whole(rows.source(), rows.filter()) : found(rows.source());
    return plus(Math.max(answered, found), times(answered, of(rows.projection())));
  }

  /** All nodes come in the order of their key by an index; any other order looks at all rows. */
  private static boolean dear(Source source, Sort sort) {
    return !(source instanceof Source.All && sort.key() instanceof Operand.Id);
  }

  private static long most(Source source, long limit) {
    return switch (source) {
      case Source.ByIds(_, List<String> ids) -> Math.min(limit, ids.size());
      case Source.All _,
          Source.ByProperty _,
          Source.ByAlias _,
          Source.Hop _,
          Source.Events _,
          Source.MentionedWith _,
          Source.FullText _ ->
          limit;
    };
  }

  /** What counts for finding rows in the order that they come in. */
  private static long found(Source source) {
    return switch (source) {
      case Source.All _, Source.ByIds _, Source.ByProperty _, Source.ByAlias _, Source.Hop _ -> 0;
      case Source.Events _, Source.MentionedWith _, Source.FullText _ -> whole(source, And.ALWAYS);
    };
  }

  /** What counts for looking at all rows of a source. */
  private static long whole(Source source, Condition filter) {
    long rows =
        switch (source) {
          case Source.ByIds(_, List<String> ids) -> ids.size();
          case Source.ByProperty _, Source.ByAlias _ -> 1;
          case Source.Hop _ -> HOP;
          case Source.All _, Source.Events _, Source.MentionedWith _ -> ALL;
          case Source.FullText text -> times(text.depth(), text.indexes().size());
        };
    return times(rows, plus(1, of(filter)));
  }

  /** What a condition looks at of each row. */
  private static long of(Condition condition) {
    return switch (condition) {
      case Condition.And(List<Condition> all) -> sum(all);
      case Condition.Or(List<Condition> any) -> sum(any);
      case Condition.Not(Condition one) -> of(one);
      case Condition.Compare compare -> of(compare.left());
      case Condition.Missing(Operand operand) -> of(operand);
      case Condition.Keyed _, Condition.IsKind _ -> 0;
      case Condition.Related related -> plus(1, plus(of(related.edges()), of(related.nodes())));
    };
  }

  private static long sum(List<Condition> conditions) {
    return conditions.stream().mapToLong(Cost::of).reduce(0, LongMath::saturatedAdd);
  }

  private static long of(Operand operand) {
    return switch (operand) {
      case Operand.CountOf count -> plus(1, plus(of(count.edges()), of(count.nodes())));
      case Operand.OfNode _,
          Operand.OfEdge _,
          Operand.Id _,
          Operand.EdgeId _,
          Operand.FirstOf _,
          Operand.Known _,
          Operand.Degree _,
          Operand.Score _ ->
          0;
    };
  }

  private static long keys(List<Column.Key> keys) {
    return keys.stream()
        .mapToLong(
            key ->
                switch (key) {
                  case ByValue _ -> 0;
                  case ByNeighbour by -> plus(1, of(by.wanted()));
                })
        .reduce(0, LongMath::saturatedAdd);
  }

  /** {@return the sum, or the largest number where it is larger} */
  static long plus(long one, long other) {
    return LongMath.saturatedAdd(one, other);
  }

  private static long times(long one, long other) {
    return LongMath.saturatedMultiply(one, other);
  }
}
