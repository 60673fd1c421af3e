package dev.newsgraph.bench;

import java.time.Instant;
import java.util.List;

/**
 * One generated article.
 *
 * @param index its place in the corpus
 * @param shape which kind of file holds it
 * @param url its address, with tracking parameters and AMP forms now and then
 */
record Story(
    long index,
    Shape shape,
    String title,
    String excerpt,
    String body,
    Instant published,
    String url,
    String providerName,
    String providerDomain,
    List<String> topics,
    int quality,
    int heat) {

  /** The kinds of file. */
  enum Shape {
    /** Front matter, as most files. */
    POST,
    /** A page's text without front matter, which finds its article by how the excerpt begins. */
    PAGE
  }
}
