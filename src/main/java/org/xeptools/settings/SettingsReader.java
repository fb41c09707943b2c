package org.xeptools.settings;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;

/**
 * Reads a settings file in YAML value by value: an invalid value is a finding at its place and is
 * then ignored.
 */
final class SettingsReader {
  private static final Pattern URL = Pattern.compile("https?://[^\\s\"'<>]+");
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@/<>\"']+@[^\\s@/<>\"']+\\.[^\\s@/<>\"']+");
  private static final int MAX_PROBLEMS = 100;

  private final XepSource source;
  private final String rule;
  private final Yaml.Content content;
  private final List<Finding> problems = new ArrayList<>();

  SettingsReader(XepSource source, String rule) {
    this.source = source;
    this.rule = rule;
    this.content = Yaml.read(source.text());
  }

  /** The problems so far, in order of discovery. */
  List<Finding> problems() {
    return List.copyOf(problems);
  }

  /** The root of the file; empty if the file is empty or cannot be read. */
  Optional<Node> root() {
    content.fault().ifPresent(fault -> problem(character(fault.offset()), fault.message()));
    return content.root();
  }

  /** Records a problem with {@code node}. */
  void problem(Node node, String message) {
    problem(span(node), message);
  }

  private void problem(SourceSpan span, String message) {
    if (problems.size() < MAX_PROBLEMS) {
      problems.add(Finding.of(rule, Severity.ERROR, span, message));
    }
  }

  /** The values of a mapping by key; a key that is not in {@code keys} is a problem. */
  Map<String, Node> mapping(Node node, Set<String> keys) {
    Map<String, Node> values = new LinkedHashMap<>();
    if (!(node instanceof MappingNode mapping)) {
      problem(node, "a list of names and values is expected here: " + String.join(", ", keys));
      return values;
    }
    for (NodeTuple entry : mapping.getValue()) {
      String key = entry.getKeyNode() instanceof ScalarNode name ? name.getValue() : "";
      if (!keys.contains(key)) {
        problem(
            entry.getKeyNode(),
            "'" + key + "' is not known here; known: " + String.join(", ", keys));
      } else if (values.putIfAbsent(key, entry.getValueNode()) != null) {
        problem(entry.getKeyNode(), "'" + key + "' appears here twice");
      }
    }
    return values;
  }

  /** The values of a mapping whose keys have the form {@code key}, which {@code what} names. */
  Map<String, Node> entries(Node node, Pattern key, String what) {
    Map<String, Node> values = new LinkedHashMap<>();
    if (!(node instanceof MappingNode mapping)) {
      problem(node, "a list of names and values is expected here");
      return values;
    }
    for (NodeTuple entry : mapping.getValue()) {
      String name = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (!key.matcher(name).matches()) {
        problem(entry.getKeyNode(), "'" + name + "' is not a valid " + what);
      } else if (values.putIfAbsent(name, entry.getValueNode()) != null) {
        problem(entry.getKeyNode(), "'" + name + "' appears here twice");
      }
    }
    return values;
  }

  /** The items of a sequence; a single value counts as a sequence of one. */
  List<Node> items(Optional<Node> node) {
    if (node.isEmpty() || isNull(node.get())) {
      return List.of();
    }
    if (node.get() instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    return List.of(node.get());
  }

  private static boolean isNull(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  /** A text; empty if there is none. */
  Optional<String> text(Optional<Node> node) {
    if (node.isEmpty() || isNull(node.get())) {
      return Optional.empty();
    }
    if (node.get() instanceof ScalarNode scalar) {
      String text = scalar.getValue().strip();
      return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
    problem(node.get(), "text is expected here");
    return Optional.empty();
  }

  /** A text that matches {@code pattern}; {@code what} names it in the finding. */
  Optional<String> text(Optional<Node> node, Pattern pattern, String what) {
    Optional<String> text = text(node);
    if (text.isPresent() && !pattern.matcher(text.get()).matches()) {
      problem(node.orElseThrow(), "'" + text.get() + "' is not a valid " + what);
      return Optional.empty();
    }
    return text;
  }

  /** An address on the web. */
  Optional<String> url(Optional<Node> node) {
    return text(node, URL, "address such as https://example.org/");
  }

  /** The address of a person, a room or a list. */
  Optional<String> address(Optional<Node> node) {
    return text(node, ADDRESS, "address such as name@example.org");
  }

  /** A day. */
  Optional<LocalDate> day(Optional<Node> node) {
    Optional<String> text = text(node);
    try {
      return text.map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      problem(node.orElseThrow(), "'" + text.get() + "' is not a date; write it like 2026-06-30");
      return Optional.empty();
    }
  }

  /** Yes or no. */
  Optional<Boolean> truth(Optional<Node> node) {
    return text(node, Pattern.compile("true|false"), "boolean; write true or false")
        .map(Boolean::parseBoolean);
  }

  /** The place of {@code node}, or of its first line if it is long. */
  SourceSpan span(Node node) {
    int start = node.getStartMark().map(content.places()::offset).orElse(0);
    int end = node.getEndMark().map(content.places()::offset).orElse(0);
    int endOfLine = source.endOfText(source.lines().position(start).line());
    return end <= start
        ? character(start)
        : source.span(start, Math.max(start, Math.min(end, endOfLine)));
  }

  private SourceSpan character(int place) {
    int start = Math.min(place, Math.max(0, source.text().length() - 1));
    return source.span(start, Math.min(start + 1, source.text().length()));
  }
}
