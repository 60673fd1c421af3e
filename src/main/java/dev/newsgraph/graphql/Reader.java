package dev.newsgraph.graphql;

import dev.newsgraph.graphql.Selections.Asked;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a value of the response from what the graph gave. */
interface Reader<S> {

  /**
   * {@return the value for the response; null where there is none}
   *
   * @throws Absence where a value is missing that is never null
   */
  @Nullable Object read(S source, Absences absences);

  /** A missing value on its way up to the next field that may be null. */
  final class Absence extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Object> path = new ArrayList<>();

    Absence() {
      super(null, null, false, false);
    }

    void below(Object key) {
      path.addFirst(key);
    }
  }

  /** Where values were missing; each path is turned round as it grows. */
  final class Absences {
    private final List<Entry> entries = new ArrayList<>();

    /**
     * An absence that ended at a field which may be null; the path starts there until its parents
     * add theirs.
     */
    private record Entry(List<Object> path) {}

    /** Runs a part of the response whose parent is at a key: what it lacks is there too. */
    <T extends @Nullable Object> T at(Object key, java.util.function.Supplier<T> part) {
      int before = entries.size();
      try {
        return part.get();
      } catch (Absence absence) {
        absence.below(key);
        throw absence;
      } finally {
        for (int i = before; i < entries.size(); i++) {
          entries.get(i).path().addFirst(key);
        }
      }
    }

    void end(Absence absence) {
      entries.add(new Entry(new ArrayList<>(absence.path)));
    }

    List<List<Object>> paths() {
      return entries.stream().map(Entry::path).toList();
    }
  }

  /** A field of an object of the response. */
  record Member<S>(String key, boolean required, Reader<S> reader) {

    static <S> Member<S> of(Asked asked, Reader<S> reader) {
      return new Member<>(asked.key(), asked.required(), reader);
    }

    @Nullable Object read(S source, Absences absences) {
      try {
        Object value = absences.at(key, () -> reader.read(source, absences));
        if (value == null && required) {
          Absence absence = new Absence();
          absence.below(key);
          throw absence;
        }
        return value;
      } catch (Absence absence) {
        if (required) {
          throw absence;
        }
        absences.end(absence);
        return null;
      }
    }
  }

  /** Reads an object from its members. */
  static <S> Reader<S> object(List<Member<S>> members) {
    return (source, absences) -> {
      Map<String, @Nullable Object> object = LinkedHashMap.newLinkedHashMap(members.size());
      for (Member<S> member : members) {
        object.put(member.key(), member.read(source, absences));
      }
      return object;
    };
  }

  /** Reads a list whose items are never null. */
  static <S, T> Reader<S> list(Function<S, List<T>> items, Reader<T> each) {
    return (source, absences) -> {
      List<@Nullable Object> list = new ArrayList<>();
      for (T item : items.apply(source)) {
        list.add(item(list.size(), item, each, absences));
      }
      return list;
    };
  }

  private static <T> Object item(int index, T item, Reader<T> each, Absences absences) {
    Object value = absences.at(index, () -> each.read(item, absences));
    if (value == null) {
      Absence absence = new Absence();
      absence.below(index);
      throw absence;
    }
    return value;
  }
}
