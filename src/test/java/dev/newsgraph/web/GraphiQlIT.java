package dev.newsgraph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** GraphiQL as a newcomer meets it, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GraphiQlIT {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final List<String> ARGUMENTS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final List<String> complaints = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private Playwright playwright;
  private Browser browser;
  private TestPair pair;
  private Page page;

  @BeforeAll
  void startBrowser() {
    assumeTrue(Files.isExecutable(CHROMIUM), "skipped: there is no Chromium at " + CHROMIUM);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(ARGUMENTS));
    pair = new TestPair(new SmallGraph());
  }

  @AfterAll
  void stopBrowser() {
    if (playwright != null) {
      playwright.close();
      pair.close();
    }
  }

  @BeforeEach
  void openPage() {
    complaints.clear();
    asked.clear();
    page = browser.newPage();
    page.onConsoleMessage(message -> complain(message.type(), message.text()));
    page.onPageError(complaints::add);
    page.onRequest(request -> asked.add(request.url()));
    page.navigate(pair.service().address() + "/graphiql");
  }

  @AfterEach
  void nothingIsWrongWithThePage() {
    page.close();
    assertThat(complaints).isEmpty();
    assertThat(asked).map(URI::create).allMatch(this::isOwn);
  }

  @Test
  void itOpensOnTheExamples() {
    Locator tabs = page.locator(".graphiql-tab");
    assertThat(tabs).hasCount(3);
    assertThat(tabs.nth(0)).containsText("WhoAdoptedPyTorch");
    assertThat(tabs.nth(1)).containsText("AnArticleAndItsNeighbours");
    assertThat(tabs.nth(2)).containsText("FromOpenAiToTensorFlow");
    assertThat(page.locator(".graphiql-query-editor")).containsText("timeline");
  }

  @Test
  void theFirstExampleRuns() {
    run();
    assertThat(answer()).containsText("OpenAI said today that it moves to PyTorch.");
  }

  @Test
  void theOtherExamplesRun() {
    openTab(1);
    run();
    assertThat(answer()).containsText("OpenAI picks PyTorch");
    openTab(2);
    run();
    assertThat(answer()).containsText("DROPPED");
  }

  @Test
  void theSchemaIsThereToRead() {
    page.getByLabel("Show Documentation Explorer").click();
    assertThat(page.locator(".graphiql-doc-explorer")).containsText("Query");
  }

  private void openTab(int index) {
    page.locator(".graphiql-tab-button").nth(index).click();
    // GraphiQL takes the operation's name from the editor with a delay, and no element tells when.
    page.waitForTimeout(1_000);
  }

  private void run() {
    page.locator(".graphiql-execute-button").click();
  }

  private Locator answer() {
    return page.locator(".result-window");
  }

  private void complain(String type, String text) {
    if (type.equals("error") || type.equals("warning")) {
      complaints.add(text);
    }
  }

  private boolean isOwn(URI url) {
    return "data".equals(url.getScheme()) || url.toString().startsWith(pair.service().address());
  }
}
