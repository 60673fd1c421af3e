package dev.newsgraph.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** {@link WireClients} in their own process. Whoever started it closes it. */
final class ClientProcess implements AutoCloseable {
  private final Process process;
  private final BufferedWriter out;
  private final BufferedReader in;

  private ClientProcess(Process process) {
    this.process = process;
    this.out = process.outputWriter();
    this.in = process.inputReader();
  }

  /** Starts clients of the service that listens on a port. */
  static ClientProcess of(int port) throws IOException {
    return new ClientProcess(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                WireClients.class.getName(),
                String.valueOf(port))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  /** {@return what so many clients saw, after as long a time to warm up} */
  Load.Figures ask(int clients, double seconds, List<String> bodies) throws IOException {
    out.write(clients + " " + seconds + " " + bodies.size() + "\n");
    for (String body : bodies) {
      out.write(body + "\n");
    }
    out.flush();
    String answer = in.readLine();
    if (answer == null) {
      throw new IOException("the clients ended");
    }
    double[] figures =
        Arrays.stream(answer.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
    return new Load.Figures(figures[0], figures[1], figures[2]);
  }

  @Override
  public void close() throws IOException {
    out.close();
    process.destroy();
  }
}
