package org.xeptools.rule.prose;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xeptools.document.Passage;
import org.xeptools.document.Passage.Words;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Safety;

/** A word is misspelled. */
final class Misspelling implements PassageRule {
  private static final int SHORTEST_NAME = 8;
  private static final int SHORTEST_IN_CAPITALS = 9;

  private static final WordList SLIPS = WordList.of("slips.txt");

  @Override
  public boolean concerns(Passage passage) {
    return SLIPS.isIn(passage) || CommonWords.get().mayLack(passage.words());
  }

  @Override
  public Stream<Finding> check(XepDocument document, Passage passage) {
    return Stream.concat(listed(document, passage), near(document, passage));
  }

  private Stream<Finding> listed(XepDocument document, Passage passage) {
    return SLIPS
        .in(passage)
        .filter(spot -> isWord(spot) && isOurs(spot, document))
        .map(spot -> wrong(document, spot, SLIPS.corrections(spot.text())));
  }

  private Stream<Finding> near(XepDocument document, Passage passage) {
    CommonWords common = CommonWords.get();
    Words words = passage.words();
    return IntStream.range(0, words.count())
        .filter(
            i ->
                words.end(i) - words.start(i) >= CommonWords.SHORTEST_SLIP
                    && !common.mayKnow(words.hash(i)))
        .mapToObj(i -> new Spot(passage, words.start(i), words.end(i)))
        .flatMap(spot -> near(document, spot).stream());
  }

  private Optional<Finding> near(XepDocument document, Spot spot) {
    String word = spot.text();
    List<String> meant = CommonWords.get().meantBy(word.toLowerCase(Locale.ROOT));
    if (meant.isEmpty()
        || SLIPS.correction(word).isPresent()
        || isName(word)
        || !isWord(spot)
        || !isOurs(spot, document)) {
      return Optional.empty();
    }
    String plain = word.toLowerCase(Locale.ROOT);
    if (meant.stream().anyMatch(near -> CommonWords.get().mayBeAnother(plain, near))) {
      return Optional.of(finding(spot.span(), "'" + word + "' is likely misspelled"));
    }
    return Optional.of(
        wrong(
            document,
            spot,
            meant.stream().map(common -> WordList.inCaseOf(word, common)).toList()));
  }

  /**
   * False for short words with a capital, which are often names, and in capitals, which are
   * abbreviations.
   */
  private static boolean isName(String word) {
    if (Character.isUpperCase(word.charAt(1))) {
      return word.length() < SHORTEST_IN_CAPITALS;
    }
    return Character.isUpperCase(word.charAt(0)) && word.length() < SHORTEST_NAME;
  }

  /** True for small letters, capitals, or a capital first; false for fooBar. */
  private static boolean isWord(Spot spot) {
    String word = spot.text();
    String tail = word.substring(1);
    return (tail.equals(tail.toLowerCase(Locale.ROOT))
            || (word.length() > 4 && word.equals(word.toUpperCase(Locale.ROOT))))
        && word.indexOf('\'') < 0
        && word.indexOf('\u2019') < 0
        && !MiswrittenKeyword.isSlip(word)
        && !(spot.before() == '"' && spot.after() == '"')
        && !NoSlip.isShown(spot)
        && !NoSlip.isSomebody(spot);
  }

  /** True if it does not come from an entity and no example uses it as a name. */
  private static boolean isOurs(Spot spot, XepDocument document) {
    return spot.isWritten(document)
        && document.listings().stream().noneMatch(l -> l.text().value().contains(spot.text()));
  }

  private Finding wrong(XepDocument document, Spot spot, List<String> meant) {
    String right = "'" + String.join("' or '", meant) + "'";
    Finding finding = finding(spot.span(), "'" + spot.text() + "' is likely a slip for " + right);
    return meant.size() == 1
        ? spot.withFix(finding, document, meant.get(0), Safety.UNSAFE)
        : finding;
  }
}
