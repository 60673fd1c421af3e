package dev.newsgraph.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.newsgraph.graphql.GraphQlService;
import dev.newsgraph.schema.GraphModel;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.web.Chromium;
import dev.newsgraph.web.HttpService;
import dev.newsgraph.web.HttpSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Measures the explorer in headless Chromium without a graphics card: how soon the first view is
 * there, how long a large graph takes to lay out, and how many frames a second a pan, a zoom and a
 * scroll get. With the address of a running service it measures the first view of that one as well;
 * with a number, the first view alone, over a store of so many generated articles, which is made
 * below {@code target/bench} where there is none.
 */
final class ExplorerBench {
  private static final int NODES = 5_000;
  private static final int LINKS = 20_000;
  private static final int EVENTS = 40_000;
  private static final int VIEWS = 7;
  private static final int GESTURE_MILLIS = 3_000;
  private static final double PATIENCE_MILLIS = 120_000;
  private static final HttpSettings ANY_PORT = new HttpSettings("127.0.0.1", 0);
  private static final String MEASURED =
      """
      () => {
        const {responseStart, domContentLoadedEventStart} = performance.getEntriesByType('navigation')[0];
        const shown = performance.getEntriesByName('first view')[0].startTime;
        return {
          shown: shown - responseStart,
          code: domContentLoadedEventStart - responseStart,
          requests: performance.getEntriesByType('resource').filter(each => each.responseEnd <= shown).length,
        };
      }
      """;
  private static final String FRAMES =
      """
      milliseconds => new Promise(resolve => {
        const times = [];
        const end = performance.now() + milliseconds;
        const frame = time => {
          times.push(time);
          if (performance.now() < end) requestAnimationFrame(frame);
          else resolve((times.length - 1) / (times.at(-1) - times[0]) * 1000);
        };
        requestAnimationFrame(frame);
      })
      """;

  private final BenchmarkSection section;
  private final Chromium chromium;

  private ExplorerBench(Chromium chromium, BenchmarkSection section) {
    this.chromium = chromium;
    this.section = section.columns("what", "measured", "unit", "at least or at most");
  }

  public static void main(String[] args) throws IOException {
    String given = args.length > 0 ? args[0] : "";
    try (Chromium chromium = Chromium.start()) {
      if (given.matches("\\d+")) {
        ofStore(chromium, Integer.parseInt(given));
      } else {
        ofGenerated(chromium, given);
      }
    }
  }

  private static void ofStore(Chromium chromium, int articles) throws IOException {
    BenchmarkSection section =
        BenchmarkSection.of(
            "explorer " + articles,
            "The explorer's first view of %,d articles".formatted(articles),
            "Headless Chromium with nothing cached, drawing in software; the service answers from a"
                + " store of generated articles. *Code*: all that the first view needs was"
                + " fetched.");
    Path folder = Path.of(System.getProperty("bench.folder", "target/bench"));
    try (GraphStore store = BenchGraph.open(folder.resolve("" + articles), -1, articles);
        HttpService service =
            HttpService.start(
                ANY_PORT,
                EngineBench.backend(
                    GraphQlService.of(GraphModel.packaged(), store, UnaryOperator.identity())))) {
      ExplorerBench bench = new ExplorerBench(chromium, section);
      bench.warm(service.address());
      bench.firstView(service.address(), "first view");
      bench.section.publish();
    }
  }

  private static void ofGenerated(Chromium chromium, String address) throws IOException {
    BenchmarkSection section =
        BenchmarkSection.of(
            "explorer",
            "The explorer",
            "Headless Chromium, drawing in software; the service answers from a generated graph of %,d nodes and %,d relationships, and %,d events."
                .formatted(NODES, LINKS, EVENTS));
    try (HttpService service =
        HttpService.start(ANY_PORT, new GeneratedGraph(NODES, LINKS, EVENTS))) {
      ExplorerBench bench = new ExplorerBench(chromium, section);
      bench.firstView(service.address(), "first view, %,d events".formatted(EVENTS));
      bench.graph(service.address());
      bench.timeline(service.address());
      if (!address.isBlank()) {
        bench.firstView(address, "first view of the service given");
      }
      bench.section.publish();
    }
  }

  private Page open(String address) {
    Page page = chromium.newPage(new Browser.NewContextOptions().setViewportSize(1280, 860));
    page.setDefaultTimeout(PATIENCE_MILLIS);
    page.navigate(address);
    return page;
  }

  /** Has the service answer once: where it is busy, a cold one may take longer than it is let. */
  private void warm(String address) {
    Page page = open(address);
    page.waitForSelector(".timeline[data-shown], #stage [role=alert]");
    page.context().close();
  }

  /** The middle one of several, as a service that people use has answered before. */
  private void firstView(String address, String what) {
    List<FirstView> measured = IntStream.range(0, VIEWS).mapToObj(_ -> look(address)).toList();
    FirstView middle =
        measured.stream().sorted(Comparator.comparing(FirstView::shown)).toList().get(VIEWS / 2);
    String unit = "ms after the first byte";
    section.row(what + ", the very first", measured.getFirst().shown(), unit, "");
    section.row(what, middle.shown(), unit, "at most 1,500");
    section.row(what + ", of it code", middle.code(), unit, "");
    section.row(what + ", asked for by then", middle.requests(), "requests", "");
  }

  private FirstView look(String address) {
    Page page = open(address);
    page.waitForSelector(".timeline[data-shown]");
    Map<?, ?> measured = (Map<?, ?>) page.evaluate(MEASURED);
    page.context().close();
    return new FirstView(
        whole(measured.get("shown")), whole(measured.get("code")), whole(measured.get("requests")));
  }

  /** Milliseconds since the first byte of the page, and how many files and answers came by then. */
  private record FirstView(long shown, long code, long requests) {}

  private void graph(String address) {
    Page page = open(address + "/?focus=framework:n0&view=graph");
    page.waitForSelector(".graph[data-laid-out=yes]");
    Object layout =
        page.evaluate(
            "performance.getEntriesByName('layout ends')[0].startTime"
                + " - performance.getEntriesByName('layout begins')[0].startTime");
    section.row("laying a graph out", whole(layout), "ms", "at most 4,000");
    page.waitForTimeout(3_000);
    section.row("panning a graph", frames(page, () -> pan(page)), "frames/s", "at least 30");
    section.row("zooming a graph", frames(page, () -> zoom(page)), "frames/s", "at least 30");
    page.context().close();
  }

  private void timeline(String address) {
    Page page = open(address + "/?focus=framework:n0");
    page.waitForSelector(".timeline[data-shown]");
    page.waitForSelector(".timeline[data-events='%d']".formatted(EVENTS));
    page.waitForTimeout(3_000);
    section.row(
        "scrolling a timeline", frames(page, () -> scroll(page)), "frames/s", "at least 30");
    section.row("panning a timeline", frames(page, () -> pan(page)), "frames/s", "at least 30");
    page.keyboard().down("Control");
    section.row("zooming a timeline", frames(page, () -> zoom(page)), "frames/s", "at least 30");
    page.keyboard().up("Control");
    page.context().close();
  }

  /** Frames a second while a gesture goes on; the gesture is repeated until the time is over. */
  private static long frames(Page page, Runnable gesture) {
    page.evaluate("count => { window.frames_ = (" + FRAMES + ")(count) }", GESTURE_MILLIS);
    long end = System.nanoTime() + GESTURE_MILLIS * 1_000_000L;
    while (System.nanoTime() < end) {
      gesture.run();
    }
    return whole(page.evaluate("window.frames_"));
  }

  private static void pan(Page page) {
    page.mouse().move(420, 330);
    page.mouse().down();
    for (int step = 1; step <= 60; step++) {
      page.mouse().move(420 + 300 * Math.sin(step / 10.0), 330 + 100 * Math.sin(step / 7.0));
    }
    page.mouse().up();
  }

  private static void zoom(Page page) {
    page.mouse().move(500, 400);
    for (int step = 0; step < 40; step++) {
      page.mouse().wheel(0, step < 20 ? -30 : 30);
    }
  }

  private static void scroll(Page page) {
    page.mouse().move(500, 400);
    for (int step = 0; step < 40; step++) {
      page.mouse().wheel(0, step < 20 ? 60 : -60);
    }
  }

  private static long whole(@Nullable Object number) {
    return Math.round(((Number) Objects.requireNonNull(number)).doubleValue());
  }
}
