/** What a request does → what the log and a collector of traces are told of it. */
@NullMarked
package dev.newsgraph.trace;

import org.jspecify.annotations.NullMarked;
