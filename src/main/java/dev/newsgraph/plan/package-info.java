/** What a query asks for, as sealed steps. */
@NullMarked
package dev.newsgraph.plan;

import org.jspecify.annotations.NullMarked;
