package dev.newsgraph.extract;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says whether a word stands anywhere in an article. Not thread-safe. */
final class Context {
  private final List<PlainText> texts;
  private final Map<String, Boolean> answers = new HashMap<>();
  private String lower = "";

  Context(Collection<PlainText> texts) {
    this.texts = List.copyOf(texts);
  }

  /** {@return whether the article holds a word or phrase, in any case} */
  boolean holds(String word) {
    if (lower.isEmpty()) {
      StringBuilder all = new StringBuilder(" ");
      texts.forEach(text -> all.append(text.lower()).append('\n'));
      lower = all.toString();
    }
    return answers.computeIfAbsent(word, this::find);
  }

  private boolean find(String word) {
    String sought = word.toLowerCase(Locale.ROOT);
    for (int at = lower.indexOf(sought); at >= 0; at = lower.indexOf(sought, at + 1)) {
      int end = at + sought.length();
      if (!Character.isLetterOrDigit(lower.charAt(at - 1))
          && !Character.isLetterOrDigit(lower.charAt(end))) {
        return true;
      }
    }
    return false;
  }
}
