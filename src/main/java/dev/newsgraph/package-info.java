/** Wires the parts, and closes them. */
@NullMarked
package dev.newsgraph;

import org.jspecify.annotations.NullMarked;
