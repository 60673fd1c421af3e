package dev.newsgraph.extract;

import com.google.common.base.CharMatcher;
import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EntityKind;
import dev.newsgraph.fact.Evidence.Field;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the organisation that an article's "we" and "the company" stand for: the one that its
 * beginning speaks of most. Made for one article; not thread-safe.
 */
final class Speaker {
  private static final CharMatcher NO_LETTER =
      CharMatcher.inRange('a', 'z')
          .or(CharMatcher.inRange('A', 'Z'))
          .or(CharMatcher.inRange('0', '9'))
          .or(CharMatcher.is('_'))
          .negate();

  private static final Set<String> SELVES = Set.of("we", "our", "us", "i", "my");
  private static final Set<String> THEY = Set.of("they", "their");
  private static final Set<String> RELEASES = Set.of("release", "released", "releases");
  private static final List<EntityKind> ORGANISATION = List.of(EntityKind.ORGANISATION);
  private static final List<EntityKind> FRAMEWORK = List.of(EntityKind.FRAMEWORK);
  private static final int TITLE_WEIGHT = 3;
  private static final int HOME = 12;
  private static final int NEAR_HOME = 5;
  private static final int PUBLISHER = 8;
  private static final int LEAST = 6;
  private static final int LEAST_ALONE = 3;
  private static final int OFTEN = 12;
  private static final int TELLING = 4;
  private static final int ZONE = 2500;
  private static final int OPENING = 2;
  private static final int SUBJECT = 3;

  private final WordSet tellers;
  private final WordSet venues;
  private final Strangers strangers;
  private final Map<String, Entity> domains;
  private final Map<Entity, Integer> weights = new HashMap<>();
  private final Set<Entity> prominent = new HashSet<>();
  private final Set<Entity> homes = new HashSet<>();
  private final Set<Entity> standing = new HashSet<>();
  private final Set<Entity> others = new HashSet<>();
  private final Set<Entity> makers = new HashSet<>();
  private final Set<Entity> headlined = new HashSet<>();
  private final Standing clues;

  /**
   * @param domains organisations by the domain they are known to own
   */
  Speaker(Lexicon lexicon, Standing clues, Map<String, Entity> domains) {
    this.tellers = lexicon.words("speakers");
    this.venues = lexicon.words("venues");
    this.strangers = new Strangers(lexicon);
    this.domains = domains;
    this.clues = clues;
  }

  /** {@return whether an article tells of one organisation: "we", "the team" or "they", often} */
  boolean tells(List<Sentence> sentences) {
    int told = 0;
    for (Sentence sentence : sentences) {
      for (Unit unit : sentence.units()) {
        told += tells(unit.word()) ? 1 : 0;
        if (told == TELLING) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean tells(String word) {
    return SELVES.contains(word) || THEY.contains(word) || tellers.contains(word);
  }

  /**
   * {@return the organisation; null where none stands out}
   *
   * @param publisher the domain of who published the article; null where it is not known
   */
  @Nullable Entity find(List<Sentence> sentences, @Nullable String publisher) {
    int body = 0;
    for (Sentence sentence : sentences) {
      body += sentence.field() == Field.BODY ? 1 : 0;
      if (sentence.start() < ZONE) {
        weigh(sentence, sentence.field() != Field.BODY || body <= OPENING);
      } else {
        stand(sentence);
      }
    }
    Entity owner = publisher == null ? null : owner(publisher);
    if (owner != null && headlined.stream().anyMatch(entity -> !entity.equals(owner))) {
      weights.remove(owner);
    } else if (owner != null && weights.containsKey(owner)) {
      weights.merge(owner, PUBLISHER, Integer::sum);
      prominent.add(owner);
      standing.add(owner);
    }
    if (sentences.stream().anyMatch(Speaker::isRelease)) {
      weights.keySet().retainAll(homes);
    }
    weights.keySet().removeIf(entity -> !standing.contains(entity) && !clues.mayTell(entity));
    weights.entrySet().removeIf(this::isOther);
    return weights.entrySet().stream()
        .filter(entry -> isProminent(entry.getKey(), entry.getValue()))
        .max(
            Map.Entry.<Entity, Integer>comparingByValue()
                .thenComparing(entry -> entry.getKey().name()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** Of whom an article speaks often it may well say, too, what that one made. */
  private boolean isOther(Map.Entry<Entity, Integer> weighed) {
    Entity entity = weighed.getKey();
    boolean maker = makers.contains(entity) && weighed.getValue() < OFTEN;
    return (others.contains(entity) || maker) && !homes.contains(entity);
  }

  /** {@return whether its own words or the headline say that the article is its story} */
  boolean isStoryOf(Entity found) {
    return homes.contains(found) || headlined.contains(found);
  }

  /** {@return whether more than its name makes an organisation the one that tells} */
  boolean isSure(Entity found) {
    return standing.contains(found) || homes.contains(found);
  }

  /** "Zephyr 4.0 has been released": those who make it tell, not whoever is named beside it. */
  private static boolean isRelease(Sentence sentence) {
    if (sentence.field() != Field.TITLE) {
      return false;
    }
    List<Unit> units = sentence.units();
    boolean product = units.stream().anyMatch(unit -> unit.as(FRAMEWORK) != null);
    return product
        && units.stream().noneMatch(unit -> unit.as(ORGANISATION) != null)
        && units.stream().anyMatch(unit -> RELEASES.contains(unit.word()));
  }

  /** Who owns a domain: whom the catalog says, else whose name the domain is. */
  private @Nullable Entity owner(String domain) {
    Entity known = domains.get(domain);
    String label = domain.substring(0, Math.max(0, domain.indexOf('.')));
    return known != null
        ? known
        : weights.keySet().stream()
            .filter(entity -> isWrittenAs(label, entity.name()))
            .findFirst()
            .orElse(null);
  }

  /** "acmelabs" is the "Acme Labs" of an address. */
  private static boolean isWrittenAs(String label, String name) {
    return name.length() >= label.length() && written(name).equals(label);
  }

  /** {@return a name as an address writes it: "acmelabs"} */
  static String written(String name) {
    return PlainText.lower(NO_LETTER.removeFrom(name));
  }

  private boolean isProminent(Entity entity, int weight) {
    if (weight >= OFTEN || (weight >= LEAST && prominent.contains(entity))) {
      return true;
    }
    return weight >= LEAST_ALONE
        && prominent.contains(entity)
        && weights.entrySet().stream()
            .noneMatch(other -> !other.getKey().equals(entity) && other.getValue() * 2 > weight);
  }

  private void weigh(Sentence sentence, boolean opening) {
    List<Unit> units = sentence.units();
    for (int i = 0; i < units.size(); i++) {
      Entity owner = units.get(i).isName() ? null : named(units.get(i).word());
      if (owner != null) {
        weights.merge(owner, PUBLISHER, Integer::sum);
        prominent.add(owner);
      }
      Entity entity = units.get(i).isName() ? organisation(units, i) : null;
      if (entity != null) {
        if (strangers.hold(units, i)) {
          others.add(entity);
        }
        if (Strangers.isMaker(units, i)) {
          makers.add(entity);
        }
        int weight = weight(sentence, i, opening);
        boolean told = clues.isTold(sentence, i);
        if (told && sentence.field() == Field.TITLE) {
          weight += NEAR_HOME;
          headlined.add(entity);
        }
        weights.merge(entity, entity.listed() ? weight + 1 : weight, Integer::sum);
        if (weight >= HOME) {
          homes.add(entity);
        }
        if ((told && !clues.isFoundation(entity)) || weight >= HOME) {
          standing.add(entity);
        }
        if (opening || weight >= NEAR_HOME) {
          prominent.add(entity);
        }
      }
    }
  }

  /** "Here at Zephyr we …", "At Zephyr, we …": a firm that is known by its product alone. */
  private static @Nullable Entity organisation(List<Unit> units, int i) {
    Entity known = units.get(i).as(ORGANISATION);
    Entity product = units.get(i).as(FRAMEWORK);
    boolean home = Units.is(units, i - 1, "at") && says(units, i);
    return known == null && product != null && home
        ? new Entity(EntityKind.ORGANISATION, product.name(), false)
        : known;
  }

  /** Whose address a word is; but at "github.com/acme" anybody may have a page. */
  private @Nullable Entity named(String word) {
    int dot = word.indexOf('.');
    return dot < 0 || venues.contains(word.substring(0, dot)) ? null : domains.get(word);
  }

  /** Behind the beginning a name gains no weight, but may still prove to be a firm. */
  private void stand(Sentence sentence) {
    for (int i = 0; i < sentence.units().size(); i++) {
      Unit unit = sentence.units().get(i);
      Entity entity = unit.isName() ? unit.as(ORGANISATION) : null;
      if (entity != null && !clues.isFoundation(entity) && clues.isTold(sentence, i)) {
        standing.add(entity);
      }
    }
  }

  private int weight(Sentence sentence, int i, boolean opening) {
    List<Unit> units = sentence.units();
    if (i > 0 && units.get(i - 1).is("at") && speaks(units)) {
      return says(units, i) ? HOME : NEAR_HOME;
    }
    boolean genitive = Units.is(units, i + 1, "'s");
    boolean object = speaks(units.subList(0, i)) || (i >= SUBJECT && speaks(units));
    if (object && sentence.field() != Field.TITLE) {
      boolean own = genitive && units.get(i).as(FRAMEWORK) == null;
      return own && clues.hasEstate(units, i + 2) ? NEAR_HOME : own ? 1 : 0;
    }
    boolean whole = units.size() == 1 && !isOdd(units.getFirst());
    if (sentence.field() == Field.TITLE && (whole || Units.is(units, 1, "case"))) {
      return HOME;
    }
    Entity product = units.get(i).as(FRAMEWORK);
    if (product != null && product.listed() && !genitive) {
      return 0;
    }
    return sentence.field() == Field.TITLE ? TITLE_WEIGHT : i < 3 ? opening ? TITLE_WEIGHT : 2 : 1;
  }

  private static boolean isOdd(Unit unit) {
    return unit.word().indexOf(' ') < 0 && Spelling.isOdd(unit.surface());
  }

  /** {@return whether "we" stands anywhere} */
  static boolean speaks(List<Unit> units) {
    return units.stream().anyMatch(unit -> SELVES.contains(unit.word()));
  }

  /** Whether a name is the home of who speaks: "At Acme, we …", "We at Acme …", "here at Acme". */
  private static boolean says(List<Unit> units, int i) {
    return (i <= 1 && speaks(units.subList(i, Math.min(units.size(), i + 4))))
        || (i > 1
            && (SELVES.contains(units.get(i - 2).word())
                || (units.get(i - 2).is("here") && speaks(units))));
  }
}
