package dev.newsgraph.ingest;

import dev.newsgraph.document.Input;
import dev.newsgraph.document.SourceFile;
import dev.newsgraph.document.SourceFiles;
import java.nio.file.Path;
import java.util.List;

/**
 * What to load.
 *
 * @param inputs files, folders and archives
 * @param sync whether files that were loaded from these folders and archives before, and are there
 *     no more, are taken out of the graph
 * @param largest bytes; a larger file is refused
 * @param share which share of the files, from 1
 * @param shares how many shares there are
 */
public record LoadRequest(List<Input> inputs, boolean sync, int largest, int share, int shares) {

  public LoadRequest {
    inputs = List.copyOf(inputs);
  }

  /** All files of these, none taken out. */
  public LoadRequest(List<Input> inputs) {
    this(inputs, false, SourceFiles.LARGEST, 1, 1);
  }

  /** All files of these paths, none taken out. */
  public static LoadRequest of(List<Path> paths) {
    return new LoadRequest(Input.of(paths));
  }

  /** The same, with what is gone taken out. */
  public LoadRequest withSync() {
    return new LoadRequest(inputs, true, largest, share, shares);
  }

  boolean wants(SourceFile.Place place) {
    return shares == 1 || place.share(shares) == share;
  }
}
