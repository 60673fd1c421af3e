package dev.newsgraph.ingest;

import dev.newsgraph.document.Input;
import dev.newsgraph.document.SourceFiles;
import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A first look over what is to be loaded: how much it is, and the entries of sites' data, which
 * must be known before any article is read.
 *
 * @param files how many files there are, but for entries of sites' data
 * @param entries of all shares, as each share's articles are read with all of them
 * @param refused entries that cannot be read
 */
record Survey(LoadRequest request, long files, List<LoadedFile> entries, List<Problem> refused) {

  static Survey of(LoadRequest request) {
    AtomicLong files = new AtomicLong();
    List<LoadedFile> entries = new ArrayList<>();
    List<Problem> refused = new ArrayList<>();
    SourceFiles.read(
        request.inputs(),
        request.largest(),
        place -> {
          files.addAndGet(!place.isData() && request.wants(place) ? 1 : 0);
          return place.isData();
        },
        file -> {
          try {
            entries.add(LoadedFile.of(file, file.hash()));
          } catch (ProblemException e) {
            refused.addAll(e.problems());
          }
        },
        refused::add);
    return new Survey(request, files.get(), entries, refused);
  }

  /** {@return those of these entries' paths that are gone from what is loaded} */
  List<String> gone(List<String> paths) {
    if (!request.sync()) {
      return List.of();
    }
    Set<String> there = new HashSet<>();
    entries.forEach(entry -> there.add(entry.path()));
    return paths.stream()
        .filter(path -> !there.contains(path))
        .filter(path -> request.inputs().stream().anyMatch(input -> isWithin(path, input)))
        .toList();
  }

  private static boolean isWithin(String path, Input input) {
    return path.startsWith(input.id() + "/") || path.startsWith(input.id() + "!/");
  }
}
