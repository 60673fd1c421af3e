package dev.newsgraph.web;

/**
 * How loads into the service's store get on, since it started.
 *
 * @param files that are in the graph by them, unchanged ones too
 * @param articles that they wrote
 * @param left files that the load under way has still before it; 0 where there is none
 */
public record LoadFigures(long files, long articles, long left) {
  /** Nothing has been loaded. */
  public static final LoadFigures NONE = new LoadFigures(0, 0, 0);
}
