/** Articles and the catalog → mentions and assertions. */
@NullMarked
package dev.newsgraph.extract;

import org.jspecify.annotations.NullMarked;
