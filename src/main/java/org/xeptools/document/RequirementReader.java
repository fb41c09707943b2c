package org.xeptools.document;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xeptools.document.Passage.Place;
import org.xeptools.document.Requirements.Keyword;
import org.xeptools.document.Requirements.Level;
import org.xeptools.document.Requirements.Requirement;
import org.xeptools.document.xml.Element;
import org.xeptools.source.Blanks;

/** Finds the requirements in the prose of one document. */
final class RequirementReader {
  private static final String QUOTES = "\"'\u201C\u201D\u2018\u2019\u201E";

  private static final Pattern BEFORE_POINT =
      Pattern.compile(" (?=(?:[.,;:]|\\)[.,;:]?)(?:\\s|$))");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private static final String SECOND = "RECOMMENDED|REQUIRED";
  private static final Pattern NEGATED =
      Pattern.compile("NOT.*?(?=" + SECOND + ")", Pattern.DOTALL);

  private final XepDocument document;
  private final Requirements into;
  private final LeadIns leadIns;
  private final SentenceEnds sentences = new SentenceEnds();
  private final Map<Integer, Element> code = new HashMap<>();
  private final Map<Passage, String> leads = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Set<Element> rows = new HashSet<>();
  private final Set<String> taken;

  RequirementReader(XepDocument document, Requirements into) {
    this.document = document;
    this.into = into;
    this.leadIns = new LeadIns(document);
    this.taken = new HashSet<>(document.anchors().all().keySet());
  }

  /** A keyword in a passage. */
  private record Found(int start, int end, String word) {
    Level level() {
      return Level.of(word);
    }
  }

  void read() {
    document.elements("tt").forEach(tt -> code.putIfAbsent(tt.span().start(), tt));
    for (Passage passage : document.prose().passages()) {
      boolean isSaid = passage.place() == Place.BODY || passage.place() == Place.CELL;
      if (isSaid && !isSaidAgain(passage.element())) {
        Optional<Element> list = leadIns.list(passage);
        List<Found> found = find(passage.text().value());
        if (!found.isEmpty()) {
          read(passage, found, list);
        }
      }
    }
  }

  /** True for a note that was printed before, and for elements in it. */
  private boolean isSaidAgain(Element element) {
    Anchors anchors = document.anchors();
    return anchors.use(element) > 1 || anchors.isInRepeatedNote(element);
  }

  /** Keywords in quotation marks are mentioned, not used. */
  private static List<Found> find(String text) {
    List<Found> found = new ArrayList<>();
    if (!Requirements.hasCapitals(text, 0, text.length())) {
      return found;
    }
    Matcher words = Requirements.WORDS.matcher(text);
    while (words.find()) {
      boolean quoted =
          words.start() > 0
              && QUOTES.indexOf(text.charAt(words.start() - 1)) >= 0
              && words.end() < text.length()
              && QUOTES.indexOf(text.charAt(words.end())) >= 0;
      if (!quoted) {
        String word = Blanks.folded(words.group().replace('\u00A0', ' ')).toUpperCase(Locale.ROOT);
        found.add(new Found(words.start(), words.end(), word));
      }
    }
    return found;
  }

  private void read(Passage passage, List<Found> found, Optional<Element> list) {
    Optional<Element> row =
        passage.place() == Place.CELL
            ? passage.element().ancestors().filter(a -> a.is("tr")).findFirst()
            : Optional.empty();
    if (row.isPresent()) {
      boolean first = rows.add(row.get());
      put(passage, found, first, Optional.empty(), () -> rowText(row.get()));
      return;
    }
    String text = passage.text().value();
    sentences.of(text);
    int start = 0;
    int end = sentences.next();
    int next = 0;
    while (next < found.size()) {
      int first = next;
      while (next < found.size() && found.get(next).start() < end) {
        next++;
      }
      if (next > first) {
        int from = start;
        int to = end;
        Optional<Element> own = list.filter(l -> to >= text.length());
        put(passage, found.subList(first, next), true, own, () -> words(passage, from, to));
      }
      start = end;
      end = sentences.next();
    }
  }

  private void put(
      Passage passage,
      List<Found> found,
      boolean first,
      Optional<Element> list,
      Supplier<String> text) {
    Optional<Requirement> requirement = Optional.empty();
    if (first) {
      EnumSet<Level> levels = EnumSet.noneOf(Level.class);
      Set<String> words = new LinkedHashSet<>();
      for (Found keyword : found) {
        levels.add(keyword.level());
        words.add(keyword.word());
      }
      requirement =
          Optional.of(
              new Requirement(
                  id(passage),
                  levels.iterator().next(),
                  List.copyOf(words),
                  section(passage),
                  lead(passage),
                  text.get(),
                  list.map(LeadIns::items).orElse(List.of())));
      into.add(requirement.get());
    }
    for (Found keyword : found) {
      Keyword known = new Keyword(keyword.level(), requirement);
      into.put(offset(passage, keyword.start(), keyword.end()), known);
      // with markup between the two words, the second is the one that a page finds
      Matcher negated =
          NEGATED.matcher(passage.text().value()).region(keyword.start(), keyword.end());
      if (negated.lookingAt()) {
        into.put(offset(passage, negated.end(), keyword.end()), known);
      }
      requirement = Optional.empty();
    }
  }

  private static int offset(Passage passage, int start, int end) {
    return passage.text().span(start, end).start();
  }

  /** The words that introduce the list of which {@code passage} is an item. */
  private String lead(Passage passage) {
    return leadIns.before(passage).stream()
        .map(before -> leads.computeIfAbsent(before, this::lastSentence))
        .collect(Collectors.joining(" "));
  }

  private String lastSentence(Passage passage) {
    String text = passage.text().value();
    SentenceEnds own = new SentenceEnds();
    own.of(text);
    int start = 0;
    for (int end = own.next(); end < text.length(); end = own.next()) {
      start = end;
    }
    return words(passage, start, text.length());
  }

  private static Optional<Element> section(Passage passage) {
    return passage.element().ancestors().filter(Section::isSection).findFirst();
  }

  private String id(Passage passage) {
    String section =
        passage
            .element()
            .ancestors()
            .filter(Section::isSection)
            .flatMap(s -> document.anchors().id(s).stream())
            .findFirst()
            .map(id -> BLANKS.matcher(id).replaceAll("-") + "-")
            .orElse("");
    String id;
    do {
      id = "req-" + section + counts.merge(section, 1, Integer::sum);
    } while (!taken.add(id));
    return id;
  }

  /** The words of a sentence, with code but without notes. */
  private String words(Passage passage, int start, int end) {
    StringBuilder words = new StringBuilder();
    for (int i = start; i < end; i++) {
      char c = passage.text().value().charAt(i);
      if (c == Passage.CODE) {
        Element element = code.get(passage.text().span(i, i + 1).start());
        words.append(element == null ? "" : element.text().value());
      } else if (c != Passage.NOTE) {
        words.append(c);
      }
    }
    return tidy(words);
  }

  /** {@code words} in one line, without the blanks before a point that notes leave. */
  static String tidy(CharSequence words) {
    return BEFORE_POINT.matcher(Blanks.folded(words).strip()).replaceAll("");
  }

  private static String rowText(Element row) {
    List<String> cells = new ArrayList<>();
    for (Element cell : row.elements()) {
      cells.add(Blanks.folded(cell.text().value()).strip());
    }
    cells.removeIf(String::isEmpty);
    return String.join(" \u00B7 ", cells);
  }
}
