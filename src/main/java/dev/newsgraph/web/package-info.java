/** HTTP requests → responses: routes, pages, health and metrics. */
@NullMarked
package dev.newsgraph.web;

import org.jspecify.annotations.NullMarked;
