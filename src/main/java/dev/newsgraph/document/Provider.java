package dev.newsgraph.document;

import org.jspecify.annotations.Nullable;

/**
 * Who published an article, as the article says it.
 *
 * @param domain the registrable domain, lower case ({@code zdnet.com}); the provider's identity
 * @param name null where the article gives only the domain (a name that is the domain is none)
 */
public record Provider(String domain, @Nullable String name, @Nullable String imageUrl) {

  public Provider {
    name = domain.equals(name) ? null : name;
  }
}
