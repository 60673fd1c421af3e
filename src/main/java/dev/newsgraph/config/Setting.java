package dev.newsgraph.config;

/**
 * A value for an option that was not on the command line.
 *
 * @param text as it was written; lists are joined as the option splits them
 * @param origin where it comes from: the name of a variable of the environment, or {@code
 *     file:line:column}
 */
public record Setting(String text, String origin) {}
