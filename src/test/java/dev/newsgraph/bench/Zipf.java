package dev.newsgraph.bench;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Picks of a few often and of many seldom: the n-th of them with a weight of 1 / n^exponent. */
final class Zipf {
  private final double[] upTo;

  Zipf(int size, double exponent) {
    upTo = new double[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += Math.pow(i + 1, -exponent);
      upTo[i] = sum;
    }
  }

  /** {@return an index below the size} */
  int next(RandomGenerator random) {
    int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
    return Math.min(found < 0 ? -found - 1 : found, upTo.length - 1);
  }
}
