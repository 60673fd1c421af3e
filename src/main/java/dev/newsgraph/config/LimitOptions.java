package dev.newsgraph.config;

import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** How much {@code serve} takes and gives; {@code docs/limits.md} says what each limit is for. */
public final class LimitOptions implements Checked {
  private static final Pattern TIME = Pattern.compile("(\\d{1,9})(ms|s)");
  private static final long QUARTER = 4;

  @Option(
      names = "--max-cost",
      paramLabel = "NODES",
      defaultValue = "10000000",
      description = "how many nodes a request may touch (default: ${DEFAULT-VALUE})")
  private long cost = 10_000_000;

  @Option(
      names = "--max-depth",
      paramLabel = "LEVELS",
      defaultValue = "12",
      description = "how many levels of rows within rows (default: ${DEFAULT-VALUE})")
  private int depth = 12;

  @Option(
      names = "--max-fields",
      paramLabel = "N",
      defaultValue = "20000",
      description = "how many fields, fragments spread (default: ${DEFAULT-VALUE})")
  private int fields = 20_000;

  @Option(
      names = "--max-aliases",
      paramLabel = "N",
      defaultValue = "100",
      description = "how many fields with another name (default: ${DEFAULT-VALUE})")
  private int aliases = 100;

  @Option(
      names = "--max-tokens",
      paramLabel = "N",
      defaultValue = "15000",
      description = "how many words and signs of a document (default: ${DEFAULT-VALUE})")
  private int tokens = 15_000;

  @Option(
      names = "--max-page-size",
      paramLabel = "ROWS",
      defaultValue = "1000",
      description = "how many rows of one page (default: ${DEFAULT-VALUE})")
  private int pageSize = 1_000;

  @Option(
      names = "--time-limit",
      paramLabel = "TIME",
      defaultValue = "10s",
      description = "how long a request may take, as 500ms or 10s (default: ${DEFAULT-VALUE})")
  private String time = "10s";

  @Option(
      names = "--max-request-size",
      paramLabel = "SIZE",
      defaultValue = "1000000",
      description = "how large the body of a request may be (default: ${DEFAULT-VALUE} bytes)")
  private String requestSize = "1000000";

  @Option(
      names = "--max-concurrent",
      paramLabel = "N",
      defaultValue = "32",
      description = "how many requests are answered at once (default: ${DEFAULT-VALUE})")
  private int concurrent = 32;

  @Option(
      names = "--queue",
      paramLabel = "N",
      defaultValue = "128",
      description = "how many more wait for their turn (default: ${DEFAULT-VALUE})")
  private int queue = 128;

  @Option(
      names = "--queue-time",
      paramLabel = "TIME",
      defaultValue = "1s",
      description = "how long they wait for it (default: ${DEFAULT-VALUE})")
  private String queueTime = "1s";

  @Option(
      names = "--max-query-memory",
      paramLabel = "SIZE",
      defaultValue = "0",
      description =
          "heap that one transaction of the embedded store may need (default: a quarter of it)")
  private String queryMemory = "0";

  @Option(
      names = "--max-memory",
      paramLabel = "SIZE",
      defaultValue = "0",
      description =
          "heap that all transactions of the embedded store may need (default: half of it)")
  private String memory = "0";

  @Override
  public List<Problem> problems() {
    return Checked.of(
        this::cost,
        this::depth,
        this::fields,
        this::aliases,
        this::tokens,
        this::pageSize,
        this::time,
        this::requestBytes,
        this::concurrent,
        this::queue,
        this::queueTime,
        this::queryMemory,
        this::memory);
  }

  /** {@return how many nodes a request may touch} */
  public long cost() {
    return atLeast("--max-cost", cost, 1);
  }

  /** {@return how many levels of rows within rows a request may have} */
  public int depth() {
    return (int) atLeast("--max-depth", depth, 1);
  }

  /** {@return how many fields a request may select} */
  public int fields() {
    return (int) atLeast("--max-fields", fields, 1);
  }

  /** {@return how many fields of a document may have another name} */
  public int aliases() {
    return (int) atLeast("--max-aliases", aliases, 0);
  }

  /** {@return how many tokens a document may have} */
  public int tokens() {
    return (int) atLeast("--max-tokens", tokens, 1);
  }

  /** {@return how many rows a page may have} */
  public int pageSize() {
    return (int) atLeast("--max-page-size", pageSize, 1);
  }

  /** {@return how long a request may take} */
  public Duration time() {
    return time("--time-limit", time);
  }

  /** {@return how many bytes the body of a request may have} */
  public int requestBytes() {
    return (int) Math.min(Integer.MAX_VALUE, size("--max-request-size", requestSize, 1));
  }

  /** {@return how many requests are answered at once} */
  public int concurrent() {
    return (int) atLeast("--max-concurrent", concurrent, 1);
  }

  /** {@return how many requests wait for their turn} */
  public int queue() {
    return (int) atLeast("--queue", queue, 0);
  }

  /** {@return how long a request waits for its turn} */
  public Duration queueTime() {
    return time("--queue-time", queueTime);
  }

  /** {@return how many bytes of the heap one transaction may need} */
  public long queryMemory() {
    long given = size("--max-query-memory", queryMemory, 0);
    return given == 0 ? Runtime.getRuntime().maxMemory() / QUARTER : given;
  }

  /** {@return how many bytes of the heap all transactions may need together} */
  public long memory() {
    long given = size("--max-memory", memory, 0);
    return given == 0 ? Runtime.getRuntime().maxMemory() / 2 : given;
  }

  private static long atLeast(String option, long number, long least) {
    if (number < least) {
      throw new ProblemException(
          Problem.of(option, number + " is too few: give " + least + " or more"));
    }
    return number;
  }

  private static Duration time(String option, String text) {
    Matcher time = TIME.matcher(text);
    if (!time.matches() || Long.parseLong(time.group(1)) == 0) {
      throw new ProblemException(
          Problem.of(option, "'" + text + "' is no time: write 500ms or 10s"));
    }
    long number = Long.parseLong(time.group(1));
    return time.group(2).equals("s") ? Duration.ofSeconds(number) : Duration.ofMillis(number);
  }

  private static long size(String option, String text, long least) {
    long bytes =
        ByteSize.parse(text)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.of(option, "'" + text + "' is no size: write 500KB, 10MB or 1GB")));
    return atLeast(option, bytes, least);
  }
}
