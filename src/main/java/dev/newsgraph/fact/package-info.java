/**
 * What articles assert, as values: entities, mentions, assertions, and the events they add up to.
 */
@NullMarked
package dev.newsgraph.fact;

import org.jspecify.annotations.NullMarked;
