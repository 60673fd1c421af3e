package dev.newsgraph.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** The explorer over the seeds in a real browser; after each test it must have been quiet. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SeedPage {
  protected Chromium chromium;
  protected SeedGraph graph;
  protected TestPair pair;
  protected Page page;

  @BeforeAll
  void start() {
    chromium = Chromium.start();
    graph = SeedGraph.load();
    pair = new TestPair(graph);
  }

  @AfterAll
  void stop() {
    if (pair != null) {
      pair.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void openPage() {
    graph.setMood(SeedGraph.Mood.WELL);
    page = chromium.newPage(new Browser.NewContextOptions().setViewportSize(1360, 860));
  }

  @AfterEach
  void itWasQuiet() {
    // A request that a route takes while its page closes would fail the test.
    page.unrouteAll();
    page.context().close();
    chromium.assertQuiet(pair.service().address());
  }

  /**
   * Opens the explorer; {@code search} is the query part of the address, with its question mark.
   */
  void open(String search) {
    page.navigate(pair.service().address() + "/" + search);
  }

  /** Opens the graph and waits until it stands. */
  void openGraph(String search) {
    open(search);
    standing();
  }

  void standing() {
    page.waitForSelector(".graph[data-laid-out=yes]");
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator panel() {
    return page.locator("#panel");
  }

  Locator row(String text) {
    return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(text));
  }
}
