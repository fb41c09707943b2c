package org.xeptools.rule.prose;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Mark;
import org.xeptools.document.Passage;
import org.xeptools.document.Passage.Place;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Safety;

/** A punctuation mark is repeated. */
final class RepeatedPunctuation implements PassageRule {
  private static final Pattern TWICE =
      Pattern.compile(
          "(?<=[\\w)\\]\"'>"
              + Passage.NOTE
              + Passage.CODE
              + "])"
              + "(?:\\.\\s?"
              + Passage.NOTE
              + "?\\.|,\\s?"
              + Passage.NOTE
              + "?,|;\\s?;|,\\.|,;)(?=[\\s\"')]|$)(?!\\s?[.,])");

  @Override
  public boolean concerns(Passage passage) {
    return passage.has(Mark.DOUBLE) && passage.place() != Place.CAPTION;
  }

  @Override
  public Stream<Finding> check(XepDocument document, Passage passage) {
    return Spot.all(passage, TWICE)
        .filter(spot -> spot.isWritten(document) && !spot.isQuoted() && !isAbbreviation(spot))
        .map(spot -> twice(document, spot));
  }

  /** {@code etc.;} and {@code i.e.,} are right. */
  private static boolean isAbbreviation(Spot spot) {
    return spot.text().charAt(0) == '.' && spot.text().charAt(spot.text().length() - 1) != '.';
  }

  private Finding twice(XepDocument document, Spot spot) {
    String marks = spot.text().replaceAll("[^.,;:]", "");
    Finding finding = finding(spot.span(), "'" + marks + "' is one mark too many");
    boolean same = marks.charAt(0) == marks.charAt(1);
    return same && spot.text().equals(marks)
        ? spot.withFix(finding, document, marks.substring(1), Safety.UNSAFE)
        : finding;
  }
}
