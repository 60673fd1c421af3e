package dev.newsgraph.bench;

import dev.newsgraph.bench.Story.Shape;
import dev.newsgraph.catalog.Entry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A corpus of any size of which each story is a function of seed and index alone: any file can be
 * made without the others, and none is kept.
 */
final class Corpus {
  private static final Instant FIRST = Instant.parse("2014-01-01T00:00:00Z");
  private static final long SPAN_SECONDS = Duration.ofDays(12 * 365).toSeconds();
  private static final long WEEK = 2_000;
  private static final int MOST_RELATED = 179;

  private final long size;
  private final long seed;
  private final CorpusNames names;
  private final Prose prose;

  Corpus(long size, long seed) {
    this.size = size;
    this.seed = seed;
    this.names = new CorpusNames(seed);
    this.prose = new Prose(names);
  }

  /** {@return a story, the same each time} */
  Story story(long index) {
    RandomGenerator random = random(index, 0);
    double kind = random.nextDouble();
    if (kind < 0.04 && index > WEEK) {
      return copy(index, story(index - 1 - random.nextLong(WEEK / 10)), random);
    }
    if (kind < 0.05 && index > WEEK) {
      return page(index, story(index - 1 - random.nextLong(WEEK / 10)), random);
    }
    return own(index, random);
  }

  /** {@return the stories that a file lists, now and then the same one twice} */
  List<Story> related(long index) {
    RandomGenerator random = random(index, 1);
    if (random.nextDouble() < 0.7) {
      return List.of();
    }
    int count = (int) Math.min(MOST_RELATED, Math.pow(1 - random.nextDouble(), -1 / 1.2));
    List<Story> related = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      related.add(story(neighbour(index, random)));
    }
    return related;
  }

  /** A story of the same week or, one time in five, the week after; few of them often. */
  private long neighbour(long index, RandomGenerator random) {
    long week = index / WEEK + (random.nextInt(5) == 0 ? 1 : 0);
    long place = (long) (WEEK * Math.pow(random.nextDouble(), 2.5));
    return (week * WEEK + place) % size;
  }

  private Story own(long index, RandomGenerator random) {
    Instant published = published(index, random);
    boolean adoption = random.nextDouble() < 0.3;
    String first = adoption ? adoption(random, published) : prose.remark(random);
    String title = title(first, random);
    Entry provider = names.provider(random);
    String domain = provider.properties().getOrDefault("domain", "example.org");
    return new Story(
        index,
        Shape.POST,
        title,
        excerpt(first, random),
        body(random, published),
        published,
        address(domain, title, published, index, random),
        random.nextInt(8) == 0 ? domain : provider.name(),
        domain,
        topics(random),
        random.nextInt(150),
        random.nextDouble() < 0.65 ? -1 : random.nextInt(300));
  }

  private static Story copy(long index, Story of, RandomGenerator random) {
    boolean sameAddress = random.nextDouble() < 0.1;
    String domain =
        random.nextInt(4) == 0 ? of.providerDomain() : "wire" + random.nextInt(40) + ".com";
    Instant published =
        of.published().plusSeconds(random.nextInt(4) == 0 ? 0 : random.nextInt(200_000));
    String url = sameAddress ? of.url() : address(domain, of.title(), published, index, random);
    return new Story(
        index,
        Shape.POST,
        of.title(),
        random.nextBoolean() ? of.excerpt() : of.excerpt() + " Read more.",
        of.body(),
        published,
        url,
        sameAddress ? of.providerName() : domain,
        sameAddress ? of.providerDomain() : domain,
        of.topics(),
        of.quality(),
        -1);
  }

  private Story page(long index, Story of, RandomGenerator random) {
    String text =
        of.excerpt() + "\n\n" + paragraphs(20 + random.nextInt(60), random, of.published());
    return new Story(
        index,
        Shape.PAGE,
        of.title(),
        of.excerpt(),
        text,
        of.published(),
        of.url(),
        of.providerName(),
        of.providerDomain(),
        of.topics(),
        of.quality(),
        of.heat());
  }

  private Instant published(long index, RandomGenerator random) {
    Instant time = FIRST.plusSeconds((long) (SPAN_SECONDS * ((double) index / size)));
    return random.nextInt(100) == 0
        ? time.truncatedTo(java.time.temporal.ChronoUnit.DAYS)
        : time.plusSeconds(random.nextInt(86_400));
  }

  private String adoption(RandomGenerator random, Instant published) {
    return prose.adoption(random, published.atZone(ZoneOffset.UTC).toLocalDate());
  }

  /** The sentence's first words and a word of the story's own, so that few titles are the same. */
  private String title(String sentence, RandomGenerator random) {
    String words = Stream.of(sentence.split(" ")).limit(9).collect(Collectors.joining(" "));
    return words.replaceAll("[.,;]$", "")
        + ": "
        + names.framework(random)
        + " and "
        + names.topic(random);
  }

  private String excerpt(String first, RandomGenerator random) {
    double kind = random.nextDouble();
    if (kind < 0.033) {
      return "";
    }
    String text = first + " " + prose.remark(random);
    if (kind < 0.16) {
      return text.substring(0, text.length() * 2 / 3) + "...";
    }
    if (kind < 0.18) {
      return text.replaceFirst(" ", "&#8217; ") + " &amp; more";
    }
    return kind < 0.182 ? "itâ€™s official: " + text : kind < 0.27 ? text + " " : text;
  }

  private String body(RandomGenerator random, Instant published) {
    double kind = random.nextDouble();
    if (kind < 0.7) {
      return "";
    }
    return paragraphs(
        kind < 0.98 ? 3 + random.nextInt(6) : 30 + random.nextInt(120), random, published);
  }

  private String paragraphs(int sentences, RandomGenerator random, Instant published) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      text.append(random.nextInt(6) == 0 ? adoption(random, published) : prose.remark(random));
      text.append(i % 4 == 3 ? "\n\n" : " ");
    }
    return text.append('\n').toString();
  }

  private List<String> topics(RandomGenerator random) {
    return Stream.generate(() -> names.topic(random))
        .limit(1 + random.nextInt(4))
        .distinct()
        .toList();
  }

  private static String address(
      String domain, String title, Instant published, long index, RandomGenerator random) {
    String slug = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String day = published.toString().substring(0, 10).replace('-', '/');
    String url =
        (random.nextBoolean() ? "https://www." : "https://")
            + domain
            + "/"
            + day
            + "/"
            + slug.substring(0, Math.min(60, slug.length()))
            + "-"
            + Long.toString(index, 36)
            + "/";
    double kind = random.nextDouble();
    return kind < 0.005
        ? url + "?utm_source=rss&utm_medium=feed"
        : kind < 0.01 ? url + "amp/" : url;
  }

  private RandomGenerator random(long index, int purpose) {
    return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + index * 4 + purpose);
  }
}
