package dev.newsgraph;

import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Makes the start cache, for an image or a machine that serves later. */
@Command(
    name = "rehearse",
    description =
        "Starts the service once on a store of its own and keeps what Java learnt, so that later"
            + " starts are faster. The first serve does so by itself, beside its work.")
final class RehearseCommand implements Callable<Integer> {

  @Override
  public Integer call() throws IOException, InterruptedException {
    StartCache cache =
        StartCache.of(Relaunch.jar(), System.getenv(StartCache.SETTING)).orElse(null);
    if (cache == null) {
      throw new ProblemException(
          Problem.of(StartCache.SETTING, "names no folder that can be written, and no jar is run"));
    }
    try (Rehearsal rehearsal = Rehearsal.begin(cache)) {
      if (!rehearsal.await()) {
        throw new ProblemException(
            Problem.of("rehearse", "the start did not work out: " + rehearsal.lastWords()));
      }
    }
    Console.out("kept in " + cache.file());
    return 0;
  }
}
