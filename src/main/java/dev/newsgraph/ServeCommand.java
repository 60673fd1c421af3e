package dev.newsgraph;

import dev.newsgraph.config.StoreOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the service. */
@Command(name = "serve", description = "Runs the service.")
final class ServeCommand implements Callable<Integer> {
  @Mixin private StoreOptions options = new StoreOptions();

  @Override
  public Integer call() {
    Console.out(options.data().toString());
    return 0;
  }
}
