package dev.newsgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A verb by its principal parts, with the words that follow it ("roll out").
 *
 * @param particle the words behind the verb; empty for most
 */
record Verb(String base, String past, String participle, List<String> particle) {

  /** The forms of a verb. */
  enum Form {
    BASE,
    THIRD,
    PAST,
    PARTICIPLE,
    GERUND
  }

  private static final String VOWELS = "aeiou";

  Verb {
    particle = List.copyOf(particle);
  }

  /**
   * Reads "adopt", "choose/chose/chosen", "ship/shipped" or "roll out"; the parts not given are
   * regular.
   */
  static Verb parse(String text) {
    List<String> words = new ArrayList<>(List.of(text.strip().split("\\s+", -1)));
    String[] parts = words.removeFirst().split("/", -1);
    String past = parts.length > 1 ? parts[1] : regularPast(parts[0]);
    return new Verb(parts[0], past, parts.length > 2 ? parts[2] : past, words);
  }

  private static String regularPast(String base) {
    if (base.endsWith("e")) {
      return base + "d";
    }
    return endsInConsonantY(base) ? base.substring(0, base.length() - 1) + "ied" : base + "ed";
  }

  private static boolean endsInConsonantY(String base) {
    return base.length() > 1
        && base.endsWith("y")
        && VOWELS.indexOf(base.charAt(base.length() - 2)) < 0;
  }

  /** Tells each form and its spelling. */
  void forms(BiConsumer<String, Form> use) {
    use.accept(base, Form.BASE);
    use.accept(third(), Form.THIRD);
    use.accept(past, Form.PAST);
    use.accept(participle, Form.PARTICIPLE);
    use.accept(gerund(), Form.GERUND);
  }

  private String third() {
    if (base.equals("have")) {
      return "has";
    }
    if (endsInConsonantY(base)) {
      return base.substring(0, base.length() - 1) + "ies";
    }
    boolean sibilant =
        base.endsWith("s") || base.endsWith("sh") || base.endsWith("ch") || base.endsWith("x");
    return sibilant || base.endsWith("o") ? base + "es" : base + "s";
  }

  private String gerund() {
    if (past.length() == base.length() + 3 && past.startsWith(base)) {
      return past.substring(0, past.length() - 2) + "ing";
    }
    boolean mute = base.endsWith("e") && !base.endsWith("ee") && base.length() > 2;
    return (mute ? base.substring(0, base.length() - 1) : doubled()) + "ing";
  }

  /**
   * Irregular verbs of one short syllable double their last letter: "put", "run", "begin", "cut".
   */
  private String doubled() {
    int n = base.length();
    boolean irregular = !past.endsWith("ed");
    boolean closed =
        n > 2
            && n < 6
            && "bdgmnprt".indexOf(base.charAt(n - 1)) >= 0
            && VOWELS.indexOf(base.charAt(n - 2)) >= 0
            && VOWELS.indexOf(base.charAt(n - 3)) < 0;
    return irregular && closed ? base + base.charAt(n - 1) : base;
  }
}
