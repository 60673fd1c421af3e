/** Catalog files → the organisations, frameworks, topics, people and providers that are known. */
@NullMarked
package dev.newsgraph.catalog;

import org.jspecify.annotations.NullMarked;
