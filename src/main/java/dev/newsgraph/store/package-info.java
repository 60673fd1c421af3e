/** Statements → rows, from an embedded or a remote Neo4j. */
@NullMarked
package dev.newsgraph.store;

import org.jspecify.annotations.NullMarked;
