/** Neo4j inside this process; left out of a driver-only build. */
@NullMarked
package dev.newsgraph.store.embedded;

import org.jspecify.annotations.NullMarked;
