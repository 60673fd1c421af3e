package dev.newsgraph.extract;

import dev.newsgraph.fact.Status;
import org.jspecify.annotations.Nullable;

/**
 * A verb with all that stands before it.
 *
 * @param head index of the verb itself
 * @param end index behind the verb and its particle
 * @param status what its auxiliaries make of the event; null where they say nothing
 * @param ongoing whether it is a progressive
 * @param refused whether it is denied, only possible, or asked for
 */
record VerbReading(int head, int end, @Nullable Status status, boolean ongoing, boolean refused) {}
