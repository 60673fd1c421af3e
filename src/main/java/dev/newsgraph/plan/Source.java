package dev.newsgraph.plan;

import dev.newsgraph.schema.Property;
import dev.newsgraph.schema.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where rows come from. */
public sealed interface Source {

  /** {@return the same with all its rows, where it gives only those that a page needs} */
  default Source whole() {
    return this;
  }

  /** All nodes that bear one of some labels. */
  record All(List<String> labels) implements Source {
    public All {
      labels = List.copyOf(labels);
    }
  }

  /** The nodes of some ids, whichever of the kinds they are of. */
  record ByIds(List<String> labels, List<String> ids) implements Source {
    public ByIds {
      labels = List.copyOf(labels);
      ids = List.copyOf(ids);
    }
  }

  /** The nodes of a label with a value. */
  record ByProperty(String label, Property property, Object value) implements Source {}

  /**
   * The node of a label that goes by a name or alias, in any case.
   *
   * @param name a string, or the {@link Slot} of one
   */
  record ByAlias(String label, Object name) implements Source {}

  /** The other ends of a relationship of the node at hand. */
  record Hop(Relationship relationship) implements Source {}

  /**
   * The events of a timeline.
   *
   * @param framework the name of their object or subject, or its {@link Slot}; null for any
   * @param organisation the name of their subject, or its {@link Slot}; null for any
   */
  record Events(@Nullable Object framework, @Nullable Object organisation) implements Source {}

  /** The entities that articles mention together with one; their score is in how many articles. */
  record MentionedWith(String id) implements Source {}

  /**
   * What a full-text search finds.
   *
   * @param indexes the names of the full-text indexes to ask
   * @param query what to look for, in the index's own language
   * @param depth how many hits of each index count, the best first
   * @param deepest how many count where all are asked for
   */
  record FullText(List<String> indexes, String query, int depth, int deepest) implements Source {
    public FullText {
      indexes = List.copyOf(indexes);
    }

    @Override
    public Source whole() {
      return new FullText(indexes, query, deepest, deepest);
    }
  }
}
