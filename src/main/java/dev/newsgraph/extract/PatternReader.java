package dev.newsgraph.extract;

import dev.newsgraph.fact.EntityKind;
import dev.newsgraph.fact.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A pattern as it is written → its parts. */
final class PatternReader {
  private static final Pattern TOKEN =
      Pattern.compile("<[^>]*>|\\[[^\\]]*]|\\{[^}]*}|\\.{2,3}\\d+|[()|?]|[^\\s()|?<\\[{]+");
  private static final List<EntityKind> FIRMS = List.of(EntityKind.ORGANISATION);
  private static final List<EntityKind> ACTORS =
      List.of(EntityKind.ORGANISATION, EntityKind.PERSON);
  private static final List<EntityKind> FRAMEWORKS = List.of(EntityKind.FRAMEWORK);

  private final Lexicon lexicon;
  private final List<EntityKind> subjects;
  private final List<String> tokens = new ArrayList<>();
  private int at;

  private PatternReader(Lexicon lexicon, List<EntityKind> subjects) {
    this.lexicon = lexicon;
    this.subjects = subjects;
  }

  /**
   * Reads a pattern.
   *
   * @param subjects what {@code <subject>} stands for where the pattern does not say
   * @throws IllegalArgumentException with one line on what is wrong
   */
  static List<Part> parse(String pattern, Lexicon lexicon, List<EntityKind> subjects) {
    PatternReader reader = new PatternReader(lexicon, subjects);
    Matcher matcher = TOKEN.matcher(pattern);
    while (matcher.find()) {
      reader.tokens.add(matcher.group());
    }
    List<Part> parts = reader.sequence();
    if (reader.at < reader.tokens.size()) {
      throw new IllegalArgumentException("'" + reader.tokens.get(reader.at) + "' closes nothing");
    }
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("the pattern is empty");
    }
    return parts;
  }

  private List<Part> sequence() {
    List<Part> parts = new ArrayList<>();
    while (at < tokens.size() && !tokens.get(at).equals(")") && !tokens.get(at).equals("|")) {
      parts.add(part(tokens.get(at++)));
    }
    return parts;
  }

  private Part part(String token) {
    return switch (token.charAt(0)) {
      case '<' -> slot(inner(token));
      case '[' -> group(inner(token));
      case '{' -> new Part.Words(phrases(inner(token)));
      case '(' -> choice();
      default ->
          token.startsWith("..") ? gap(token) : new Part.Words(List.of(List.of(lower(token))));
    };
  }

  private Part choice() {
    List<List<Part>> choices = new ArrayList<>();
    choices.add(sequence());
    while (at < tokens.size() && tokens.get(at).equals("|")) {
      at++;
      choices.add(sequence());
    }
    if (at >= tokens.size()) {
      throw new IllegalArgumentException("'(' is not closed");
    }
    at++;
    if (at < tokens.size() && tokens.get(at).equals("?")) {
      at++;
      choices.add(List.of());
    }
    return new Part.Either(choices);
  }

  private static Part gap(String token) {
    boolean across = token.startsWith("...");
    return new Part.Gap(Integer.parseInt(token.substring(across ? 3 : 2)), across);
  }

  private Part slot(String text) {
    String[] words = text.split("[\\s:]+", -1);
    boolean listed = text.contains(" listed");
    boolean whole = text.contains(" whole");
    boolean only = text.contains(" only");
    List<EntityKind> asked = text.contains(":") ? List.of(kind(words[1])) : List.of();
    return switch (words[0]) {
      case "subject" ->
          new Part.Slot(Part.Role.SUBJECT, asked.isEmpty() ? subjects : asked, listed, whole, only);
      case "object" -> new Part.Slot(Part.Role.OBJECT, FRAMEWORKS, listed, whole, only);
      case "other" ->
          new Part.Slot(Part.Role.OTHER, asked.isEmpty() ? FIRMS : asked, listed, whole, only);
      case "replaced" -> new Part.Slot(Part.Role.REPLACED, FRAMEWORKS, listed, whole, only);
      default ->
          throw new IllegalArgumentException(
              "unknown slot <" + text + ">: write subject, object or replaced");
    };
  }

  private static EntityKind kind(String word) {
    return switch (word) {
      case "organisation" -> EntityKind.ORGANISATION;
      case "framework" -> EntityKind.FRAMEWORK;
      case "person" -> EntityKind.PERSON;
      default -> throw new IllegalArgumentException("unknown kind of name '" + word + "'");
    };
  }

  /** {@return what the subject of a kind of event may be where its rule does not say} */
  static List<EntityKind> subjects(EventKind kind) {
    return switch (kind) {
      case ADOPTED, DROPPED, RELEASED -> FIRMS;
      case DEVELOPED, CONTRIBUTED -> ACTORS;
      case BUILT_ON, MERGED_INTO -> FRAMEWORKS;
    };
  }

  private Part group(String text) {
    Part.Voice voice =
        text.startsWith("be ")
            ? Part.Voice.PASSIVE
            : text.startsWith("to ") ? Part.Voice.BARE : Part.Voice.ACTIVE;
    String names = voice == Part.Voice.ACTIVE ? text : text.substring(3);
    List<Verb> verbs = new ArrayList<>();
    for (String name : names.split("\\|", -1)) {
      List<Verb> set = lexicon.verbs(name.strip());
      if (set == null) {
        throw new IllegalArgumentException(
            "unknown set of verbs [" + name.strip() + "]: define it under 'verbs'");
      }
      verbs.addAll(set);
    }
    return new Part.Group(verbs, voice);
  }

  private List<List<String>> phrases(String names) {
    List<List<String>> phrases = new ArrayList<>();
    for (String name : names.split("\\|", -1)) {
      List<List<String>> set = lexicon.phrases(name.strip());
      if (set == null) {
        throw new IllegalArgumentException(
            "unknown set of words {" + name.strip() + "}: define it under 'words'");
      }
      phrases.addAll(set);
    }
    return phrases;
  }

  private static String inner(String token) {
    return token.substring(1, token.length() - 1).strip();
  }

  private static String lower(String token) {
    return token.toLowerCase(Locale.ROOT);
  }
}
