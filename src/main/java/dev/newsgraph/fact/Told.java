package dev.newsgraph.fact;

/**
 * An assertion and who makes it.
 *
 * @param articleId the article that says so
 * @param story what copies of one story share: assertions of one story count once
 */
public record Told(Assertion assertion, String articleId, String story) {}
