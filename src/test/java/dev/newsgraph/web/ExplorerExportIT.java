package dev.newsgraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What is shown, taken away as a file that other programs open. */
class ExplorerExportIT extends SeedPage {
  private static final String TIMELINE = "?focus=framework:pytorch";
  private static final String GRAPH = "?focus=framework:pytorch&view=graph";

  @TempDir Path folder;

  @Test
  void theTimelineIsAPictureThatIsNotBlank() throws IOException {
    show(TIMELINE);
    BufferedImage picture = ImageIO.read(export("PNG").toFile());
    assertThat(picture.getWidth()).isGreaterThan(800);
    assertThat(picture.getHeight())
        .as("all lanes, not those on the stage only")
        .isGreaterThan(1300);
    assertThat(colours(picture)).isGreaterThan(20);
  }

  @Test
  void theTimelineIsAnSvgWithItsLanesAsText() throws Exception {
    show(TIMELINE);
    List<String> texts = texts(xml(export("SVG")).getElementsByTagName("text"));
    assertThat(texts).contains("PyTorch: who did what, and when", "Meta", "Preferred Networks");
    assertThat(texts).contains("adopted for TensorFlow");
  }

  @Test
  void theTimelineIsCsvWithARowAnEvent() throws IOException {
    show(TIMELINE + "&kinds=ADOPTED&sort=Events.0.asc");
    List<String> lines = Files.readAllLines(export("CSV"));
    assertThat(lines.getFirst()).startsWith("Who,What happened,Framework,In place of,Earliest");
    assertThat(lines)
        .anyMatch(line -> line.startsWith("OpenAI,adopted,PyTorch,TensorFlow,2020-01-30"));
    assertThat(lines.stream().skip(1).map(line -> line.replace("\"", "").split(",")[0]))
        .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
  }

  @Test
  void theTimelineIsJson() throws IOException {
    show(TIMELINE + "&from=2020-01-01&to=2020-12-31");
    JsonNode json = Json.MAPPER.readTree(export("JSON").toFile());
    assertThat(json.at("/focus/0").asText()).isEqualTo("framework:pytorch");
    assertThat(json.at("/events").findValuesAsText("label"))
        .anyMatch(label -> label.contains("PyTorch in place of TensorFlow"));
    assertThat(json.at("/events").findValuesAsText("earliest"))
        .allMatch(day -> day.equals("null") || day.compareTo("2020-12-31") <= 0);
  }

  @Test
  void theGraphIsGexfThatHoldsTogether() throws Exception {
    show(GRAPH);
    Document gexf = xml(export("GEXF"));
    List<String> nodes = attributes(gexf.getElementsByTagName("node"), "id");
    assertThat(nodes).contains("framework:pytorch", "organisation:openai").doesNotHaveDuplicates();
    NodeList edges = gexf.getElementsByTagName("edge");
    assertThat(nodes)
        .containsAll(attributes(edges, "source"))
        .containsAll(attributes(edges, "target"));
    assertThat(attributes(edges, "kind")).contains("ADOPTED", "BUILT_ON");
    assertThat(attributes(edges, "start")).contains("2020-01-30");
  }

  @Test
  void theGraphIsAPictureAndAnSvgToo() throws Exception {
    show(GRAPH);
    assertThat(colours(ImageIO.read(export("PNG").toFile()))).isGreaterThan(20);
    assertThat(texts(xml(export("SVG")).getElementsByTagName("text")))
        .contains("PyTorch", "OpenAI");
  }

  private void show(String search) {
    open(search);
    if (search.contains("graph")) {
      standing();
    }
    page.waitForSelector("#stage canvas");
    page.waitForSelector("#focus .chip");
  }

  private Path export(String kind) {
    Download download =
        page.waitForDownload(() -> page.getByLabel("Export what is shown").selectOption(kind));
    assertThat(download.suggestedFilename()).endsWith("pytorch." + kind.toLowerCase());
    Path file = folder.resolve(download.suggestedFilename());
    download.saveAs(file);
    return file;
  }

  private static long colours(BufferedImage picture) {
    return Arrays.stream(
            picture.getRGB(
                0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
        .distinct()
        .count();
  }

  private static Document xml(Path file) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(file.toFile());
  }

  private static List<String> texts(NodeList nodes) {
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .map(Node::getTextContent)
        .toList();
  }

  private static List<String> attributes(NodeList nodes, String name) {
    return IntStream.range(0, nodes.getLength())
        .mapToObj(index -> ((Element) nodes.item(index)).getAttribute(name))
        .toList();
  }
}
