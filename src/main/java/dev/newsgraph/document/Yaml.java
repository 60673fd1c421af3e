package dev.newsgraph.document;

import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML into values that know their place; refuses tags that name types, duplicate keys and
 * alias bombs.
 */
public final class Yaml {
  private static final int MAX_ALIASES = 50;
  private static final int MAX_DEPTH = 50;
  private static final int LONGEST_NULL = 4;
  private static final Set<Tag> PLAIN =
      Set.of(
          Tag.STR,
          Tag.INT,
          Tag.FLOAT,
          Tag.BOOL,
          Tag.NULL,
          Tag.TIMESTAMP,
          Tag.MAP,
          Tag.SEQ,
          Tag.MERGE);

  /** A value is text whatever it looks like, or none: numbers and dates need no telling apart. */
  private static final Resolver TAGS =
      new Resolver() {
        @Override
        protected void addImplicitResolvers() {
          addImplicitResolver(Tag.NULL, EMPTY, "\0", 0);
          addImplicitResolver(Tag.NULL, NULL, "~nN", LONGEST_NULL);
        }
      };

  private final String source;
  private final int lineOffset;
  private final IdentityHashMap<Node, YamlValue> read = new IdentityHashMap<>();
  private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());

  private Yaml(String source, int lineOffset) {
    this.source = source;
    this.lineOffset = lineOffset;
  }

  /**
   * Reads one YAML document.
   *
   * @param source the name to tell problems by
   * @param lineOffset lines of the file before the text begins
   * @return null where the text holds no value
   * @throws ProblemException with the place where the text is not plain YAML
   */
  public static @Nullable YamlValue parse(String source, String text, int lineOffset) {
    return new Yaml(source, lineOffset).parse(text);
  }

  private @Nullable YamlValue parse(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(MAX_ALIASES);
    options.setNestingDepthLimit(MAX_DEPTH);
    options.setCodePointLimit(Integer.MAX_VALUE);
    try {
      ParserImpl parser = new ParserImpl(new StreamReader(text), options);
      Node root = new Composer(parser, TAGS, options).getSingleNode();
      return root == null ? null : value(root);
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      throw new ProblemException(problem(mark, "not YAML: " + oneLine(e.getProblem())), e);
    } catch (YAMLException | IllegalArgumentException e) {
      // The parser does not tell of every wrong tag or escape by an exception of its own.
      throw new ProblemException(Problem.of(source, "not YAML: " + oneLine(e.getMessage())), e);
    }
  }

  private YamlValue value(Node node) {
    YamlValue known = read.get(node);
    if (known != null) {
      return known;
    }
    if (!PLAIN.contains(node.getTag())) {
      throw new ProblemException(
          problem(
              node.getStartMark(),
              "the tag " + node.getTag() + " is not allowed: write a plain value"));
    }
    if (!open.add(node)) {
      throw new ProblemException(problem(node.getStartMark(), "the value contains itself"));
    }
    YamlValue value =
        converted(
            node,
            node.getStartMark().getLine() + 1 + lineOffset,
            node.getStartMark().getColumn() + 1);
    open.remove(node);
    read.put(node, value);
    return value;
  }

  private YamlValue converted(Node node, int line, int column) {
    return switch (node) {
      case ScalarNode scalar ->
          new YamlValue.Scalar(
              scalar.getTag().equals(Tag.NULL) ? null : scalar.getValue(), line, column);
      case SequenceNode sequence ->
          new YamlValue.Sequence(
              sequence.getValue().stream().map(this::value).toList(), line, column);
      case MappingNode mapping -> new YamlValue.Mapping(entries(mapping), line, column);
      default ->
          throw new ProblemException(
              problem(node.getStartMark(), "write a value, a list or a map"));
    };
  }

  private Map<String, YamlValue> entries(MappingNode mapping) {
    Map<String, YamlValue> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw new ProblemException(
            problem(tuple.getKeyNode().getStartMark(), "a key must be a plain word"));
      }
      if (entries.put(key.getValue(), value(tuple.getValueNode())) != null) {
        throw new ProblemException(
            problem(key.getStartMark(), "the key '" + key.getValue() + "' stands twice: keep one"));
      }
    }
    return Collections.unmodifiableMap(entries);
  }

  private Problem problem(@Nullable Mark mark, String message) {
    return mark == null
        ? Problem.of(source, message)
        : new Problem(source, mark.getLine() + 1 + lineOffset, mark.getColumn() + 1, message);
  }

  private static String oneLine(@Nullable String message) {
    return message == null ? "unreadable" : message.strip().replaceAll("\\s+", " ");
  }
}
