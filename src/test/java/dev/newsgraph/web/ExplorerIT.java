package dev.newsgraph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people do with the explorer, from the first view to who says so. */
class ExplorerIT extends SeedPage {
  private static final String PYTORCH = "?focus=framework:pytorch";

  /** How a browser's console begins its word of a request that failed. */
  private static final String FAILED = "Failed to load resource";

  private static final Page.NavigateOptions COMMIT =
      new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT);

  @Test
  void theFirstViewIsTheTimelineOfTheMostAdoptedFramework() {
    open("");
    assertThat(page.locator("#focus")).containsText("PyTorch");
    assertThat(page.locator("#timeline")).isVisible();
    assertThat(page).hasURL(Pattern.compile("focus=framework:pytorch"));
    button("Table").click();
    assertThat(row("OpenAI").first()).containsText("TensorFlow");
  }

  @Test
  void theFirstViewIsAskedForBeforeTheCodeThatShowsItIsThere() {
    List<Route> held = new ArrayList<>();
    page.route("**/explorer/main.js", held::add);
    page.waitForRequest("**/graphql", () -> page.navigate(pair.service().address(), COMMIT));
    page.waitForCondition(() -> !held.isEmpty());
    held.getFirst().resume();
    assertThat(page.locator("#timeline")).isVisible();
  }

  @Test
  void aSearchLeadsToTheGraphAndToTheEvidence() {
    open(PYTORCH);
    page.getByRole(
            AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(Pattern.compile("Search")))
        .first()
        .fill("openai");
    page.getByRole(AriaRole.OPTION)
        .filter(new Locator.FilterOptions().setHasText("Organisation"))
        .first()
        .click();
    assertThat(page.locator("#focus")).containsText("OpenAI");
    button("Graph").click();
    standing();
    panel().getByText(Pattern.compile("adopted, 2020-01-30 → PyTorch")).click();
    assertThat(panel()).containsText("PyTorch in place of TensorFlow");
    assertThat(panel().locator("blockquote mark").first()).containsText("PyTorch");
    assertThat(panel().locator("a[href^=http]").first()).isVisible();
    assertThat(panel()).containsText("certainty");
    assertThat(panel()).containsText("rule adopted.");
  }

  @Test
  void whatIsCopiedFromTheAddressBarOpensTheSameView() {
    open(PYTORCH);
    button("Table").click();
    button("In place of").click();
    row("TensorFlow").getByRole(AriaRole.BUTTON).first().click();
    assertThat(panel()).containsText("PyTorch in place of TensorFlow");
    String address = page.url();
    page.navigate("about:blank");
    page.navigate(address);
    assertThat(panel()).containsText("PyTorch in place of TensorFlow");
    assertThat(page.locator("th[aria-sort=ascending]")).containsText("In place of");
    page.goBack();
  }

  @Test
  void backAndForwardWork() {
    open(PYTORCH);
    assertThat(page.locator("#timeline")).isVisible();
    button("Table").click();
    assertThat(page.locator("table")).isVisible();
    page.goBack();
    assertThat(page.locator("#timeline")).isVisible();
    page.goForward();
    assertThat(page.locator("table")).isVisible();
  }

  @Test
  void anExpandedNodeBringsItsNeighboursAndTakesThemAway() {
    openGraph(PYTORCH + "&view=graph&pick=organisation:openai");
    int before = nodes();
    button("Expand").click();
    page.waitForFunction(
        "before => Number(document.querySelector('.graph').dataset.nodes) > before", before);
    button("Collapse").click();
    page.waitForFunction(
        "before => Number(document.querySelector('.graph').dataset.nodes) === before", before);
  }

  @Test
  void theWaysBetweenTwoThingsAreShown() {
    openGraph(PYTORCH + "&view=graph&pick=organisation:openai");
    button("Find paths from here").click();
    assertThat(page.locator("#notice")).containsText("Paths start at OpenAI");
    open(
        page.url()
            .replaceFirst(".*/", "")
            .replace("pick=organisation:openai", "pick=framework:caffe2"));
    standing();
    button("Find paths to here").click();
    assertThat(page.locator("#notice"))
        .containsText("from OpenAI to Caffe2, the shortest of 2 steps");
    assertThat(page).hasURL(Pattern.compile("path=organisation:openai,framework:caffe2"));
  }

  @Test
  void theRangeOfTimeFiltersTimelineAndGraph() {
    open(PYTORCH + "&as=table");
    int all = page.locator("tbody tr").count();
    assertThat(page.locator("tbody tr")).not().hasCount(0);
    Locator to = page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("To day"));
    to.focus();
    for (String key : List.of("PageDown", "PageDown", "PageDown", "PageDown", "PageDown")) {
      to.press(key);
    }
    for (String key : List.of("ArrowLeft", "ArrowLeft", "ArrowLeft")) {
      to.press(key);
    }
    assertThat(page).hasURL(Pattern.compile("to=2019-"));
    assertThat(row("IBM")).hasCount(0);
    assertThat(page.locator("tbody tr").count()).isLessThan(Math.max(all, 36));
    button("Graph").click();
    standing();
    button("Table").click();
    assertThat(row("adopted, 2019-05-01").first()).isVisible();
    assertThat(row("OpenAI").filter(new Locator.FilterOptions().setHasText("adopted"))).hasCount(0);
  }

  @Test
  void aZoomToADayGoesToWhereSomethingHappened() {
    open("?focus=framework:caffe2&kinds=MERGED_INTO");
    assertThat(page.locator("#timeline")).isVisible();
    button("Zoom to day").click();
    assertThat(page).hasURL(Pattern.compile("span=2018-03-1\\d.*~2018-03-1\\d"));
  }

  @Test
  void theLegendTellsHowSurelyADateIsKnownAndWhatIsNotDone() {
    open(PYTORCH);
    assertThat(page.locator("#filters")).containsText("or earlier");
    assertThat(page.locator("#filters")).containsText("in this span");
    openGraph(PYTORCH + "&view=graph");
    assertThat(page.locator("#filters")).containsText("not done yet");
  }

  @Test
  void upToFiveFrameworksAreComparedOnOneTimeline() {
    open(PYTORCH);
    button("+ Compare").click();
    page.locator("#compare-input").fill("tensorfl");
    page.getByRole(AriaRole.OPTION)
        .filter(new Locator.FilterOptions().setHasText("TensorFlow"))
        .first()
        .click();
    assertThat(page.locator("#focus .chip")).hasCount(2);
    button("Table").click();
    assertThat(row("Dropbox")).containsText("TensorFlow");
    open(
        "?focus=framework:pytorch,framework:tensorflow,framework:caffe2,framework:graphql,framework:nats,framework:jax");
    assertThat(page.locator("#focus .chip")).hasCount(5);
    assertThat(button("+ Compare")).hasCount(0);
  }

  @Test
  void theViewOpensAsAQueryThatAnswers() {
    open(PYTORCH + "&kinds=ADOPTED");
    page.getByText("Open as a query").click();
    assertThat(page.locator(".graphiql-query-editor")).containsText("timeline(framework: $n0");
    page.locator(".graphiql-execute-button").click();
    assertThat(page.locator(".result-window")).containsText("cumulative");
  }

  @Test
  void whatALimitLeavesOutIsCounted() {
    openGraph(PYTORCH + "&view=graph&limit=25");
    assertThat(page.locator("#notice"))
        .hasText(Pattern.compile("\\d+ relationships of PyTorch are left out by the limit\\."));
    openGraph(PYTORCH + "&view=graph&limit=300");
    assertThat(page.locator("#notice")).hasText("");
  }

  @Test
  void aMissingThingIsToldWithWhatToDo() {
    open("?focus=framework:nothing-of-the-kind");
    assertThat(page.locator("#stage")).containsText("Look for it by the search box");
    open(PYTORCH + "&q=zzzzzz");
    assertThat(panel()).containsText("Try fewer or other words");
  }

  @Test
  void aServiceThatIsStartingOrGoneIsToldAndTriedAgain() {
    chromium.provoke(FAILED);
    graph.setMood(SeedGraph.Mood.STARTING);
    open(PYTORCH);
    assertThat(stageTrouble()).containsText("still starting");
    graph.setMood(SeedGraph.Mood.WELL);
    stageTrouble().getByRole(AriaRole.BUTTON).click();
    assertThat(page.locator("#timeline")).isVisible();
    page.route("**/graphql", Route::abort);
    open(PYTORCH);
    assertThat(stageTrouble()).containsText("The service does not answer");
    page.unroute("**/graphql");
    stageTrouble().getByRole(AriaRole.BUTTON).click();
    assertThat(page.locator("#timeline")).isVisible();
    assertThat(page.locator("#facts")).containsText("articles");
    assertThat(panel()).containsText("PyTorch");
    assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
  }

  @Test
  void aViewWhoseCodeCannotBeFetchedIsTold() {
    chromium.provoke(FAILED);
    page.route("**/graph-view.js", Route::abort);
    open(PYTORCH + "&view=graph");
    assertThat(stageTrouble()).containsText("then reload the page");
  }

  @Test
  void aQueryThatIsTooDearIsToldWithHowToAskForLess() {
    chromium.provoke(FAILED);
    graph.setMood(SeedGraph.Mood.REFUSING);
    open(PYTORCH);
    assertThat(stageTrouble()).containsText("This asks for too much at once. depth: is 9");
    assertThat(stageTrouble()).containsText("choose fewer kinds");
    graph.setMood(SeedGraph.Mood.SLOW);
    open(PYTORCH);
    assertThat(stageTrouble()).containsText("This took too long. takes longer");
    assertThat(stageTrouble()).containsText("the service may be busy");
    graph.setMood(SeedGraph.Mood.WELL);
  }

  private Locator stageTrouble() {
    return page.locator("#stage [role=alert]");
  }

  private int nodes() {
    return Integer.parseInt(page.locator(".graph").getAttribute("data-nodes"));
  }
}
