package dev.newsgraph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The explorer for everyone: by keyboard, by a screen reader's rules, in the dark, on a narrow
 * screen.
 */
class ExplorerAccessIT extends SeedPage {
  private static final String EVIDENCE = "?focus=framework:pytorch&as=table&sort=Events.3.asc";
  private static final String AXE =
      """
      async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']}))
        .violations.flatMap(({id, help, nodes}) => nodes.map(node => `${id}: ${help}: ${node.html}`))
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?focus=framework:pytorch",
        "?focus=framework:pytorch&pick=framework:pytorch",
        "?focus=framework:pytorch,framework:tensorflow&from=2019-01-01&to=2020-06-01",
        "?focus=framework:pytorch&view=graph&path=organisation:openai,framework:caffe2",
        "?focus=framework:pytorch&view=graph&as=table",
        "?focus=framework:pytorch&q=tensorflow",
        "?focus=framework:nothing-of-the-kind",
      })
  void axeFindsNothingInLightOrDark(String search) throws IOException {
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      open(search);
      assertThat(panel()).not().hasAttribute("aria-busy", "true");
      assertThat(page.locator("#facts")).containsText("articles");
      assertThat(page.locator("#stage .spinner")).hasCount(0);
      page.evaluate(axe());
      assertThat((Iterable<?>) page.evaluate(AXE)).as(scheme + " " + search).isEmpty();
    }
  }

  @Test
  void theEvidenceIsReachedByKeysAlone() {
    open("");
    assertThat(page.locator("#focus .chip")).hasCount(1);
    page.keyboard().press("/");
    page.keyboard().type("openai");
    assertThat(page.locator("#search-options li").first()).containsText("OpenAI");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(page.locator("#focus")).containsText("OpenAI");
    tabTo("#timeline");
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("#announcer")).containsText("PyTorch");
    page.keyboard().press("Enter");
    assertThat(panel()).containsText("Who says so");
    tabTo("#panel .close");
    page.keyboard().press("Enter");
    assertThat(panel()).not().containsText("Who says so");
  }

  @Test
  void theGraphIsWalkedExpandedAndPinnedByKeys() {
    openGraph("?focus=framework:pytorch&view=graph");
    tabTo("#graph");
    page.keyboard().press("ArrowRight");
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("#announcer")).containsText("relationships shown");
    page.keyboard().press("p");
    assertThat(page).hasURL(Pattern.compile("pins="));
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile("open="));
    page.keyboard().press("Enter");
    assertThat(page).not().hasURL(Pattern.compile("open="));
  }

  @Test
  void theFocusIsSeen() {
    open(EVIDENCE);
    assertThat(page.locator("table")).isVisible();
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    Object outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle");
    assertThat(outline).isEqualTo("solid");
  }

  @Test
  void aNarrowScreenNeedsNoScrollingSideways() {
    for (String search :
        new String[] {"?focus=framework:pytorch", "?focus=framework:pytorch&view=graph"}) {
      page.setViewportSize(360, 740);
      open(search);
      assertThat(page.locator("#stage canvas")).isVisible();
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    }
  }

  @Test
  void whoWantsLittleMotionGetsNone() {
    Page still =
        chromium.newPage(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
    still.navigate(pair.service().address() + "/?focus=framework:pytorch");
    assertThat(still.locator("#timeline")).isVisible();
    Object running = still.evaluate("document.getAnimations().length");
    assertThat(running).isEqualTo(0);
    still.context().close();
  }

  private void tabTo(String selector) {
    Locator wanted = page.locator(selector);
    assertThat(wanted).isVisible();
    for (int press = 0; press < 80; press++) {
      if (Boolean.TRUE.equals(wanted.evaluate("node => node === document.activeElement"))) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("Tab does not lead to " + selector);
  }

  private static String axe() throws IOException {
    try (InputStream in = ExplorerAccessIT.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
