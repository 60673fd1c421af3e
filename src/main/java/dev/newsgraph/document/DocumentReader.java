package dev.newsgraph.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.newsgraph.document.YamlValue.Mapping;
import dev.newsgraph.document.YamlValue.Scalar;
import dev.newsgraph.document.YamlValue.Sequence;
import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One file's bytes → what it holds: front matter (YAML or TOML) with markdown, AsciiDoc, HTML or
 * plain text, or a page's text.
 */
public final class DocumentReader {
  private static final Pattern STRAY_FENCE = Pattern.compile("(?m)^---[ \\t]*\\n?\\z");

  private DocumentReader() {}

  /**
   * Reads one file.
   *
   * @param source the name to tell problems by; its ending tells markdown, AsciiDoc, HTML and plain
   *     text apart
   * @return empty where the file holds nothing to keep: it is empty, or an entry of a site's data
   *     that is neither an organisation nor a topic
   * @throws ProblemException where it is not text, or its front matter cannot be read
   */
  public static Optional<Document> read(String source, byte[] bytes) {
    String text = text(source, bytes);
    if (text.isBlank()) {
      return Optional.empty();
    }
    if (isYaml(source)) {
      return data(source, text);
    }
    Fenced fenced = Fenced.of(text);
    if (fenced == null) {
      refuseUnclosed(source, text);
      return pageText(source, prose(source, text));
    }
    return post(source, fields(source, fenced), fenced.body());
  }

  private static Optional<Document> post(String source, Mapping fields, String body) {
    if (DataEntries.isEntry(fields)) {
      return DataEntries.read(source, fields);
    }
    return Optional.of(
        new Document.Post(
            source, FrontMatter.article(fields, fileName(source), prose(source, body))));
  }

  /** A file that is YAML as a whole; some end in a fence that nothing opened. */
  private static Optional<Document> data(String source, String text) {
    YamlValue root = Yaml.parse(source, STRAY_FENCE.matcher(text).replaceFirst(""), 0);
    return root instanceof Mapping fields && DataEntries.isEntry(fields)
        ? DataEntries.read(source, fields)
        : Optional.empty();
  }

  private static boolean isYaml(String source) {
    String name = source.toLowerCase(Locale.ROOT);
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private static String text(String source, byte[] bytes) {
    refuseUtf16(source, bytes);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.indexOf('\0') >= 0) {
        throw new ProblemException(Problem.of(source, "is binary: only text files can be read"));
      }
      return (text.startsWith("\ufeff") ? text.substring(1) : text).replace("\r\n", "\n");
    } catch (CharacterCodingException e) {
      throw new ProblemException(Problem.of(source, "is not UTF-8: save it as UTF-8"), e);
    }
  }

  private static void refuseUtf16(String source, byte[] bytes) {
    int start = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
    if (start == 0xfeff || start == 0xfffe) {
      throw new ProblemException(Problem.of(source, "is UTF-16: save it as UTF-8"));
    }
  }

  private static void refuseUnclosed(String source, String text) {
    if (text.startsWith("---\n")
        && text.indexOf(": ") > 0
        && text.indexOf(": ") < text.indexOf('\n', 4)) {
      throw new ProblemException(
          new Problem(source, 1, 1, "the front matter is not closed: end it with a line '---'"));
    }
  }

  private static Mapping fields(String source, Fenced fenced) {
    YamlValue root =
        fenced.isYaml() ? Yaml.parse(source, fenced.fields(), 1) : toml(source, fenced.fields());
    if (root == null) {
      return new Mapping(Map.of(), 1, 1);
    }
    if (root instanceof Mapping mapping) {
      return mapping;
    }
    throw new ProblemException(
        new Problem(source, root.line(), root.column(), "front matter must be 'key: value' lines"));
  }

  private static YamlValue toml(String source, String text) {
    try {
      return value(new TomlMapper().readTree(text));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr() + 1;
      throw new ProblemException(
          new Problem(source, line, 0, "not TOML: " + e.getOriginalMessage()), e);
    }
  }

  private static YamlValue value(JsonNode node) {
    if (node.isObject()) {
      Map<String, YamlValue> entries = new LinkedHashMap<>();
      node.properties().forEach(entry -> entries.put(entry.getKey(), value(entry.getValue())));
      return new Mapping(entries, 0, 0);
    }
    if (node.isArray()) {
      List<YamlValue> items = new ArrayList<>();
      node.forEach(item -> items.add(value(item)));
      return new Sequence(items, 0, 0);
    }
    return new Scalar(node.isNull() ? null : node.asText(), 0, 0);
  }

  private static String prose(String source, String text) {
    String name = source.toLowerCase(Locale.ROOT);
    if (name.endsWith(".html") || name.endsWith(".htm")) {
      return RepairedText.paragraphs(Markup.html(text));
    }
    if (name.endsWith(".adoc") || name.endsWith(".asciidoc")) {
      return RepairedText.paragraphs(Markup.markdown(AsciiDoc.markdown(text)));
    }
    return RepairedText.paragraphs(name.endsWith(".txt") ? text : Markup.markdown(text));
  }

  /** A page may be markup and nothing that one could read. */
  private static Optional<Document> pageText(String source, String text) {
    return text.isBlank()
        ? Optional.empty()
        : Optional.of(new Document.PageText(source, PageTitle.of(text), text));
  }

  private static String fileName(String source) {
    return source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
  }
}
