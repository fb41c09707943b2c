package org.xeptools.site;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.xeptools.corpus.Corpus;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.settings.Yaml;
import org.xeptools.source.XepSource;

/** {@code site.yaml} beside the documents: the settings of their site, each of them optional. */
public final class SiteSettingsFile {
  private static final String NAME = "site.yaml";
  private static final String RULE = "malformed-settings";
  private static final int LARGEST = 64 * 1024;
  private static final int MAX_PROBLEMS = 100;

  private final XepSource source;
  private final List<Finding> problems = new ArrayList<>();
  private Yaml places = Yaml.read("").places();
  private final Set<String> said = new HashSet<>();
  private String title = SiteSettings.DEFAULT.title();
  private String base = SiteSettings.DEFAULT.base();
  private boolean validity = SiteSettings.DEFAULT.validity();

  private SiteSettingsFile(XepSource source) {
    this.source = source;
  }

  /**
   * The file of {@code corpus}, if it has one; invalid values are ignored.
   *
   * @throws IOException if it cannot be read
   */
  public static Optional<SiteSettingsFile> in(Corpus corpus) throws IOException {
    Path file = corpus.folder().resolve(NAME);
    if (!corpus.tree().files(corpus.folder()).contains(file)) {
      return Optional.empty();
    }
    byte[] bytes = corpus.tree().read(file, LARGEST + 1);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(of(XepSource.of(file, text)));
    } catch (CharacterCodingException e) {
      SiteSettingsFile broken = new SiteSettingsFile(XepSource.of(file, ""));
      broken.problem(0, 0, "the settings are not in UTF-8");
      return Optional.of(broken);
    }
  }

  /** Reads {@code source}. */
  static SiteSettingsFile of(XepSource source) {
    SiteSettingsFile file = new SiteSettingsFile(source);
    file.read();
    return file;
  }

  /** The file. */
  public Path path() {
    return source.path();
  }

  /** Its values, with the defaults for missing ones. */
  public SiteSettings settings() {
    return new SiteSettings(title, base, validity);
  }

  /** Its faults, in order of place. */
  public List<Finding> problems() {
    return List.copyOf(problems);
  }

  private void read() {
    if (source.text().length() > LARGEST) {
      problem(0, 0, "the settings are longer than 64 KiB");
      return;
    }
    Yaml.Content content = Yaml.read(source.text());
    places = content.places();
    content.fault().ifPresent(f -> problem(f.offset(), f.offset(), f.message()));
    content.root().ifPresent(this::root);
  }

  private void root(Node root) {
    if (root instanceof MappingNode mapping) {
      mapping.getValue().forEach(this::setting);
    } else {
      problem(root, "settings are names and values, such as `title: Harbor Protocols`");
    }
  }

  private void setting(NodeTuple setting) {
    String name = setting.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
    Node node = setting.getValueNode();
    String value = node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    if (!said.add(name)) {
      problem(setting.getKeyNode(), "`" + name + "` is given twice; the first counts");
      return;
    }
    switch (name) {
      case "title" -> {
        if (value.isEmpty()) {
          problem(node, "`title` is the name of the site, in a few words");
        } else {
          title = value.replaceAll("\\s+", " ");
        }
      }
      case "base" -> {
        if (isBase(value)) {
          base = value;
        } else {
          problem(node, "`base` is the address of the site: https://host/path/");
        }
      }
      case "validity" -> {
        if (value.equals("true") || value.equals("false")) {
          validity = value.equals("true");
        } else {
          problem(node, "`validity` is true, to mark examples that are valid, or false");
        }
      }
      default ->
          problem(
              setting.getKeyNode(),
              "there is no setting of this name; the settings are `title`, `base` and `validity`");
    }
  }

  private static boolean isBase(String value) {
    try {
      URI uri = new URI(value);
      return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getRawUserInfo() == null
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null;
    } catch (URISyntaxException e) {
      return false;
    }
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
