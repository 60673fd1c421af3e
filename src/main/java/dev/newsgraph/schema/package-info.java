/** The annotated types of {@code schema/} → kinds of node, relationship and property. */
@NullMarked
package dev.newsgraph.schema;

import org.jspecify.annotations.NullMarked;
