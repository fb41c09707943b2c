package org.xeptools.rule.prose;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Passage;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** An element is followed by 's. */
final class PossessiveOfCode implements PassageRule {
  private static final Pattern POSSESSIVE =
      Pattern.compile("(?:<[\\w:-]+\\s?/?>|" + Passage.CODE + ")['\u2019]s(?!\\w)");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "possessive-of-code",
        Group.PROSE,
        Severity.NOTE,
        Bite.ALL,
        "No possessive is made of an element: not the body tag with an s, but the element",
        Citation.xep("0143", "style-elem", "Elements"),
        "0.1.0");
  }

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
        .map(spot -> finding(spot.span(), "a possessive is made of code"))
        .map(finding -> finding.with(Note.of("Say what it is: the <body/> element's text")));
  }
}
