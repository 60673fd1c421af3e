package dev.newsgraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The system's browser, and what its pages complained of and asked for. */
public final class Chromium implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/bin/chromium");
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
  private final Playwright playwright;
  private final Browser browser;
  private @Nullable String provoked;

  private Chromium(Playwright playwright) {
    this.playwright = playwright;
    // Long enough for a busy machine; a check that holds does not wait.
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    this.browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(PROGRAM).setArgs(ARGUMENTS));
  }

  /** Starts it; where there is none, the test says so and is skipped. */
  public static Chromium start() {
    assumeTrue(Files.isExecutable(PROGRAM), "skipped: there is no Chromium at " + PROGRAM);
    return new Chromium(
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
  }

  /** A page of a browser that remembers nothing; complaints and requests are counted anew. */
  public Page newPage(Browser.NewContextOptions options) {
    complaints.clear();
    asked.clear();
    provoked = null;
    Page page = browser.newContext(options).newPage();
    page.onConsoleMessage(message -> complain(message.type(), message.text()));
    page.onPageError(complaints::add);
    page.onRequest(request -> asked.add(request.url()));
    return page;
  }

  /** Nothing was complained of, and nothing asked of any other host. */
  public void assertQuiet(String address) {
    assertThat(complaints).isEmpty();
    assertThat(asked).map(URI::create).allMatch(url -> isOwn(url, address));
  }

  /**
   * Takes complaints that begin so for provoked, up to the next page: requests that fail on purpose
   * may be told of at any time after.
   */
  void provoke(String beginning) {
    provoked = beginning;
  }

  private void complain(String type, String text) {
    boolean expected = provoked != null && text.startsWith(provoked);
    if (!expected && (type.equals("error") || type.equals("warning"))) {
      complaints.add(text);
    }
  }

  private static boolean isOwn(URI url, String address) {
    return List.of("data", "blob").contains(url.getScheme()) || url.toString().startsWith(address);
  }

  @Override
  public void close() {
    playwright.close();
  }
}
