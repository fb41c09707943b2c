package org.xeptools.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.document.xml.Element;

/**
 * The ids and numbers that a document's sections, examples, tables, notes, revisions, code and
 * figures have on its page; each id is unique: the first element with an id keeps it.
 */
public final class Anchors {
  /** Ids that every page has. */
  private static final List<String> OF_THE_PAGE =
      List.of(
          "docmeta",
          "status-notice",
          "toc",
          "appendices",
          "appendix-docinfo",
          "appendix-authorinfo",
          "appendix-legal",
          "appendix-xmpp",
          "appendix-discuss",
          "appendix-conformance",
          "appendix-notes",
          "appendix-revs",
          "appendix-biblatex",
          "appendix-requirements");

  private static final Pattern BLANKS = Pattern.compile("\\s");
  private static final Pattern NUMBERED =
      Pattern.compile("(example|table|note)-\\d+|(sect|nt)-id.*|revision-history-v.*");

  /** The attributes in a note that matter to readers, in addition to its text. */
  private static final List<String> SHOWN = List.of("url", "href", "src");

  /** A footnote; notes with the same {@linkplain #says content} are one. */
  private static final class Footnote {
    private final int number;
    private final List<Element> uses = new ArrayList<>();

    Footnote(int number) {
      this.number = number;
    }
  }

  private final Map<Element, String> ids = new HashMap<>();
  private final Map<Element, String> aliases = new HashMap<>();
  private final Map<Element, String> numbers = new HashMap<>();
  private final Map<String, Footnote> footnotes = new LinkedHashMap<>();
  private final Map<Element, Footnote> footnoteOf = new HashMap<>();
  private final Map<Element, Integer> useOf = new HashMap<>();
  private final Set<Element> inRepeatedNotes = new HashSet<>();
  private final Set<String> taken = new HashSet<>();

  /** The same as they are on a page, since HTML allows no blank in an id. */
  private final Set<String> takenOnPage = new HashSet<>();

  private final Set<String> takenAsAlias = new HashSet<>();
  private final Map<String, Integer> claims = new HashMap<>();
  private final Map<Element, String> noteTexts = new HashMap<>();

  private Anchors() {}

  static Anchors of(Element root, List<Section> sections) {
    Anchors anchors = new Anchors();
    anchors.taken.addAll(OF_THE_PAGE);
    anchors.takenOnPage.addAll(OF_THE_PAGE);
    anchors.number(sections, "");
    anchors.notes(root);
    anchors.count(root, "example", e -> e.is("example"));
    anchors.count(root, "table", e -> e.is("table"));
    anchors.revisions(root);
    anchors.claimGivenAnchors(sections);
    anchors.slugs(sections);
    anchors.footnotes.values().forEach(f -> anchors.claim(f.uses.get(0), "note-" + f.number));
    anchors.count(root, "code", e -> e.is("code"));
    anchors.count(root, "figure", Anchors::isFigure);
    new GeneratedIds(anchors).assign(root, sections);
    anchors.noteTexts.clear();
    return anchors;
  }

  /** The id of an element that readers can link to; empty for others. */
  public Optional<String> id(Element element) {
    return Optional.ofNullable(ids.get(element));
  }

  /**
   * The id that xmpp.org generates for a section without anchor, or for a note: {@code sect-id7};
   * empty if another element has it.
   */
  public Optional<String> alias(Element element) {
    return Optional.ofNullable(aliases.get(element));
  }

  /** {@code 2.1} for a section, {@code 7} for an element that is counted. */
  public Optional<String> number(Element element) {
    return Optional.ofNullable(numbers.get(element));
  }

  /** For a note, all uses of its text in document order; the first one is printed. */
  public List<Element> uses(Element note) {
    Footnote footnote = footnoteOf.get(note);
    return footnote == null ? List.of() : Collections.unmodifiableList(footnote.uses);
  }

  /** The place of a note among the uses of its text, from 1; 0 for other elements. */
  public int use(Element note) {
    return useOf.getOrDefault(note, 0);
  }

  /** True for an element in a note that was printed before; it is not shown on a page. */
  public boolean isInRepeatedNote(Element element) {
    return inRepeatedNotes.contains(element);
  }

  /** The content of a note: its text, and the targets of its links and pictures. */
  public static String says(Element note) {
    StringBuilder says = new StringBuilder(note.text().value());
    note.walk(
        element ->
            element.attributes().stream()
                .filter(a -> SHOWN.contains(a.name()))
                .forEach(a -> says.append('\0').append(a.value().value())));
    return says.toString();
  }

  /** The notes that are printed, in the order of their numbers. */
  public List<Element> footnotes() {
    return footnotes.values().stream().map(f -> f.uses.get(0)).toList();
  }

  /** True if {@code #id} leads somewhere on the document's page. */
  public boolean resolves(String id) {
    return taken.contains(id) || isOfEveryPage(id) || takenAsAlias.contains(id);
  }

  /** True if {@code #id} leads to the beginning of any page. */
  public static boolean isOfEveryPage(String id) {
    return id.isEmpty() || id.equals("top");
  }

  /** The id that {@code #fragment} leads to, either exactly or percent-decoded, as in a browser. */
  public Optional<String> find(String fragment) {
    return Stream.of(fragment, SeriesAddress.decoded(fragment)).filter(this::resolves).findFirst();
  }

  /** Every id of the page, with the number of its element, "" if it has none. */
  public SortedMap<String, String> all() {
    SortedMap<String, String> all = new TreeMap<>();
    taken.forEach(id -> all.put(id, ""));
    takenAsAlias.forEach(id -> all.put(id, ""));
    ids.forEach((element, id) -> all.put(id, numbers.getOrDefault(element, "")));
    return all;
  }

  /** True for ids that pages use for parts of their own, and for those with numbers. */
  public static boolean isReserved(String id) {
    return OF_THE_PAGE.contains(id) || id.equals("top") || NUMBERED.matcher(id).matches();
  }

  /** {@code id} as it is on a page: HTML allows no blank in an id. */
  public static String onPage(String id) {
    return BLANKS.matcher(id).replaceAll("-");
  }

  /** Gives {@code element} an alias, unless another element has that as its id. */
  void alias(Element element, String alias) {
    if (!takenOnPage.contains(alias)) {
      aliases.put(element, alias);
      takenAsAlias.add(alias);
    }
  }

  private void number(List<Section> sections, String prefix) {
    int count = 0;
    for (Section section : sections) {
      String number = prefix + ++count;
      numbers.put(section.element(), number);
      number(section.subsections(), number + ".");
    }
  }

  private void count(Element root, String kind, Predicate<Element> counted) {
    int count = 0;
    for (Element element : root.tree().filter(counted).toList()) {
      numbers.put(element, String.valueOf(++count));
      if (!isInRepeatedNote(element)) {
        claim(element, kind + "-" + count);
      }
    }
  }

  private static boolean isFigure(Element element) {
    return element.is("img") || (element.is("div") && element.value("class").equals("example"));
  }

  private void revisions(Element root) {
    for (Element revision : root.tree().filter(e -> e.is("revision")).toList()) {
      String version = revision.first("version").map(v -> v.text().value()).orElse("");
      claim(revision, "revision-history-v" + version.strip());
    }
  }

  /** Anchors in the document come first, so that no generated id takes one of their names. */
  private void claimGivenAnchors(List<Section> sections) {
    sections.stream()
        .flatMap(Section::tree)
        .filter(s -> s.element().attribute("anchor").isPresent())
        .forEach(s -> claim(s.element(), s.element().value("anchor")));
  }

  private void slugs(List<Section> sections) {
    sections.stream()
        .flatMap(Section::tree)
        .filter(s -> s.element().attribute("anchor").isEmpty())
        .forEach(s -> claim(s.element(), slug(s.topic())));
  }

  /** A readable id from a heading: {@code security-considerations}. */
  public static String slug(String topic) {
    String slug =
        Normalizer.normalize(topic, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("['\u2019]", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return slug.isEmpty() || !Character.isLetter(slug.charAt(0)) ? "section-" + slug : slug;
  }

  /** Notes of the revision history come last, as it does on the page. */
  private void notes(Element root) {
    List<Element> notes = root.tree().filter(e -> e.is("note")).collect(Collectors.toList());
    notes.sort(Comparator.comparing(Anchors::isInHistory));
    for (Element note : notes) {
      Footnote footnote =
          footnotes.computeIfAbsent(says(note), text -> new Footnote(footnotes.size() + 1));
      footnote.uses.add(note);
      footnoteOf.put(note, footnote);
      useOf.put(note, footnote.uses.size());
      numbers.put(note, String.valueOf(footnote.number));
      if (footnote.uses.size() > 1 && !isInRepeatedNote(note)) {
        note.walk(inRepeatedNotes::add);
        inRepeatedNotes.remove(note);
      }
    }
  }

  /** The text of a note, computed once. */
  String noteText(Element note) {
    return noteTexts.computeIfAbsent(note, n -> n.text().value());
  }

  private static boolean isInHistory(Element note) {
    return note.ancestors().anyMatch(a -> a.is("revision"));
  }

  private void claim(Element element, String wanted) {
    String id = wanted;
    while (!takenOnPage.add(onPage(id))) {
      id = wanted + "-" + claims.merge(wanted, 2, (count, two) -> count + 1);
    }
    taken.add(id);
    ids.put(element, id);
  }
}
