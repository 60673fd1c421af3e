/** Files and folders → immutable articles as they were written. */
@NullMarked
package dev.newsgraph.document;

import org.jspecify.annotations.NullMarked;
