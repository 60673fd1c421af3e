package dev.newsgraph.extract;

import dev.newsgraph.fact.EntityKind;
import java.util.List;

/** A part of a pattern as it is written; {@code docs/rules.md} describes the language. */
sealed interface Part {

  /** Any of some phrases, each a list of words. */
  record Words(List<List<String>> phrases) implements Part {
    public Words {
      phrases = List.copyOf(phrases);
    }
  }

  /** A verb with its auxiliaries, or any bare form of it. */
  record Group(List<Verb> verbs, Voice voice) implements Part {
    public Group {
      verbs = List.copyOf(verbs);
    }
  }

  /** How a verb stands in its clause. */
  enum Voice {
    /** {@code [adopt]}: with a subject before it, in any tense. */
    ACTIVE,
    /** {@code [be adopt]}: a passive, or a participle behind a noun. */
    PASSIVE,
    /** {@code [to adopt]}: the base, a gerund or a noun's infinitive, with nothing before it. */
    BARE
  }

  /**
   * A name or a list of names.
   *
   * @param kinds what it may stand for, the preferred kind first
   * @param listed whether the catalog must know it
   * @param whole whether the noun phrase must end with it: "PyTorch", "the PyTorch library", not
   *     "PyTorch bindings"
   * @param only whether it must stand for nothing else: not for a firm and its product alike
   */
  record Slot(Role role, List<EntityKind> kinds, boolean listed, boolean whole, boolean only)
      implements Part {
    public Slot {
      kinds = List.copyOf(kinds);
    }
  }

  /** The part that a name plays in the event. */
  enum Role {
    SUBJECT,
    OBJECT,
    REPLACED,
    /** A name that must stand there and plays no part in the event. */
    OTHER
  }

  /**
   * Up to some units that do not matter.
   *
   * @param across whether commas may be among them
   */
  record Gap(int most, boolean across) implements Part {}

  /** One of some sequences; an empty one makes it optional. */
  record Either(List<List<Part>> choices) implements Part {
    public Either {
      choices = choices.stream().map(List::copyOf).toList();
    }
  }
}
