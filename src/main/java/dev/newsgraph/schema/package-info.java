/**
 * The annotated types of {@code schema/} → kinds of node, relationship and property. Reads them
 * with graphql-java's parser, and hands on none of its types.
 */
@NullMarked
package dev.newsgraph.schema;

import org.jspecify.annotations.NullMarked;
