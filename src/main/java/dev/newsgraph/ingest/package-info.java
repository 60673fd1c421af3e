/** Documents → facts → committed graph, with progress and a report. */
@NullMarked
package dev.newsgraph.ingest;

import org.jspecify.annotations.NullMarked;
