package dev.newsgraph.extract;

import dev.newsgraph.extract.Lexicon.Course;
import dev.newsgraph.extract.Lexicon.Reading;
import dev.newsgraph.extract.Part.Voice;
import dev.newsgraph.extract.Verb.Form;
import dev.newsgraph.fact.Status;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a verb with its auxiliaries, adverbs and courses ("has now decided to adopt"). Immutable.
 */
final class VerbReader {
  private static final Set<String> FUTURE = Set.of("will", "'ll", "shall", "wo");
  private static final Set<String> HAVE = Set.of("have", "has", "had", "'ve", "having");
  private static final Set<String> BE =
      Set.of(
          "is", "are", "was", "were", "be", "been", "being", "am", "'re", "'m", "get", "gets",
          "got");
  private static final Set<String> DO = Set.of("do", "does", "did");
  private static final Set<String> POSSIBLE =
      Set.of("can", "could", "may", "might", "should", "must", "ca", "cannot", "ought");
  private static final Set<String> WOULD = Set.of("would", "'d");
  private static final Set<String> NOT = Set.of("not", "n't", "never", "hardly", "nor", "neither");
  private static final Set<String> PRONOUNS =
      Set.of("it", "that", "which", "who", "he", "she", "there", "company");
  private static final Set<String> SUBJECTS = Set.of("i", "we", "he", "she", "they", "who");
  private static final Set<String> REPORTS =
      Set.of(
          "said",
          "says",
          "announced",
          "revealed",
          "confirmed",
          "stated",
          "promised",
          "announcing",
          "declared");
  private static final int LONGEST = 16;

  /** What form must come next. */
  private enum Need {
    FINITE,
    BASE,
    PERFECT,
    BE,
    GERUND
  }

  private final Lexicon lexicon;
  private final WordSet adverbs;
  private final Map<String, List<List<String>>> phrases;

  VerbReader(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.adverbs = lexicon.words("adverbs");
    this.phrases =
        lexicon.required("adverbs").stream()
            .filter(phrase -> phrase.size() > 1)
            .collect(Collectors.groupingBy(List::getFirst));
  }

  /** {@return the verb of a group that begins at a unit; null where none does} */
  @Nullable VerbReading read(List<Unit> units, int from, Step.Group group) {
    return new Attempt(units, group).read(from);
  }

  /** {@return whether a word can be nothing but the base of a verb} */
  boolean isBare(String word) {
    return lexicon.readings(word).stream().allMatch(reading -> reading.form() == Form.BASE);
  }

  /** {@return the index behind adverbs and expressions of time} */
  int skip(List<Unit> units, int from) {
    int at = from;
    while (at < units.size() && transparent(units.get(at))) {
      at++;
    }
    List<List<String>> here = at < units.size() ? phrases.get(units.get(at).word()) : null;
    for (List<String> phrase : here == null ? List.<List<String>>of() : here) {
      if (Units.standsAt(units, at, phrase)) {
        return skip(units, at + phrase.size());
      }
    }
    return at;
  }

  private boolean transparent(Unit unit) {
    String word = unit.word();
    return unit.isTime() || (unit.isWord() && (adverbs.contains(word) || Units.isAdverb(word)));
  }

  /** One walk from auxiliary to auxiliary. */
  private final class Attempt {
    private final List<Unit> units;
    private final Step.Group group;
    private Need need = Need.FINITE;
    private @Nullable Status status;
    private boolean refused;
    private int from;

    Attempt(List<Unit> units, Step.Group group) {
      this.units = units;
      this.group = group;
    }

    @Nullable VerbReading read(int start) {
      from = start;
      int at = start;
      if (group.voice() == Voice.BARE) {
        at = at < units.size() && units.get(at).is("to") ? at + 1 : at;
      }
      while (at < units.size() && at - start < LONGEST) {
        at = skip(units, at);
        if (at >= units.size() || !units.get(at).isWord()) {
          return null;
        }
        VerbReading head = head(at);
        if (head != null) {
          return head;
        }
        at = group.voice() == Voice.BARE ? -1 : next(at);
        if (at < 0) {
          return null;
        }
      }
      return null;
    }

    /** Over an auxiliary, or over another verb of which the same is done. */
    private int next(int at) {
      int behind = auxiliary(at);
      if (behind < 0 && group.voice() == Voice.PASSIVE && need != Need.PERFECT) {
        behind = Coordination.behindParticiple(units, at);
        from = behind < 0 ? from : behind;
      }
      return behind;
    }

    private @Nullable VerbReading head(int at) {
      boolean noun = Units.is(units, at + 1, "of");
      for (Reading reading : units.get(at).lexeme().readings()) {
        if (fits(reading.form(), at) && !(noun && isNoun(reading.form()))) {
          boolean ongoing = need == Need.BE && reading.form() == Form.GERUND;
          for (List<String> particle : group.particles(reading)) {
            int end = behind(at + 1, particle);
            if (end > 0) {
              boolean active = group.voice() == Voice.ACTIVE;
              int last = active ? Coordination.behindSecond(units, end, reading.form()) : end;
              return new VerbReading(at, last, status, ongoing, refused);
            }
          }
        }
      }
      return null;
    }

    /** "Stable releases of Zephyr" are things, nothing that somebody does. */
    private boolean isNoun(Form form) {
      return group.voice() == Voice.ACTIVE && (form == Form.BASE || form == Form.THIRD);
    }

    /** {@return the index behind a particle, "rely heavily on"; -1 where it does not stand} */
    private int behind(int at, List<String> particle) {
      int from = Units.standsAt(units, at, particle) ? at : skip(units, at);
      return Units.standsAt(units, from, particle) ? from + particle.size() : -1;
    }

    private boolean fits(Form form, int at) {
      return switch (group.voice()) {
        case BARE -> true;
        case PASSIVE ->
            form == Form.PARTICIPLE
                && (need == Need.BE
                    || (need == Need.FINITE && at == skip(units, from) && !acts(from)));
        case ACTIVE ->
            switch (need) {
              case FINITE ->
                  form == Form.BASE || form == Form.THIRD || (form == Form.PAST && !isDone(at));
              case BASE -> form == Form.BASE;
              case PERFECT -> form == Form.PARTICIPLE;
              case BE, GERUND -> form == Form.GERUND;
            };
      };
    }

    /** Whether it is done to what stands before it: "Zephyr, powered by Rust". */
    private boolean isDone(int at) {
      return Units.is(units, at + 1, "by");
    }

    /** Whether somebody does it: "he implemented" is no participle. */
    private boolean acts(int at) {
      return at > 0 && SUBJECTS.contains(units.get(at - 1).word());
    }

    /** {@return the index behind an auxiliary or course; -1 where the unit is none} */
    private int auxiliary(int at) {
      String word = units.get(at).word();
      if (FUTURE.contains(word)) {
        return then(Need.BASE, Status.ANNOUNCED, at + 1);
      }
      if (NOT.contains(word)) {
        refused = true;
        return at + 1;
      }
      int course = course(at);
      if (course > 0) {
        return course;
      }
      if (HAVE.contains(word)) {
        return then(Need.PERFECT, null, at + 1);
      }
      boolean clitic = word.equals("'s") && at > 0 && PRONOUNS.contains(units.get(at - 1).word());
      if (BE.contains(word) || clitic) {
        return then(Need.BE, null, at + 1);
      }
      if (DO.contains(word)) {
        return then(Need.BASE, null, at + 1);
      }
      return modal(word, at);
    }

    private int modal(String word, int at) {
      if (word.equals("to")) {
        return then(Need.BASE, need == Need.PERFECT ? null : Status.ANNOUNCED, at + 1);
      }
      if (word.equals("going") && at + 1 < units.size() && units.get(at + 1).is("to")) {
        return then(Need.BASE, Status.ANNOUNCED, at + 2);
      }
      if (POSSIBLE.contains(word) || WOULD.contains(word)) {
        refused |= POSSIBLE.contains(word) || !reported(at);
        return then(Need.BASE, Status.ANNOUNCED, at + 1);
      }
      return -1;
    }

    private boolean reported(int at) {
      return units.subList(0, at).stream().anyMatch(unit -> REPORTS.contains(unit.word()));
    }

    private int then(Need next, @Nullable Status effect, int at) {
      need = next;
      if (effect != null && (status == null || effect.compareTo(status) > 0)) {
        status = effect;
      }
      return at;
    }

    private int course(int at) {
      for (Course course : units.get(at).lexeme().courses()) {
        int end = course.words().isEmpty() ? verbCourse(course, at) : phraseCourse(course, at);
        if (end > 0) {
          refused |= course.refuses();
          return then(course.gerund() ? Need.GERUND : Need.BASE, course.status(), end);
        }
      }
      return -1;
    }

    private int phraseCourse(Course course, int at) {
      return Units.standsAt(units, at, course.words()) ? at + course.words().size() : -1;
    }

    private int verbCourse(Course course, int at) {
      for (Reading reading : units.get(at).lexeme().readings()) {
        for (Verb verb : leads(reading.form()) ? course.verbs() : List.<Verb>of()) {
          boolean same = verb.base().equals(reading.verb().base());
          int next = same ? behind(at + 1, verb.particle()) : -1;
          if (next > 0) {
            return behindCourse(course, skip(units, next));
          }
        }
      }
      return -1;
    }

    private int behindCourse(Course course, int next) {
      return course.gerund() ? next : Units.is(units, next, "to") ? next + 1 : -1;
    }

    private boolean leads(Form form) {
      return switch (need) {
        case FINITE -> form == Form.BASE || form == Form.THIRD || form == Form.PAST;
        case BASE -> form == Form.BASE;
        case PERFECT -> form == Form.PARTICIPLE;
        case BE -> form == Form.GERUND || form == Form.PARTICIPLE;
        case GERUND -> form == Form.GERUND;
      };
    }
  }
}
