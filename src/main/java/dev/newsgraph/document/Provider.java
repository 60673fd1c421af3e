package dev.newsgraph.document;

import org.jspecify.annotations.Nullable;

/**
 * Who published an article, as the article says it.
 *
 * @param domain the registrable domain, lower case ({@code zdnet.com}); the provider's identity
 * @param name null where the article gives only the domain
 */
public record Provider(String domain, @Nullable String name, @Nullable String imageUrl) {}
