/** What is wrong and where: one line to read for whoever can mend it. */
@NullMarked
package dev.newsgraph.problem;

import org.jspecify.annotations.NullMarked;
