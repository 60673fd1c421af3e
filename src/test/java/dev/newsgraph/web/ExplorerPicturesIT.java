package dev.newsgraph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The pictures of README.md and docs/explorer.md. {@code -Dpictures=write} takes them anew;
 * otherwise it is checked that each can be taken and is as large as the one that is there.
 */
class ExplorerPicturesIT extends SeedPage {
  private static final Path FOLDER = Path.of("docs/images");
  private static final boolean WRITE = "write".equals(System.getProperty("pictures"));
  private static final Pattern NAMED = Pattern.compile("images/([a-z-]+\\.png)");
  private static final long LARGEST_BYTES = 250_000;

  /** A picture: its file, what it shows, and how. */
  enum Picture {
    TIMELINE("explorer-timeline.png", "?focus=framework:pytorch", 1280, 800, false),
    EVIDENCE(
        "explorer-evidence.png",
        "?focus=framework:pytorch&as=table&sort=Events.3.asc",
        1280,
        640,
        false),
    GRAPH(
        "explorer-graph.png",
        "?focus=framework:pytorch&view=graph&path=organisation:openai,framework:caffe2&open=organisation:meta",
        1280,
        800,
        false),
    COMPARISON(
        "explorer-comparison.png",
        "?focus=framework:pytorch,framework:tensorflow,framework:caffe2&from=2016-01-01&to=2020-06-30",
        1280,
        800,
        true),
    NARROW("explorer-narrow.png", "?focus=framework:tensorflow", 390, 780, true);

    private final String file;
    private final String search;
    private final int width;
    private final int height;
    private final boolean dark;

    Picture(String file, String search, int width, int height, boolean dark) {
      this.file = file;
      this.search = search;
      this.width = width;
      this.height = height;
      this.dark = dark;
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachPictureCanBeTaken(Picture picture) throws IOException {
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(picture.dark ? ColorScheme.DARK : ColorScheme.LIGHT));
    page.setViewportSize(picture.width, picture.height);
    open(picture.search);
    settle(picture);
    byte[] taken = page.screenshot();
    Path file = FOLDER.resolve(picture.file);
    if (WRITE) {
      Files.write(Files.createDirectories(FOLDER).resolve(picture.file), taken);
    }
    BufferedImage there = ImageIO.read(file.toFile());
    BufferedImage now = ImageIO.read(new ByteArrayInputStream(taken));
    assertThat(List.of(there.getWidth(), there.getHeight()))
        .isEqualTo(List.of(now.getWidth(), now.getHeight()));
    assertThat(Files.size(file)).isLessThan(LARGEST_BYTES);
  }

  @Test
  void theDocumentsShowEachOfThemAndNoOther() throws IOException {
    Set<String> shown = new TreeSet<>();
    for (Path document : List.of(Path.of("README.md"), Path.of("docs/explorer.md"))) {
      NAMED
          .matcher(Files.readString(document))
          .results()
          .forEach(found -> shown.add(found.group(1)));
    }
    Set<String> taken =
        List.of(Picture.values()).stream()
            .map(picture -> picture.file)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(shown).isEqualTo(taken);
  }

  private void settle(Picture picture) {
    assertThat(page.locator("#focus .chip").first()).isVisible();
    assertThat(page.locator("#facts")).containsText("articles");
    if (picture == Picture.TIMELINE) {
      for (String key : List.of("ArrowRight", "ArrowRight", "ArrowRight", "Enter")) {
        page.locator("#timeline").press(key);
      }
      assertThat(panel()).containsText("Who says so");
    }
    if (picture == Picture.GRAPH) {
      standing();
    }
    if (picture == Picture.EVIDENCE) {
      row("TensorFlow").first().locator("button").click();
      assertThat(panel()).containsText("Who says so");
    }
    assertThat(panel()).not().hasAttribute("aria-busy", "true");
    // The canvas is drawn in the frame after the last change.
    page.evaluate(
        "() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
  }
}
