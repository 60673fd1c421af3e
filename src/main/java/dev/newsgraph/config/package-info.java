/** Arguments, environment and a file → settings, read once. */
@NullMarked
package dev.newsgraph.config;

import org.jspecify.annotations.NullMarked;
