/** GraphQL requests → plans → rows → responses. */
@NullMarked
package dev.newsgraph.graphql;

import org.jspecify.annotations.NullMarked;
