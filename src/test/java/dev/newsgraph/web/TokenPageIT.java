package dev.newsgraph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.newsgraph.graphql.Caller;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The pages of a service that wants a token, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenPageIT {
  private static final String TOKEN = "ng_the-token-of-a-reader";

  private Chromium chromium;
  private TestPair pair;

  @BeforeAll
  void start() {
    chromium = Chromium.start();
    String hash = Hashing.sha256().hashString(TOKEN, StandardCharsets.UTF_8).toString();
    AccessRules.Token token = new AccessRules.Token("reader", Caller.Right.READ, hash);
    pair = new TestPair(SeedGraph.load(), new AccessRules(false, List.of(token), null, Set.of()));
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

  @Test
  void theTokenIsAskedForOnceAndKeptForTheTab() {
    Page page = chromium.newPage(new Browser.NewContextOptions());
    chromium.provoke("Failed to load resource: the server responded with a status of 401");
    page.navigate(pair.service().address() + "/");
    assertThat(page.locator("dialog")).hasCount(1);
    page.getByLabel("Token", new Page.GetByLabelOptions().setExact(true)).fill("ng_wrong");
    page.keyboard().press("Enter");
    assertThat(page.getByLabel("Token", new Page.GetByLabelOptions().setExact(true))).hasValue("");
    page.getByLabel("Token", new Page.GetByLabelOptions().setExact(true)).fill(TOKEN);
    page.getByText("Use it").click();
    assertThat(page.locator("#focus")).containsText("PyTorch");
    assertThat(page.locator("dialog")).hasCount(0);
    page.reload();
    assertThat(page.locator("#facts")).containsText("articles");
    assertThat(page.locator("dialog")).hasCount(0);
    assertThat((String) page.evaluate("JSON.stringify(localStorage) + document.cookie"))
        .doesNotContain(TOKEN);

    page.navigate(pair.service().address() + "/graphiql?query=%7B+__typename+%7D");
    page.locator(".graphiql-execute-button").click();
    assertThat(page.locator(".result-window")).containsText("\"Query\"");
    page.context().close();
    chromium.assertQuiet(pair.service().address());
  }
}
