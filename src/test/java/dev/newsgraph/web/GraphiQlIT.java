package dev.newsgraph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** GraphiQL as a newcomer meets it, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GraphiQlIT {
  private Chromium chromium;
  private TestPair pair;
  private Page page;

  @BeforeAll
  void start() {
    chromium = Chromium.start();
    pair = new TestPair(new SmallGraph());
  }

  @AfterAll
  void stop() {
    if (chromium != null) {
      chromium.close();
      pair.close();
    }
  }

  @BeforeEach
  void openPage() {
    page = chromium.newPage(new Browser.NewContextOptions());
    page.navigate(pair.service().address() + "/graphiql");
  }

  @AfterEach
  void nothingIsWrongWithThePage() {
    page.context().close();
    chromium.assertQuiet(pair.service().address());
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

  @Test
  void aQueryInTheAddressIsTheFirstTabAndRuns() {
    page.navigate(
        pair.service().address()
            + "/graphiql?query=query+Brought+%7B+__typename+%7D&variables=%7B%22n%22%3A+1%7D");
    assertThat(page.locator(".graphiql-tab-active")).containsText("Brought");
    assertThat(page.locator(".graphiql-query-editor")).containsText("__typename");
    run();
    assertThat(answer()).containsText("\"Query\"");
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
}
