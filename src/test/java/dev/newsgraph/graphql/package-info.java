/** Tests of requests and their answers. */
@NullMarked
package dev.newsgraph.graphql;

import org.jspecify.annotations.NullMarked;
