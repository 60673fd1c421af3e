package dev.newsgraph.extract;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells where a firm's name is only a part of that of its programme or event: "Acme Gold Partner",
 * "Acme Certified", "Acme Summit". Immutable.
 */
final class Badges {
  private final Pattern badge;

  Badges(Lexicon lexicon) {
    String grades = any(lexicon.words("badge-grades"));
    String partners = any(lexicon.words("badge-partners"));
    String others = any(lexicon.words("badges"));
    // In "Acme Partners With Initech" the firm acts.
    badge =
        Pattern.compile(
            (" (?:(?=\\p{Lu})(?i:%s) )*"
                    + "(?:(?=\\p{Lu})(?i:%s)(?! (?i:with|to|on|for|in|and)\\b)"
                    + "|(?=\\p{Lu}|\\p{L}+:\\p{Lu})(?i:%s))(?!\\p{L})")
                .formatted(grades, partners, others));
  }

  private static String any(WordSet set) {
    return set.words().stream().map(Pattern::quote).collect(Collectors.joining("|"));
  }

  /** {@return whether what goes on where a name ends makes it a programme's or an event's} */
  boolean follow(String text, int end) {
    return badge.matcher(text).region(end, text.length()).lookingAt();
  }
}
