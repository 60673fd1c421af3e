package dev.newsgraph.extract;

import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.Grounds;
import dev.newsgraph.fact.Grounds.Naming;
import dev.newsgraph.fact.Grounds.Role;
import dev.newsgraph.fact.Grounds.TimeText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who or what plays a part in an event.
 *
 * @param unit index of the unit that names it; -1 where the sentence only implies it
 * @param entity what that was taken for
 */
record Player(int unit, Entity entity) {

  /** {@return the players as the sentence writes them} */
  static Grounds grounds(
      Sentence sentence,
      Player subject,
      Player object,
      @Nullable Player replaced,
      @Nullable TimeText time) {
    List<Naming> names = new ArrayList<>();
    names.add(subject.naming(sentence, Role.SUBJECT));
    names.add(object.naming(sentence, Role.OBJECT));
    if (replaced != null) {
      names.add(replaced.naming(sentence, Role.REPLACED));
    }
    return new Grounds(names, time);
  }

  private Naming naming(Sentence sentence, Role role) {
    if (unit < 0) {
      return new Naming(role, "", sentence.start(), sentence.start(), entity);
    }
    Unit named = sentence.units().get(unit);
    String text = sentence.text().field().substring(named.start(), named.end());
    return new Naming(role, text, named.start(), named.end(), entity);
  }
}
