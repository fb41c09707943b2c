package org.xeptools.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.xeptools.corpus.Corpus;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.render.Imprint;
import org.xeptools.render.Paper;
import org.xeptools.settings.Yaml;
import org.xeptools.source.XepSource;

/** {@code site.yaml} beside the documents: the settings of their site, each of them optional. */
public final class SiteSettingsFile {
  /** Its name. */
  public static final String NAME = "site.yaml";

  private static final String RULE = "malformed-settings";
  private static final int LARGEST = 64 * 1024;
  private static final int LONGEST_NAME = 100;
  private static final int MAX_PROBLEMS = 100;

  private static final String NAMES =
      "`title`, `base`, `publisher`, `home`, `logo`, `edit`, `history`, `issues`, `validity`, "
          + "`epub` and `paper`";

  private final XepSource source;
  private final Function<String, Logo.Found> logos;
  private final List<Finding> problems = new ArrayList<>();
  private Yaml places = Yaml.read("").places();
  private final Set<String> said = new HashSet<>();
  private String title = SiteSettings.DEFAULT.title();
  private String base = SiteSettings.DEFAULT.base();
  private boolean validity = SiteSettings.DEFAULT.validity();
  private boolean epub = SiteSettings.DEFAULT.epub();
  private Paper paper = SiteSettings.DEFAULT.paper();
  private Optional<String> publisher = Optional.empty();
  private Optional<String> home = Optional.empty();
  private Optional<Logo> logo = Optional.empty();
  private final Map<WorkPlace, LinkPattern> workPlaces = new EnumMap<>(WorkPlace.class);

  private SiteSettingsFile(XepSource source, Function<String, Logo.Found> logos) {
    this.source = source;
    this.logos = logos;
  }

  /**
   * The file of {@code corpus}, if it has one; invalid values are ignored.
   *
   * @throws IOException if it cannot be read
   */
  public static Optional<SiteSettingsFile> in(Corpus corpus) throws IOException {
    Optional<SettingsText> text = SettingsText.in(corpus, NAME, LARGEST + 1);
    Optional<SiteSettingsFile> file =
        text.map(found -> of(found.source(), name -> Logo.in(corpus, name)));
    if (text.isPresent() && !text.get().isUtf8()) {
      file.get().problem(0, 0, "the settings are not in UTF-8");
    }
    return file;
  }

  /** Reads {@code source}; {@code logos} has the logo of each file. */
  static SiteSettingsFile of(XepSource source, Function<String, Logo.Found> logos) {
    SiteSettingsFile file = new SiteSettingsFile(source, logos);
    file.read();
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

  /** Its values, with the defaults for missing ones. */
  public SiteSettings settings() {
    Imprint plain = Imprint.of(title, base.endsWith("/") ? base : base + "/");
    Imprint imprint =
        new Imprint(
            plain.site(),
            plain.base(),
            publisher,
            home,
            logo.map(Logo::path).orElse(plain.mark()),
            logo.map(Logo::width).orElse(plain.markWidth()),
            logo.map(Logo::address));
    return new SiteSettings(imprint, logo, workPlaces, validity, epub, paper);
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
      case "title" ->
          words(value, node, "`title` is the name of the site, in a few words")
              .ifPresent(words -> title = words);
      case "publisher" -> publisher = words(value, node, "`publisher` is a name, in a few words");
      case "base" -> {
        if (WebAddress.isBase(value)) {
          base = value;
        } else {
          problem(node, "`base` is the address of the site: https://host/path/");
        }
      }
      case "home" -> {
        if (WebAddress.isOne(value)) {
          home = Optional.of(value);
        } else {
          problem(node, "`home` is the address of the publisher: https://host/");
        }
      }
      case "logo" -> {
        Logo.Found found = logos.apply(value);
        logo = found.logo();
        found.faults().forEach(fault -> problem(node, fault));
      }
      case "edit", "history", "issues" -> workPlace(name, value, node);
      case "validity" -> {
        if (value.equals("true") || value.equals("false")) {
          validity = value.equals("true");
        } else {
          problem(node, "`validity` is true, to mark examples that are valid, or false");
        }
      }
      case "epub" -> {
        if (value.equals("true") || value.equals("false")) {
          epub = value.equals("true");
        } else {
          problem(node, "`epub` is true, to make each document as EPUB, too, or false");
        }
      }
      case "paper" ->
          Paper.of(value)
              .ifPresentOrElse(
                  known -> paper = known, () -> problem(node, "`paper` is a4 or letter"));
      default ->
          problem(
              setting.getKeyNode(), "there is no setting of this name; the settings are " + NAMES);
    }
  }

  private Optional<String> words(String value, Node node, String fault) {
    if (value.isEmpty() || value.length() > LONGEST_NAME) {
      problem(node, fault);
      return Optional.empty();
    }
    return Optional.of(value.replaceAll("\\s+", " "));
  }

  private void workPlace(String name, String value, Node node) {
    WorkPlace place = WorkPlace.valueOf(name.toUpperCase(Locale.ROOT));
    LinkPattern.in(value)
        .ifPresentOrElse(
            pattern -> workPlaces.put(place, pattern),
            () ->
                problem(
                    node,
                    "`"
                        + name
                        + "` is an address in which {file}, {name} or {number} stands for the"
                        + " document: https://host/path/{file}"));
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
