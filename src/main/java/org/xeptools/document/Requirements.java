package org.xeptools.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xeptools.document.xml.Element;

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

    /** The level of {@code keyword}, in capitals; what is NOT REQUIRED may be left out. */
    static Level of(String keyword) {
      if (keyword.startsWith("MUST") || keyword.startsWith("SHALL") || keyword.equals("REQUIRED")) {
        return MUST;
      }
      return keyword.startsWith("SHOULD") || keyword.endsWith("RECOMMENDED") ? SHOULD : MAY;
    }
  }

  /**
   * A sentence or row with a keyword.
   *
   * @param id its id, made from that of its section and its place there: {@code req-intro-2}
   * @param level the level of its strictest keyword
   * @param keywords its keywords in full, each once, in the order of the text: {@code MUST NOT}
   * @param section the section that it is in
   * @param lead the words before the list that it is an item of: {@code A server:}; "" if it is
   *     none, or its list has no such words
   * @param text its words in one line, without notes
   * @param items the items of the list that it introduces
   */
  public record Requirement(
      String id,
      Level level,
      List<String> keywords,
      Optional<Element> section,
      String lead,
      String text,
      List<String> items) {
    public Requirement {
      keywords = List.copyOf(keywords);
      items = List.copyOf(items);
    }

    /** Its strictest keyword; of several, the first. */
    public String keyword() {
      return keywords.stream().filter(word -> Level.of(word) == level).findFirst().orElse("");
    }
  }

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
          "(?=[MNORS])(?<![\\w-])(?:(?:MUST|SHALL|SHOULD|MAY)(?:[\\s\u00A0]+(?:NOT|not))?"
              + "|(?:NOT[\\s\u00A0]+)?(?:RECOMMENDED|REQUIRED)|OPTIONAL)(?![\\w-])");

  private static final Pattern ID = Pattern.compile("req-(?:.+-)?\\d+");

  private final Map<Integer, Keyword> keywords = new HashMap<>();
  private final List<Requirement> all = new ArrayList<>();

  private Requirements() {}

  /** The requirements of {@code document}. */
  public static Requirements of(XepDocument document) {
    return document.prose().requirements(() -> read(document));
  }

  private static Requirements read(XepDocument document) {
    Requirements requirements = new Requirements();
    new RequirementReader(document, requirements).read();
    return requirements;
  }

  void add(Requirement requirement) {
    all.add(requirement);
  }

  void put(int offset, Keyword keyword) {
    keywords.put(offset, keyword);
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
}
