/**
 * What a query asks for, as sealed steps: columns of rows of columns, with no word of GraphQL or
 * Cypher.
 */
@NullMarked
package dev.newsgraph.plan;

import org.jspecify.annotations.NullMarked;
