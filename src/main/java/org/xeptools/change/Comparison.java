package org.xeptools.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xeptools.change.Substance.Kind;
import org.xeptools.document.Element;
import org.xeptools.document.Listing;
import org.xeptools.document.Section;
import org.xeptools.document.Spelling;
import org.xeptools.document.Text;
import org.xeptools.document.XepDocument;

/** Finds out what a change touched, by comparing what two versions of a document say. */
public final class Comparison {
  private static final Pattern KEYWORD =
      Pattern.compile("\\b(MUST|SHALL|SHOULD|MAY|REQUIRED|RECOMMENDED|OPTIONAL)\\b(\\s+NOT\\b)?");
  private static final Pattern NAMESPACE =
      Pattern.compile("xmlns(?::\\w+)?\\s*=\\s*(?:'([^']*)'|\"([^\"]*)\")");
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.:;?!])\\s+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'-]+");
  private static final int MAX_SLIPS = 3;
  private static final int MAX_COMPARED = 20_000;
  private static final int SHOWN = 60;

  private final XepDocument old;
  private final XepDocument now;
  private final Map<Kind, String> traces = new EnumMap<>(Kind.class);

  private Comparison(XepDocument old, XepDocument now) {
    this.old = old;
    this.now = now;
  }

  /** What changed from {@code old} to {@code now}; their revision histories are left out. */
  public static Substance of(XepDocument old, XepDocument now) {
    Comparison comparison = new Comparison(old, now);
    comparison.layout();
    comparison.header();
    comparison.sections();
    comparison.listings();
    comparison.namespaces();
    comparison.prose();
    return new Substance(comparison.traces);
  }

  private void layout() {
    if (!body(old).equals(body(now))) {
      traces.put(Kind.LAYOUT, "the source changed below the header");
    }
  }

  private static String body(XepDocument document) {
    return document.source().text().substring(document.header().element().span().end());
  }

  /** Whatever of the header is not its history. */
  private void header() {
    Map<String, String> before = headerTexts(old);
    Map<String, String> after = headerTexts(now);
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    names.removeIf(
        name -> Optional.ofNullable(before.get(name)).equals(Optional.ofNullable(after.get(name))));
    if (!names.isEmpty()) {
      traces.put(Kind.HEADER, "the header: " + String.join(", ", names));
    }
  }

  private static Map<String, String> headerTexts(XepDocument document) {
    return document.header().element().elements().stream()
        .filter(e -> !e.is("revision"))
        .collect(
            Collectors.toMap(
                Element::name, Comparison::normal, (a, b) -> a + " " + b, java.util.TreeMap::new));
  }

  private void sections() {
    Set<String> before = names(old);
    Set<String> after = names(now);
    first(after, before)
        .ifPresent(name -> traces.put(Kind.SECTION, "a new section, '" + name + "'"));
    first(before, after)
        .ifPresent(name -> traces.putIfAbsent(Kind.SECTION, "the section '" + name + "' is gone"));
  }

  /** Sections by their headings; one whose anchor stayed has merely another name. */
  private static Set<String> names(XepDocument document) {
    return document
        .allSections()
        .map(Section::topic)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void listings() {
    compare(Kind.EXAMPLE, "the example", Listing::isExample);
    compare(Kind.CODE, "the code", listing -> !listing.isExample());
  }

  private void compare(Kind kind, String what, java.util.function.Predicate<Listing> wanted) {
    List<String> before = texts(old, wanted);
    List<Listing> after = now.listings().stream().filter(wanted).toList();
    List<String> rest = new ArrayList<>(before);
    List<Listing> fresh = after.stream().filter(l -> !rest.remove(normal(l.element()))).toList();
    if (!fresh.isEmpty()) {
      int line = now.source().startOf(fresh.get(0).element().span()).line();
      traces.put(
          kind,
          what
              + " in line "
              + line
              + (fresh.get(0).caption().isEmpty() ? "" : " ('" + fresh.get(0).caption() + "')"));
    } else if (!rest.isEmpty()) {
      traces.put(kind, what + " '" + shortened(rest.get(0)) + "' is gone");
    }
  }

  private static List<String> texts(
      XepDocument document, java.util.function.Predicate<Listing> wanted) {
    return document.listings().stream().filter(wanted).map(l -> normal(l.element())).toList();
  }

  private void namespaces() {
    Set<String> before = namespaces(old);
    Set<String> after = namespaces(now);
    first(after, before).ifPresent(n -> traces.put(Kind.NAMESPACE, "a new namespace, " + n));
    first(before, after)
        .ifPresent(n -> traces.putIfAbsent(Kind.NAMESPACE, "the namespace " + n + " is gone"));
  }

  private static Set<String> namespaces(XepDocument document) {
    Set<String> found = new LinkedHashSet<>();
    for (Listing listing : document.listings()) {
      Matcher matcher = NAMESPACE.matcher(listing.text().value());
      while (matcher.find()) {
        found.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
      }
    }
    return found;
  }

  /** Sentences that came or went: with a keyword, with other words, or with other letters. */
  private void prose() {
    List<String> gone = new ArrayList<>(sentences(old));
    List<String> fresh = new ArrayList<>();
    Map<String, Integer> known = counts(gone);
    for (String sentence : sentences(now)) {
      if (known.merge(sentence, -1, Integer::sum) < 0) {
        fresh.add(sentence);
      }
    }
    Map<String, Integer> left = counts(sentences(now));
    gone.removeIf(sentence -> left.merge(sentence, -1, Integer::sum) >= 0);
    boolean comparable = (long) gone.size() * fresh.size() <= MAX_COMPARED;
    for (String sentence : fresh) {
      Optional<String> origin =
          !comparable
              ? Optional.empty()
              : gone.stream().filter(g -> isSlip(g, sentence)).findFirst();
      if (origin.isPresent()) {
        gone.remove(origin.get());
        traces.putIfAbsent(Kind.TYPO, "letters in '" + shortened(sentence) + "'");
      } else {
        word(sentence, "'" + shortened(sentence) + "'");
      }
    }
    gone.forEach(sentence -> word(sentence, "'" + shortened(sentence) + "' is gone"));
  }

  private void word(String sentence, String what) {
    if (KEYWORD.matcher(sentence).find()) {
      traces.putIfAbsent(Kind.REQUIREMENT, "a requirement: " + what);
    } else {
      traces.putIfAbsent(Kind.PROSE, "the text: " + what);
    }
  }

  private static Map<String, Integer> counts(Collection<String> sentences) {
    Map<String, Integer> counts = new HashMap<>();
    sentences.forEach(s -> counts.merge(s, 1, Integer::sum));
    return counts;
  }

  /** The same keywords, as many words, and only a few of them with a few other letters. */
  private static boolean isSlip(String before, String after) {
    List<String> a = words(before);
    List<String> b = words(after);
    if (!keywords(before).equals(keywords(after)) || Math.abs(a.size() - b.size()) > 1) {
      return false;
    }
    Set<String> onlyBefore = new HashSet<>(a);
    Set<String> onlyAfter = new HashSet<>(b);
    b.forEach(onlyBefore::remove);
    a.forEach(onlyAfter::remove);
    return onlyBefore.size() <= MAX_SLIPS
        && onlyAfter.size() <= MAX_SLIPS
        && onlyAfter.stream()
            .allMatch(
                w ->
                    onlyBefore.stream().anyMatch(o -> isClose(o, w))
                        || (onlyBefore.isEmpty() && w.length() <= 3));
  }

  private static boolean isClose(String a, String b) {
    return a.equalsIgnoreCase(b) || (a.length() > 3 && Spelling.distance(a, b) <= 2);
  }

  private static List<String> words(String sentence) {
    return WORD.matcher(sentence).results().map(MatchResult::group).toList();
  }

  private static List<String> keywords(String sentence) {
    return KEYWORD.matcher(sentence).results().map(MatchResult::group).toList();
  }

  /** All sentences of the body, listings left out, white space collapsed. */
  private static List<String> sentences(XepDocument document) {
    List<String> sentences = new ArrayList<>();
    document.sections().forEach(section -> blocks(section.element(), sentences));
    return sentences;
  }

  private static void blocks(Element element, List<String> sentences) {
    if (element.is("example") || element.is("code")) {
      return;
    }
    boolean mixed =
        element.children().stream().anyMatch(n -> n instanceof Text text && !text.text().isBlank());
    if (mixed) {
      SENTENCE
          .splitAsStream(normal(element))
          .filter(sentence -> !sentence.isBlank())
          .forEach(sentences::add);
    } else {
      element.elements().forEach(child -> blocks(child, sentences));
    }
  }

  private static String normal(Element element) {
    return element.text().value().strip().replaceAll("\\s+", " ");
  }

  private static Optional<String> first(Set<String> of, Set<String> notIn) {
    return of.stream().filter(s -> !notIn.contains(s)).findFirst();
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN).stripTrailing() + "…";
  }
}
