package org.xeptools.rule.prose;

import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.xeptools.document.Passage;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Safety;

/** A verb does not have the form that the words before it require. */
final class GrammarSlip implements PassageRule {
  @Override
  public boolean concerns(Passage passage) {
    return VerbForms.MODAL.isIn(passage) || VerbForms.SEND.isIn(passage);
  }

  @Override
  public Stream<Finding> check(XepDocument document, Passage passage) {
    return Stream.of(
            VerbForms.MODAL.each(passage, match -> third(document, passage, match)),
            VerbForms.SEND.each(passage, match -> verb(document, passage, match, "sent")),
            VerbForms.SENT.each(passage, match -> verb(document, passage, match, "send")),
            VerbForms.BE.each(
                passage, match -> verb(document, passage, match, match.group(1) + "d")),
            VerbForms.LACKS_BE.each(passage, match -> participle(document, passage, match)))
        .flatMap(found -> found);
  }

  private Stream<Finding> third(XepDocument document, Passage passage, Matcher match) {
    return VerbForms.THIRD
        .correction(match.group(2))
        .map(right -> verb(document, passage, match, 2, right))
        .orElse(Stream.empty());
  }

  private Stream<Finding> verb(XepDocument document, Passage passage, Matcher match, String right) {
    return verb(document, passage, match, 1, right);
  }

  private Stream<Finding> verb(
      XepDocument document, Passage passage, Matcher match, int group, String right) {
    Spot all = new Spot(passage, match.start(), match.end(group));
    if (!all.isWritten(document)) {
      return Stream.empty();
    }
    String wrong = match.group(group);
    Finding finding =
        finding(
            all.span(),
            "'"
                + all.text().replaceAll("\\s+", " ")
                + "': '"
                + wrong
                + "' should be '"
                + right
                + "'");
    return Stream.of(
        new Spot(passage, match.start(group), match.end(group))
            .withFix(finding, document, right, Safety.UNSAFE));
  }

  private Stream<Finding> participle(XepDocument document, Passage passage, Matcher match) {
    Spot spot = new Spot(passage, match.start(), match.end());
    return spot.isWritten(document) && !VerbForms.NO_PARTICIPLES.contains(match.group(1))
        ? Stream.of(
            finding(
                spot.span(),
                "'"
                    + spot.text().replaceAll("\\s+", " ")
                    + "': a 'be' is missing, or '"
                    + match.group(1)
                    + "' has an ending too many"))
        : Stream.empty();
  }
}
