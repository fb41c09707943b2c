package org.xeptools.site.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.xeptools.corpus.Corpus;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.settings.Yaml;
import org.xeptools.site.SettingsText;
import org.xeptools.site.XepInfo;
import org.xeptools.site.search.Synonyms.OtherNames;
import org.xeptools.source.XepSource;

/** {@code synonyms.yaml} beside the documents: what else people call them when they search. */
public final class SynonymsFile {
  /** Its name. */
  public static final String NAME = "synonyms.yaml";

  private static final String RULE = "malformed-settings";
  private static final int LARGEST = 256 * 1024;
  private static final int MOST_NAMES = 5_000;
  private static final int LONGEST_NAME = 80;
  private static final int MAX_PROBLEMS = 100;

  private final XepSource source;
  private final List<Finding> problems = new ArrayList<>();
  private final List<OtherNames> documents = new ArrayList<>();
  private final List<Node> keys = new ArrayList<>();
  private final List<List<String>> words = new ArrayList<>();
  private final Set<String> said = new HashSet<>();
  private Yaml places = Yaml.read("").places();
  private int count;

  private SynonymsFile(XepSource source) {
    this.source = source;
  }

  /**
   * The file of {@code corpus}, if it has one; invalid values are ignored.
   *
   * @throws IOException if it cannot be read
   */
  public static Optional<SynonymsFile> in(Corpus corpus) throws IOException {
    Optional<SettingsText> text = SettingsText.in(corpus, NAME, LARGEST + 1);
    Optional<SynonymsFile> file = text.map(SettingsText::source).map(SynonymsFile::of);
    if (text.isPresent() && !text.get().isUtf8()) {
      file.get().problem(0, 0, "the synonyms are not in UTF-8");
    }
    return file;
  }

  /** Reads {@code source}. */
  static SynonymsFile of(XepSource source) {
    SynonymsFile file = new SynonymsFile(source);
    if (source.text().length() > LARGEST) {
      file.problem(0, 0, "the synonyms are longer than 256 KiB");
      return file;
    }
    Yaml.Content content = Yaml.read(source.text());
    file.places = content.places();
    content.fault().ifPresent(f -> file.problem(f.offset(), f.offset(), f.message()));
    content.root().ifPresent(file::root);
    return file;
  }

  /** Its text. */
  public XepSource source() {
    return source;
  }

  /** The file. */
  public Path path() {
    return source.path();
  }

  /** Its synonyms, without invalid ones. */
  Synonyms synonyms() {
    return new Synonyms(documents, words);
  }

  /** Its faults, in order of place, without those that depend on the series. */
  List<Finding> problems() {
    return List.copyOf(problems);
  }

  /** Its faults for a series of {@code all}; a name for no document of it is one. */
  public List<Finding> problems(List<XepInfo> all) {
    NamedDocuments named = new NamedDocuments(all);
    for (int i = 0; i < documents.size(); i++) {
      String name = documents.get(i).document();
      if (named.place(name).isEmpty()) {
        problem(
            keys.get(i), "no document has the number, short name or title `" + excerpt(name) + "`");
      }
    }
    return problems();
  }

  private void root(Node root) {
    if (!(root instanceof MappingNode mapping)) {
      problem(root, "synonyms are under `documents` and `words`");
      return;
    }
    for (NodeTuple part : mapping.getValue()) {
      String name = part.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
      if (!said.add(name)) {
        problem(part.getKeyNode(), "`" + excerpt(name) + "` is given twice; the first counts");
      } else if (name.equals("documents")) {
        documents(part.getValueNode());
      } else if (name.equals("words")) {
        groups(part.getValueNode());
      } else {
        problem(part.getKeyNode(), "synonyms are under `documents` and `words`, not under this");
      }
    }
  }

  private void documents(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      problem(node, "`documents` has lines such as `XEP-0085: typing notification, is typing`");
      return;
    }
    for (NodeTuple line : mapping.getValue()) {
      if (!(line.getKeyNode() instanceof ScalarNode key) || key.getValue().isBlank()) {
        problem(line.getKeyNode(), "a document is named by its number, short name or title");
        continue;
      }
      int before = problems.size();
      List<String> names = names(line.getValueNode());
      if (names.isEmpty() && problems.size() == before) {
        problem(line.getValueNode(), "what else people call the document is missing");
      } else if (!names.isEmpty()) {
        documents.add(new OtherNames(key.getValue().strip(), names));
        keys.add(key);
      }
    }
  }

  private void groups(Node node) {
    if (!(node instanceof SequenceNode lines)) {
      problem(node, "`words` has lines such as `- picture, photo`");
      return;
    }
    for (Node line : lines.getValue()) {
      int before = problems.size();
      List<String> group = names(line);
      if (problems.size() > before) {
        continue;
      }
      if (group.size() < 2) {
        problem(line, "a line has two or more words that are equal for the search");
      } else if (group.stream().anyMatch(word -> word.contains(" "))) {
        problem(line, "these are single words; names of more words are under `documents`");
      } else {
        words.add(group);
      }
    }
  }

  /** The names in a list, or in one value between commas. */
  private List<String> names(Node node) {
    List<Node> values = node instanceof SequenceNode list ? list.getValue() : List.of(node);
    List<String> names = new ArrayList<>();
    for (Node value : values) {
      if (!(value instanceof ScalarNode scalar)) {
        problem(value, "names are words, with commas between them");
        continue;
      }
      Stream.of(scalar.getValue().split(",", -1))
          .map(name -> name.strip().replaceAll("\\s+", " "))
          .filter(name -> !name.isEmpty())
          .forEach(name -> name(name, value, names));
    }
    return names;
  }

  private void name(String name, Node place, List<String> names) {
    if (name.length() > LONGEST_NAME || name.codePoints().noneMatch(Character::isLetterOrDigit)) {
      problem(place, "`" + excerpt(name) + "` is not a name that people type");
    } else if (++count == MOST_NAMES + 1) {
      problem(place, "there are more than " + MOST_NAMES + " names; the first ones count");
    } else if (count <= MOST_NAMES) {
      names.add(name);
    }
  }

  private static String excerpt(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
  }

  private void problem(Node node, String message) {
    int start = node.getStartMark().map(places::offset).orElse(0);
    int end = node.getEndMark().map(places::offset).orElse(start);
    problem(start, end, message);
  }

  private void problem(int start, int end, String message) {
    if (problems.size() < MAX_PROBLEMS) {
      problems.add(
          Finding.of(RULE, Severity.ERROR, source.span(start, Math.max(start, end)), message));
    }
  }
}
