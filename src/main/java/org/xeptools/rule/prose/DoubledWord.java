package org.xeptools.rule.prose;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xeptools.document.Passage;
import org.xeptools.document.Passage.Words;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.source.Edit;

/** A word is repeated. */
final class DoubledWord implements PassageRule {
  /** Words that are doubled on purpose; names of persons and places are not checked. */
  private static final Set<String> RIGHT =
      Set.of(
          "had", "very", "bye", "no", "so", "many", "much", "long", "really", "blah", "ha", "knock",
          "far", "too", "www");

  /** Words in capitals that are not abbreviations. */
  private static final Set<String> KEYWORDS =
      Set.of("MUST", "SHOULD", "MAY", "SHALL", "NOT", "REQUIRED", "RECOMMENDED", "OPTIONAL");

  @Override
  public boolean concerns(Passage passage) {
    return anyDouble(passage.words());
  }

  @Override
  public Stream<Finding> check(XepDocument document, Passage passage) {
    Words words = passage.words();
    String text = passage.text().value();
    return IntStream.range(1, words.count())
        .filter(i -> words.hash(i) == words.hash(i - 1) && isDoubled(text, words, i))
        .mapToObj(i -> new Spot(passage, words.start(i - 1), words.end(i)))
        .filter(spot -> spot.isWritten(document) && !isName(document, spot) && !isNamed(spot))
        .map(spot -> doubled(document, spot));
  }

  private static boolean anyDouble(Words words) {
    for (int i = 1; i < words.count(); i++) {
      if (words.hash(i) == words.hash(i - 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDoubled(String text, Words words, int i) {
    String first = text.substring(words.start(i - 1), words.end(i - 1));
    String second = text.substring(words.start(i), words.end(i));
    boolean sameCase = second.equals(first) || second.equals(first.toLowerCase(Locale.ROOT));
    return sameCase
        && (first.length() > 1 || first.equalsIgnoreCase("a"))
        && !RIGHT.contains(second.toLowerCase(Locale.ROOT))
        && text.substring(words.end(i - 1), words.start(i)).isBlank()
        && !isJoined(text, words.start(i - 1) - 1)
        && !isJoined(text, words.end(i));
  }

  /** A name beside a common word: the IO Data data container, or a link that begins with it. */
  private static boolean isName(XepDocument document, Spot spot) {
    String[] words = spot.text().split("\\s+", -1);
    if (words.length < 2 || !Character.isUpperCase(words[0].charAt(0))) {
      return false;
    }
    boolean capitals = words[0].equals(words[0].toUpperCase(Locale.ROOT));
    boolean opens = spot.follows(".:;!?(");
    return capitals
        ? !KEYWORDS.contains(words[0])
        : !spot.isLiteral(document) || (!opens && !words[0].equals(words[1]));
  }

  /** True in the row of a table about this name: {@code node | the node node}. */
  private static boolean isNamed(Spot spot) {
    Element cell = spot.passage().element();
    String text = spot.text();
    String word = text.substring(text.length() / 2).strip();
    return cell.name().equals("td")
        && cell.parent().stream()
            .flatMap(row -> row.elements().stream())
            .anyMatch(other -> other != cell && other.text().value().strip().equals(word));
  }

  /** True for {@code plug-in in}. */
  private static boolean isJoined(String text, int at) {
    return at >= 0 && at < text.length() && "-/".indexOf(text.charAt(at)) >= 0;
  }

  private Finding doubled(XepDocument document, Spot spot) {
    String text = spot.text();
    int end = 0;
    while (!Character.isWhitespace(text.charAt(end)) && text.charAt(end) != '\u00A0') {
      end++;
    }
    String word = text.substring(0, end);
    Finding finding = finding(spot.span(), "'" + word + "' appears twice in a row");
    if (word.equals("that")) {
      return finding.with(milder());
    }
    // Keeps the blanks after it, so that a line break stays.
    Spot second = new Spot(spot.passage(), spot.start() + end, spot.end());
    return second.isLiteral(document)
        ? finding.with(
            new Fix("Write it once", Safety.UNSAFE, List.of(new Edit(second.span(), ""))))
        : finding;
  }
}
