package org.xeptools.rule.prose;

import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.xeptools.document.Passage;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Safety;

/** A word was confused with another that sounds alike. */
final class ConfusedWord implements PassageRule {

  @Override
  public boolean concerns(Passage passage) {
    return Confusion.ANY.isIn(passage);
  }

  @Override
  public Stream<Finding> check(XepDocument document, Passage passage) {
    Stream<Finding> found = Stream.empty();
    for (Confusion confusion : Confusion.in(passage)) {
      found =
          Stream.concat(
              found,
              confusion
                  .trigger()
                  .each(passage, match -> confused(document, passage, match, confusion.right())));
    }
    return found;
  }

  private Stream<Finding> confused(
      XepDocument document, Passage passage, Matcher match, String right) {
    Spot spot = new Spot(passage, match.start(1), match.end(1));
    if (!spot.isWritten(document)) {
      return Stream.empty();
    }
    String better = WordList.inCaseOf(spot.text(), right);
    Finding finding =
        finding(spot.span(), "'" + spot.text() + "' should likely be '" + better + "' here");
    return Stream.of(spot.withFix(finding, document, better, Safety.UNSAFE));
  }
}
