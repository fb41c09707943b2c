package org.xeptools.site.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.ActiveVersions;
import org.xeptools.document.Field;
import org.xeptools.document.Revision;
import org.xeptools.document.Section;
import org.xeptools.document.xml.Element;
import org.xeptools.lifecycle.Status.Standing;
import org.xeptools.output.DistinctNames;
import org.xeptools.render.Neighbors;
import org.xeptools.site.Entry;
import org.xeptools.site.Series;
import org.xeptools.site.XepInfo;
import org.xeptools.site.gist.Place;

/**
 * The newest document of a series that says which XEPs a client or server implements.
 *
 * @param entry the document
 * @param version its newest version of substance; what changed after that day, it does not know
 * @param day the day of that version
 * @param categories its tables, such as Core and IM
 */
public record ComplianceSuite(
    Entry entry, Revision version, LocalDate day, List<Category> categories) {
  /**
   * A table, and what is said before and after it.
   *
   * @param name {@code IM}; "" if the table is for everything
   * @param place where it stands
   * @param levels its columns, in order
   * @param before the elements of its section before it; the first table of a section has them
   * @param after those up to the next table
   */
  public record Category(
      String name,
      Mention place,
      List<Level> levels,
      List<SuiteTable.Feature> features,
      List<Element> before,
      List<Element> after) {
    public Category {
      levels = List.copyOf(levels);
      features = List.copyOf(features);
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /**
   * What one kind of program needs.
   *
   * @param heading the heading of its column: {@code Advanced Client}
   * @param name that with its category: {@code IM Advanced Client}
   * @param page the path of its page
   */
  public record Level(int column, String heading, String name, String page) {}

  private static final Pattern TITLE = Pattern.compile("(?i)\\b(?:complian|conforman)\\w+");

  /** What the name of a category does not need, since all tables have it. */
  private static final Pattern COMMON =
      Pattern.compile(
          "(?i)\\b(?:xmpp|complian(?:ce|t)|conformance|suites?|levels?|categor(?:y|ies)|for|(?:19|20)\\d\\d)\\b");

  private static final Set<String> PROSE = Set.of("p", "ul", "ol");
  private static final int MOST_CATEGORIES = 24;
  private static final int LONGEST = 40;

  public ComplianceSuite {
    categories = List.copyOf(categories);
  }

  /** The newest suite of {@code series}: one in force before one that is superseded. */
  public static Optional<ComplianceSuite> of(Series series) {
    return series.kept().get(Newest.class, () -> new Newest(newest(series))).suite();
  }

  private record Newest(Optional<ComplianceSuite> suite) {}

  private static Optional<ComplianceSuite> newest(Series series) {
    return series.accepted().stream()
        .filter(entry -> mayBe(entry.info()))
        .flatMap(entry -> Candidate.of(entry).stream())
        .sorted(
            Comparator.comparing(Candidate::isInForce)
                .thenComparing(Candidate::begun)
                .thenComparing(candidate -> candidate.entry().info().number())
                .reversed())
        .flatMap(candidate -> candidate.read().stream())
        .findFirst();
  }

  /** True if the text of the document is asked whether it is a suite. */
  public static boolean mayBe(XepInfo xep) {
    return TITLE.matcher(xep.title()).find();
  }

  /** A document that may be a suite, according to its header. */
  private record Candidate(Entry entry, Revision version, LocalDate day) {
    static Optional<Candidate> of(Entry entry) {
      return ActiveVersions.newest(entry.header())
          .map(version -> new Candidate(entry, version, version.day().orElseThrow()));
    }

    boolean isInForce() {
      return ComplianceSuite.isInForce(entry);
    }

    /** The day of its first version; later ones may only say that it is obsolete. */
    LocalDate begun() {
      return entry.header().revisions().stream()
          .flatMap(revision -> revision.day().stream())
          .min(Comparator.naturalOrder())
          .orElse(day);
    }

    Optional<ComplianceSuite> read() {
      List<Category> categories = categories(entry);
      return categories.isEmpty()
          ? Optional.empty()
          : Optional.of(new ComplianceSuite(entry, version, day, categories));
    }
  }

  /** True if it is neither superseded nor otherwise given up. */
  public boolean isInForce() {
    return isInForce(entry);
  }

  private static boolean isInForce(Entry entry) {
    return entry.header().status().filter(s -> s.standing() != Standing.HISTORY).isPresent()
        && entry.info().supersededBy().isEmpty();
  }

  /** The levels that name each XEP, by its number: those that need a feature that it provides. */
  public Map<String, List<Neighbors.Level>> levels() {
    Map<String, List<Neighbors.Level>> all = new TreeMap<>();
    for (Category category : categories) {
      for (Level level : category.levels()) {
        Map<String, Boolean> named = new TreeMap<>();
        category.features().stream()
            .filter(feature -> feature.isNeeded(level.column()))
            .flatMap(feature -> feature.providers().named().stream())
            .forEach(name -> named.merge(name.number(), name.isAside(), (a, b) -> a && b));
        named.forEach(
            (number, aside) ->
                all.computeIfAbsent(number, n -> new ArrayList<>())
                    .add(new Neighbors.Level(level.name(), level.page(), aside)));
      }
    }
    return all;
  }

  /** The newest version that it can have meant of each XEP that it names, by number. */
  public Map<String, String> versions(Series series) {
    Map<String, String> versions = new TreeMap<>();
    Set<String> named = levels().keySet();
    for (Entry xep : series.accepted()) {
      if (named.contains(xep.info().number())) {
        version(xep).ifPresent(known -> versions.put(xep.info().number(), known));
      }
    }
    return versions;
  }

  /** The newest version of {@code xep} that it can have meant. */
  public Optional<String> version(Entry xep) {
    return xep.header().revisions().stream()
        .filter(revision -> revision.day().filter(d -> !d.isAfter(day)).isPresent())
        .max(Comparator.comparing(revision -> revision.day().orElseThrow()))
        .flatMap(Revision::version)
        .map(Field::text);
  }

  private static List<Category> categories(Entry entry) {
    List<Category> categories = new ArrayList<>();
    DistinctNames paths = new DistinctNames();
    paths.reserve("start/index.html");
    for (Section section : entry.document().sections()) {
      section.tree().forEach(s -> read(entry, s, paths, categories));
    }
    return categories;
  }

  private record Found(
      SuiteTable table, String caption, List<Element> before, List<Element> after) {}

  /** The tables directly in {@code section}. */
  private static void read(
      Entry entry, Section section, DistinctNames paths, List<Category> categories) {
    List<Found> found = new ArrayList<>();
    List<Element> prose = new ArrayList<>();
    for (Element child : section.element().elements()) {
      Optional<SuiteTable> table =
          child.is("table") && categories.size() + found.size() < MOST_CATEGORIES
              ? SuiteTable.of(child)
              : Optional.empty();
      if (table.isPresent()) {
        List<Element> after = new ArrayList<>();
        List<Element> before = found.isEmpty() ? prose : List.of();
        found.add(new Found(table.get(), child.value("caption"), before, after));
        prose = after;
      } else if (PROSE.contains(child.name())) {
        prose.add(child);
      }
    }
    Mention place = Mention.of(entry, Place.of(section.element(), entry.document().anchors()));
    for (Found one : found) {
      String name =
          found.size() == 1
              ? name(section.topic(), one.caption())
              : name(one.caption(), section.topic());
      List<Level> levels = levels(name, one.table(), paths);
      categories.add(
          new Category(name, place, levels, one.table().features(), one.before(), one.after()));
    }
  }

  private static List<Level> levels(String category, SuiteTable table, DistinctNames paths) {
    List<Level> levels = new ArrayList<>();
    for (int i = 0; i < table.levels().size(); i++) {
      String heading = table.levels().get(i);
      boolean said = category.isEmpty() || heading.startsWith(category + " ");
      String name = said ? heading : category + " " + heading;
      levels.add(new Level(i, heading, name, paths.of("start/" + slug(name), ".html")));
    }
    return levels;
  }

  private static String slug(String name) {
    String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    slug = slug.replaceAll("^-|-$", "");
    return slug.isEmpty() ? "level" : slug;
  }

  /** What distinguishes the section or the caption from others. */
  private static String name(String first, String second) {
    return Stream.of(first, second)
        .map(words -> COMMON.matcher(words).replaceAll(" ").replaceAll("\\s+", " ").strip())
        .filter(words -> !words.isEmpty() && words.length() <= LONGEST)
        .findFirst()
        .orElse("");
  }
}
