package org.xeptools.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xeptools.change.Substance.Kind;
import org.xeptools.change.Wording.Sentence;
import org.xeptools.document.Listing;
import org.xeptools.document.Section;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.source.Blanks;

/** Finds out what a change touched, by comparing the content of two versions of a document. */
public final class Comparison {
  private static final int MAX_COMPARED = 20_000;
  private static final int MAX_LISTINGS = 1_600;
  private static final int MAX_JOINED = 10_000;
  private static final int SHOWN = 60;

  private final XepDocument old;
  private final XepDocument now;
  private final Map<Kind, String> traces = new EnumMap<>(Kind.class);
  private final Set<String> code = new HashSet<>();

  private Comparison(XepDocument old, XepDocument now) {
    this.old = old;
    this.now = now;
  }

  /** What changed from {@code old} to {@code now}; their revision histories are left out. */
  public static Substance of(XepDocument old, XepDocument now) {
    Comparison comparison = new Comparison(old, now);
    comparison.layout();
    Set<String> fields = comparison.header();
    comparison.prose();
    comparison.sections();
    comparison.images();
    comparison.compare(Kind.EXAMPLE, "the example", Listing::isExample);
    comparison.compare(Kind.CODE, "the code", listing -> !listing.isExample());
    DeclaredNamespaces.fresh(old, now)
        .ifPresent(name -> comparison.trace(Kind.NAMESPACE, "a new namespace, " + shortened(name)));
    return new Substance(comparison.traces, fields);
  }

  /** True if the words of two elements differ in nothing but a few letters or small words. */
  public static boolean isSlip(Element before, Element after) {
    List<String> old = Sentences.of(before);
    List<String> now = Sentences.of(after);
    if (old.size() != now.size()) {
      return Wording.of(String.join(" ", old), String.join(" ", now), Set.of()) == Wording.SLIP;
    }
    return IntStream.range(0, old.size())
        .allMatch(i -> Wording.of(old.get(i), now.get(i), Set.of()) == Wording.SLIP);
  }

  /** True if two elements have the same words, whatever their markup. */
  public static boolean isSame(Element before, Element after) {
    return before.text().value().equals(after.text().value())
        || Sentences.of(before).equals(Sentences.of(after));
  }

  private void layout() {
    if (!body(old).equals(body(now))) {
      trace(Kind.LAYOUT, "the source changed below the header");
    }
  }

  private static String body(XepDocument document) {
    return document.source().text().substring(document.header().element().span().end());
  }

  /** The parts of the header, without the revision history. */
  private Set<String> header() {
    Set<String> names = HeaderFields.changed(old, now);
    if (!names.isEmpty()) {
      trace(Kind.HEADER, "the header: " + String.join(", ", names));
    }
    return names;
  }

  /** Compares sections by their headings; one that kept its anchor was only renamed. */
  private void sections() {
    List<Section> fresh = without(now, topics(old));
    Set<Section> gone = new LinkedHashSet<>(without(old, topics(now)));
    Map<String, Section> anchored = new HashMap<>();
    Map<Section, Sentence> unanchored = new LinkedHashMap<>();
    for (Section section : gone) {
      String anchor = section.element().value("anchor");
      if (anchor.isEmpty()) {
        unanchored.put(section, Sentence.of(section.topic()));
      }
      anchored.putIfAbsent(anchor, section);
    }
    anchored.remove("");
    boolean few = (long) unanchored.size() * fresh.size() <= MAX_COMPARED;
    for (Section section : fresh) {
      Sentence topic = Sentence.of(section.topic());
      Optional<Section> origin =
          Optional.ofNullable(anchored.remove(section.element().value("anchor")))
              .or(() -> few ? slipOf(topic, unanchored) : Optional.empty());
      if (origin.isPresent()) {
        gone.remove(origin.get());
        unanchored.remove(origin.get());
        Sentence was = Sentence.of(origin.get().topic());
        boolean slip = Wording.of(was, topic, Set.of()) == Wording.SLIP;
        trace(slip ? Kind.TYPO : Kind.PROSE, "the heading '" + shortened(section.topic()) + "'");
      } else {
        trace(Kind.SECTION, "a new section, '" + shortened(section.topic()) + "'");
      }
    }
    gone.forEach(
        section -> trace(Kind.SECTION, "the section '" + shortened(section.topic()) + "' is gone"));
  }

  private static Optional<Section> slipOf(Sentence topic, Map<Section, Sentence> gone) {
    return gone.entrySet().stream()
        .filter(g -> Wording.of(g.getValue(), topic, Set.of()) == Wording.SLIP)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Set<String> topics(XepDocument document) {
    return document.allSections().map(s -> normal(s.topic())).collect(Collectors.toSet());
  }

  private static List<Section> without(XepDocument document, Set<String> topics) {
    return document
        .allSections()
        .filter(section -> !topics.contains(normal(section.topic())))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private void images() {
    if (!sources(old).equals(sources(now))) {
      trace(Kind.PROSE, "an image");
    }
  }

  private static Map<String, Integer> sources(XepDocument document) {
    return counts(document.elements("img").map(e -> e.value("src")).toList());
  }

  private void compare(Kind kind, String what, Predicate<Listing> wanted) {
    List<Listing> gone = without(old, now, wanted);
    List<Listing> fresh = without(now, old, wanted);
    long pairs = (long) gone.size() * fresh.size();
    if (pairs > 0 && pairs <= MAX_LISTINGS) {
      Repair repair = new Repair(old, now);
      fresh.removeIf(
          listing -> {
            Optional<Listing> origin =
                gone.stream().filter(g -> repair.isRepair(g, listing)).findFirst();
            origin.ifPresent(gone::remove);
            origin.ifPresent(g -> trace(Kind.TYPO, "the markup of " + what + line(listing)));
            return origin.isPresent();
          });
    }
    fresh.forEach(listing -> trace(kind, what + line(listing)));
    gone.forEach(g -> trace(kind, what + " '" + shortened(code(g)) + "' is gone"));
  }

  /** The listings that one version has more often than the other. */
  private static List<Listing> without(
      XepDocument document, XepDocument other, Predicate<Listing> wanted) {
    Said here = Said.in(document);
    Said there = Said.in(other);
    Map<String, Integer> left = counts(there.listings(wanted).stream().map(there::code).toList());
    return here.listings(wanted).stream()
        .filter(listing -> left.merge(here.code(listing), -1, Integer::sum) < 0)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private String line(Listing listing) {
    int line = now.source().startOf(listing.element().span()).line();
    return " in line "
        + line
        + (listing.caption().isEmpty() ? "" : " ('" + shortened(listing.caption()) + "')");
  }

  /** The listing's text without white space and with one kind of quotes, since these are layout. */
  static String code(Listing listing) {
    return normal(listing.text().value())
        .replace('"', '\'')
        .replace("> ", ">")
        .replace(" >", ">")
        .replace(" <", "<")
        .replace(" />", "/>");
  }

  /**
   * Records the sentences that were added or removed, by what changed: a keyword, words or letters.
   */
  private void prose() {
    Sentences before = Said.in(old).sentences();
    Sentences after = Said.in(now).sentences();
    code.addAll(before.code());
    code.addAll(after.code());
    order(before.all(), after.all());
    List<Sentence> gone = minus(before.all(), after.all());
    List<Sentence> fresh = minus(after.all(), before.all());
    if ((long) gone.size() * fresh.size() <= MAX_COMPARED) {
      fresh.removeIf(sentence -> isReworded(gone, sentence, Wording.SLIP));
      fresh.removeIf(sentence -> isReworded(gone, sentence, Wording.GRAMMAR));
    }
    if (isOneSlip(joined(gone), joined(fresh))) {
      trace(Kind.TYPO, "punctuation in '" + shortened(fresh.get(0).text()) + "'");
      return;
    }
    fresh.forEach(s -> said(s.text(), "'" + shortened(s.text()) + "'"));
    gone.forEach(s -> said(s.text(), "'" + shortened(s.text()) + "' is gone"));
  }

  /** Compares the order of the sentences that both versions have equally often. */
  private void order(List<String> before, List<String> after) {
    Map<String, Integer> old = counts(before);
    Map<String, Integer> fresh = counts(after);
    old.entrySet().retainAll(fresh.entrySet());
    Iterator<String> kept = before.stream().filter(old::containsKey).iterator();
    after.stream()
        .filter(old::containsKey)
        .filter(sentence -> !sentence.equals(kept.next()))
        .findFirst()
        .ifPresent(s -> trace(Kind.PROSE, "the place of '" + shortened(s) + "'"));
  }

  /** Removes from {@code gone} the sentence that this one was made from. */
  private boolean isReworded(List<Sentence> gone, Sentence sentence, Wording wanted) {
    Optional<Sentence> origin =
        gone.stream().filter(g -> Wording.of(g, sentence, code) == wanted).findFirst();
    if (origin.isPresent()) {
      gone.remove(origin.get());
      boolean slip = wanted == Wording.SLIP;
      trace(
          slip ? Kind.TYPO : Kind.PROSE,
          (slip ? "letters in '" : "words in '") + shortened(sentence.text()) + "'");
    }
    return origin.isPresent();
  }

  /** Finds sentences that were joined or split at a comma. */
  private boolean isOneSlip(String gone, String fresh) {
    return !gone.isEmpty()
        && !fresh.isEmpty()
        && gone.length() + fresh.length() < MAX_JOINED
        && Wording.of(gone, fresh, code) == Wording.SLIP;
  }

  private void said(String sentence, String what) {
    if (Wording.requires(sentence)) {
      trace(Kind.REQUIREMENT, "a requirement: " + what);
    } else {
      trace(Kind.PROSE, "the text: " + what);
    }
  }

  /** Only the first trace of each kind is kept. */
  private void trace(Kind kind, String what) {
    traces.putIfAbsent(kind, what);
  }

  private static String joined(List<Sentence> sentences) {
    return sentences.stream().map(Sentence::text).collect(Collectors.joining(" "));
  }

  private static List<Sentence> minus(List<String> of, List<String> without) {
    Map<String, Integer> left = counts(without);
    return of.stream()
        .filter(sentence -> left.merge(sentence, -1, Integer::sum) < 0)
        .map(Sentence::of)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static Map<String, Integer> counts(Collection<String> all) {
    Map<String, Integer> counts = new HashMap<>();
    all.forEach(s -> counts.merge(s, 1, Integer::sum));
    return counts;
  }

  static String normal(String text) {
    return Blanks.folded(text.strip());
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN).stripTrailing() + "…";
  }
}
