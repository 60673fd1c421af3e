/** Plans and facts → statements: text fixed by the shape, values as parameters. */
@NullMarked
package dev.newsgraph.cypher;

import org.jspecify.annotations.NullMarked;
