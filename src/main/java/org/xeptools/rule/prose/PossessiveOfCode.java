package org.xeptools.rule.prose;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Passage;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;

/** An element is followed by 's. */
final class PossessiveOfCode implements PassageRule {
  private static final Pattern POSSESSIVE =
      Pattern.compile("(?:<[\\w:-]+\\s?/?>|" + Passage.CODE + ")['\u2019]s(?!\\w)");

  @Override
  public boolean concerns(Passage passage) {
    return passage.text().value().contains(">'")
        || passage.text().value().contains(Passage.CODE + "'")
        || passage.text().value().contains(">’")
        || passage.text().value().contains(Passage.CODE + "’");
  }

  @Override
  public Stream<Finding> check(XepDocument document, Passage passage) {
    return Spot.all(passage, POSSESSIVE)
        .filter(spot -> new Spot(passage, spot.end() - 2, spot.end()).isLiteral(document))
        .map(spot -> finding(spot.span(), "a possessive ending is attached to code"))
        .map(finding -> finding.with(Note.of("Add a noun: the <body/> element's text")));
  }
}
