package dev.newsgraph.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.newsgraph.web.Chromium;
import dev.newsgraph.web.HttpService;
import dev.newsgraph.web.HttpSettings;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Measures the explorer in headless Chromium without a graphics card: how soon the first view is
 * there, how long a large graph takes to lay out, and how many frames a second a pan, a zoom and a
 * scroll get. With the address of a running service it measures the first view of that one as well.
 */
final class ExplorerBench {
  private static final int NODES = 5_000;
  private static final int LINKS = 20_000;
  private static final int EVENTS = 40_000;
  private static final int VIEWS = 7;
  private static final int GESTURE_MILLIS = 3_000;
  private static final double PATIENCE_MILLIS = 120_000;
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

  private final BenchmarkSection section =
      BenchmarkSection.of(
              "explorer",
              "The explorer",
              "Headless Chromium, drawing in software; the service answers from a generated graph of %,d nodes and %,d relationships, and %,d events."
                  .formatted(NODES, LINKS, EVENTS))
          .columns("what", "measured", "unit", "at least or at most");
  private final Chromium chromium;

  private ExplorerBench(Chromium chromium) {
    this.chromium = chromium;
  }

  public static void main(String[] args) throws IOException {
    HttpSettings anyPort = new HttpSettings("127.0.0.1", 0);
    try (Chromium chromium = Chromium.start();
        HttpService service =
            HttpService.start(anyPort, new GeneratedGraph(NODES, LINKS, EVENTS))) {
      ExplorerBench bench = new ExplorerBench(chromium);
      bench.firstView(service.address(), "first view, %,d events".formatted(EVENTS));
      bench.graph(service.address());
      bench.timeline(service.address());
      if (args.length > 0 && !args[0].isBlank()) {
        bench.firstView(args[0], "first view of the service given");
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

  /** The middle one of several, as a service that people use has answered before. */
  private void firstView(String address, String what) {
    long[] measured = LongStream.range(0, VIEWS).map(view -> firstView(address)).toArray();
    section.row(what + ", the very first", measured[0], "ms after the first byte", "");
    Arrays.sort(measured);
    section.row(what, measured[VIEWS / 2], "ms after the first byte", "at most 1,500");
  }

  private long firstView(String address) {
    Page page = open(address);
    page.waitForSelector(".timeline[data-shown]");
    Object measured =
        page.evaluate(
            "performance.getEntriesByName('first view')[0].startTime"
                + " - performance.getEntriesByType('navigation')[0].responseStart");
    page.context().close();
    return whole(measured);
  }

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

  private static long whole(Object number) {
    return Math.round(((Number) number).doubleValue());
  }
}
