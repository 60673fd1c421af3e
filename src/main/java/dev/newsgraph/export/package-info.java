/** Graph → files: what of it is public, in the formats that other tools read. */
@NullMarked
package dev.newsgraph.export;

import org.jspecify.annotations.NullMarked;
