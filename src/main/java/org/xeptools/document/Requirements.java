package org.xeptools.document;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.document.Passage.Place;
import org.xeptools.document.xml.Element;
import org.xeptools.source.Blanks;

/**
 * The requirements of a document: each sentence, or row of a table, that has a keyword of RFC 2119
 * in capitals.
 */
public final class Requirements {
  /** How strictly a keyword binds (RFC 2119 § 1 to 5), the strictest first. */
  public enum Level {
    MUST,
    SHOULD,
    MAY;

    private static Level of(String keyword) {
      if (keyword.startsWith("MUST") || keyword.startsWith("SHALL") || keyword.equals("REQUIRED")) {
        return MUST;
      }
      return keyword.equals("MAY") || keyword.equals("OPTIONAL") ? MAY : SHOULD;
    }
  }

  /**
   * A sentence or row with a keyword.
   *
   * @param id its id, made from that of its section and its place there: {@code req-intro-2}
   * @param level the level of its strictest keyword
   * @param text its words in one line, without notes
   */
  public record Requirement(String id, Level level, String text) {}

  /**
   * One keyword.
   *
   * @param requirement the requirement of which it is the first keyword, empty for the second and
   *     later keywords
   */
  public record Keyword(Level level, Optional<Requirement> requirement) {}

  /** A cheap search; a match is a keyword only if {@link #at} returns it. */
  public static final Pattern WORDS =
      Pattern.compile(
          "(?=[MNORS])(?<![\\w-])(?:(?:MUST|SHALL|SHOULD)(?:\\s+NOT)?|(?:NOT\\s+)?RECOMMENDED|REQUIRED|MAY"
              + "|OPTIONAL)(?![\\w-])");

  private static final String QUOTES = "\"'\u201C\u201D\u2018\u2019\u201E";

  private static final Pattern ID = Pattern.compile("req-(?:.+-)?\\d+");

  private static final Pattern BEFORE_POINT =
      Pattern.compile(" (?=(?:[.,;:]|\\)[.,;:]?)(?:\\s|$))");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Map<Integer, Keyword> keywords = new HashMap<>();
  private final List<Requirement> all = new ArrayList<>();

  private Requirements() {}

  /** The requirements of {@code document}. */
  public static Requirements of(XepDocument document) {
    return document.prose().requirements(() -> read(document));
  }

  private static Requirements read(XepDocument document) {
    Requirements requirements = new Requirements();
    new Reader(document, requirements).read();
    return requirements;
  }

  /** True if {@code id} has the form of a requirement's id. */
  public static boolean isId(String id) {
    return ID.matcher(id).matches();
  }

  /** All requirements, in document order. */
  public List<Requirement> all() {
    return List.copyOf(all);
  }

  /** The keyword that starts at {@code offset} of the file (UTF-16 units from 0). */
  public Optional<Keyword> at(int offset) {
    return Optional.ofNullable(keywords.get(offset));
  }

  /** False if {@code start} to {@code end} has no word in capitals, as in most texts. */
  public static boolean hasCapitals(String text, int start, int end) {
    boolean before = false;
    for (int i = start; i < end; i++) {
      boolean capital = text.charAt(i) >= 'A' && text.charAt(i) <= 'Z';
      if (capital && before) {
        return true;
      }
      before = capital;
    }
    return false;
  }

  /** A keyword in a passage. */
  private record Found(int start, int end, Level level) {}

  private static final class Reader {
    private final XepDocument document;
    private final Requirements into;
    private final BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    private final Map<Integer, Element> code = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<Element> rows = new HashSet<>();
    private final Set<String> taken;

    Reader(XepDocument document, Requirements into) {
      this.document = document;
      this.into = into;
      this.taken = new HashSet<>(document.anchors().all().keySet());
    }

    void read() {
      document.elements("tt").forEach(tt -> code.putIfAbsent(tt.span().start(), tt));
      for (Passage passage : document.prose().passages()) {
        boolean isSaid = passage.place() == Place.BODY || passage.place() == Place.CELL;
        if (isSaid && !isSaidAgain(passage.element())) {
          List<Found> found = find(passage.text().value());
          if (!found.isEmpty()) {
            read(passage, found);
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
      if (!hasCapitals(text, 0, text.length())) {
        return found;
      }
      Matcher words = WORDS.matcher(text);
      while (words.find()) {
        boolean quoted =
            words.start() > 0
                && QUOTES.indexOf(text.charAt(words.start() - 1)) >= 0
                && words.end() < text.length()
                && QUOTES.indexOf(text.charAt(words.end())) >= 0;
        if (!quoted) {
          String word = Blanks.folded(words.group());
          found.add(new Found(words.start(), words.end(), Level.of(word)));
        }
      }
      return found;
    }

    private void read(Passage passage, List<Found> found) {
      Optional<Element> row =
          passage.place() == Place.CELL
              ? passage.element().ancestors().filter(a -> a.is("tr")).findFirst()
              : Optional.empty();
      if (row.isPresent()) {
        boolean first = rows.add(row.get());
        put(passage, found, first, () -> rowText(row.get()));
        return;
      }
      // a line's end is no sentence's end
      String text = passage.text().value().replace('\n', ' ').replace('\t', ' ');
      sentences.setText(text);
      // forwards only: a step back would search all the text before it for the start of the
      // sentence
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
          put(passage, found.subList(first, next), true, () -> words(passage, from, to));
        }
        start = end;
        end = sentences.next();
      }
    }

    private void put(Passage passage, List<Found> found, boolean first, Supplier<String> text) {
      Optional<Requirement> requirement = Optional.empty();
      if (first) {
        EnumSet<Level> levels = EnumSet.noneOf(Level.class);
        found.forEach(keyword -> levels.add(keyword.level()));
        requirement =
            Optional.of(new Requirement(id(passage), levels.iterator().next(), text.get()));
        into.all.add(requirement.get());
      }
      for (Found keyword : found) {
        into.keywords.put(
            passage.text().span(keyword.start(), keyword.end()).start(),
            new Keyword(keyword.level(), requirement));
        requirement = Optional.empty();
      }
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
      String line = Blanks.folded(words).strip();
      return BEFORE_POINT.matcher(line).replaceAll("");
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
}
