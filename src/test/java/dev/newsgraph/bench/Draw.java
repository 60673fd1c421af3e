package dev.newsgraph.bench;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What chance decides of one thing of a {@link BenchGraph}, the same for the same seed. */
final class Draw {
  private static final int WORDS = 4_000;
  private static final List<String> WORD = IntStream.range(0, WORDS).mapToObj(Draw::made).toList();

  private final SplittableRandom random;

  Draw(long seed) {
    random = new SplittableRandom(seed);
  }

  /** {@return a word that stands in some texts, the less often the higher its number} */
  static String word(int number) {
    return WORD.get(number);
  }

  private static String made(int number) {
    return Integer.toString(1_000_003 + number * 7_919, 26).replaceAll("[0-9]", "q");
  }

  int below(int number) {
    return random.nextInt(number);
  }

  /** Small numbers come often, as a few names do in the news. */
  int skewed(int number) {
    return (int) (number * Math.pow(random.nextDouble(), 3));
  }

  <T> List<T> several(int most, Supplier<T> one) {
    return IntStream.range(0, 1 + below(most)).mapToObj(_ -> one.get()).distinct().toList();
  }

  String words(int number) {
    return IntStream.range(0, number)
        .mapToObj(_ -> word(skewed(WORDS)))
        .collect(Collectors.joining(" "));
  }
}
