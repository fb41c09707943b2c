package org.xeptools.settings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.xeptools.finding.Finding;
import org.xeptools.settings.SigDetails.Deliverable;
import org.xeptools.settings.SigDetails.Leader;
import org.xeptools.settings.SigDetails.Paper;
import org.xeptools.source.XepSource;

/**
 * {@code sigs.yaml}: facts about Special Interest Groups that are not in their charters.
 *
 * @param sigs the groups, in order
 * @param problems the faults of the file
 */
public record SigsFile(List<SigDetails> sigs, List<Finding> problems) {
  /** The name of the file, in the folder of the published documents. */
  public static final String NAME = "sigs.yaml";

  /** The rule that its faults break. */
  private static final String RULE = "malformed-sigs";

  private static final Pattern SLUG = Pattern.compile("(?!index$)[a-z0-9][a-z0-9-]{0,40}");
  private static final Pattern CHARTER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final Pattern NUMBER = Pattern.compile("(?i)(?:xep-)?(\\d{1,4})");

  private static final Set<String> KEYS =
      ordered(
          "charter slug name leaders list join archive room calendar meetings schedule minutes"
              + " reports standing closed activity deliverables");
  private static final Set<String> OF_LEADERS = ordered("name jid email");
  private static final Set<String> OF_PAPERS = ordered("title date url");
  private static final Set<String> OF_DELIVERABLES = ordered("title xeps due done");

  public SigsFile {
    sigs = List.copyOf(sigs);
    problems = List.copyOf(problems);
  }

  /** The words of a list, in order: findings name them so. */
  static Set<String> ordered(String words) {
    return new LinkedHashSet<>(List.of(words.split(" ")));
  }

  /** Reads {@code source}; {@code exists} tells whether there is a document with a file name. */
  public static SigsFile of(XepSource source, Predicate<String> exists) {
    return new Reading(source, exists).file();
  }

  private static final class Reading {
    private final SettingsReader reader;
    private final Predicate<String> exists;
    private final Set<String> slugs = new HashSet<>();
    private final Set<String> charters = new TreeSet<>();

    Reading(XepSource source, Predicate<String> exists) {
      this.reader = new SettingsReader(source, RULE);
      this.exists = exists;
    }

    SigsFile file() {
      List<SigDetails> sigs = new ArrayList<>();
      Optional<Node> all =
          reader
              .root()
              .map(root -> reader.mapping(root, Set.of("sigs")))
              .map(values -> values.get("sigs"));
      reader.items(all).forEach(node -> sig(node).ifPresent(sigs::add));
      return new SigsFile(sigs, reader.problems());
    }

    private Optional<SigDetails> sig(Node node) {
      Map<String, Node> values = reader.mapping(node, KEYS);
      Optional<Node> named = value(values, "charter");
      Optional<String> charter =
          reader.text(named, CHARTER, "XEP number or file name").map(Reading::fileName);
      if (charter.isEmpty()) {
        if (named.isEmpty()) {
          reader.problem(node, "a group needs its 'charter': a number such as XEP-0381");
        }
        return Optional.empty();
      }
      if (!exists.test(charter.get())) {
        reader.problem(named.get(), "there is no document " + charter.get() + ".xml here");
        return Optional.empty();
      }
      if (!charters.add(charter.get())) {
        reader.problem(named.get(), "another group has this charter already");
        return Optional.empty();
      }
      return Optional.of(
          new SigDetails(
              charter.get(),
              reader.span(named.get()),
              slug(values),
              reader.text(value(values, "name")),
              leaders(values),
              reader.address(value(values, "list")),
              reader.url(value(values, "join")),
              reader.url(value(values, "archive")),
              reader.address(value(values, "room")),
              reader.url(value(values, "calendar")),
              reader.text(value(values, "meetings")),
              new ScheduleReader(reader).read(value(values, "schedule")),
              papers(value(values, "minutes")),
              papers(value(values, "reports")),
              reader.truth(value(values, "standing")),
              reader.day(value(values, "closed")),
              reader.items(value(values, "activity")).stream()
                  .flatMap(day -> reader.day(Optional.of(day)).stream())
                  .toList(),
              deliverables(values)));
    }

    private static Optional<Node> value(Map<String, Node> values, String key) {
      return Optional.ofNullable(values.get(key));
    }

    /** {@code xep-0381} for 381, 0381 and XEP-0381; the file name of a ProtoXEP. */
    private static String fileName(String charter) {
      var number = NUMBER.matcher(charter);
      return number.matches()
          ? "xep-" + "0".repeat(4 - number.group(1).length()) + number.group(1)
          : charter.replaceFirst("\\.xml$", "");
    }

    private Optional<String> slug(Map<String, Node> values) {
      Optional<Node> node = value(values, "slug");
      Optional<String> slug =
          reader.text(node, SLUG, "slug: lower-case letters, digits and dashes, not 'index'");
      if (slug.isPresent() && !slugs.add(slug.get())) {
        reader.problem(node.get(), "another group has the slug '" + slug.get() + "' already");
        return Optional.empty();
      }
      return slug;
    }

    private List<Leader> leaders(Map<String, Node> values) {
      List<Leader> leaders = new ArrayList<>();
      for (Node node : reader.items(value(values, "leaders"))) {
        if (node instanceof ScalarNode) {
          reader
              .text(Optional.of(node))
              .ifPresent(n -> leaders.add(new Leader(n, Optional.empty(), Optional.empty())));
          continue;
        }
        Map<String, Node> leader = reader.mapping(node, OF_LEADERS);
        Optional<String> name = reader.text(value(leader, "name"));
        if (name.isEmpty()) {
          reader.problem(node, "a leader needs a 'name'");
          continue;
        }
        leaders.add(
            new Leader(
                name.get(),
                reader.address(value(leader, "jid")),
                reader.address(value(leader, "email"))));
      }
      return leaders;
    }

    /** Papers; an address alone is the one of all of them. */
    private List<Paper> papers(Optional<Node> node) {
      if (node.isPresent() && node.get() instanceof ScalarNode) {
        return reader.url(node).map(url -> new Paper("", Optional.empty(), url)).stream().toList();
      }
      List<Paper> papers = new ArrayList<>();
      for (Node item : reader.items(node)) {
        Map<String, Node> paper = reader.mapping(item, OF_PAPERS);
        Optional<Node> address = value(paper, "url");
        if (address.isEmpty()) {
          reader.problem(item, "a paper needs its 'url'");
        }
        Optional<LocalDate> day = reader.day(value(paper, "date"));
        String title = reader.text(value(paper, "title")).orElse("");
        reader.url(address).ifPresent(url -> papers.add(new Paper(title, day, url)));
      }
      return papers;
    }

    private List<Deliverable> deliverables(Map<String, Node> values) {
      List<Deliverable> deliverables = new ArrayList<>();
      for (Node node : reader.items(value(values, "deliverables"))) {
        Map<String, Node> one = reader.mapping(node, OF_DELIVERABLES);
        Optional<String> title = reader.text(value(one, "title"));
        if (title.isEmpty()) {
          reader.problem(node, "a deliverable needs a 'title'");
          continue;
        }
        deliverables.add(
            new Deliverable(
                title.get(),
                xeps(reader.items(value(one, "xeps"))),
                reader.text(value(one, "due")),
                reader.day(value(one, "done"))));
      }
      return deliverables;
    }

    private List<String> xeps(List<Node> nodes) {
      List<String> xeps = new ArrayList<>();
      for (Node node : nodes) {
        Optional<String> file =
            reader.text(Optional.of(node), NUMBER, "XEP number").map(Reading::fileName);
        if (file.isPresent() && !exists.test(file.get())) {
          reader.problem(node, "there is no " + file.get() + ".xml here");
        } else {
          file.ifPresent(name -> xeps.add(name.substring("xep-".length())));
        }
      }
      return xeps;
    }
  }
}
