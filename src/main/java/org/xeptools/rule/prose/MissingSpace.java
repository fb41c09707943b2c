package org.xeptools.rule.prose;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Mark;
import org.xeptools.document.Passage;
import org.xeptools.document.Passage.Place;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.source.Edit;

/** A blank is missing after a punctuation mark or before a bracket. */
final class MissingSpace implements PassageRule {
  private static final Pattern GLUED =
      Pattern.compile(
          // a full stop and a new sentence
          "(?<![\\w.:/@#-])[a-z]{2,}\\.(?:The|This|It|If|In|A|An|When|For|However|Note|These|That|Each|As|To|Once|Upon|Such|Other|All|Any|Also|Example|See|Otherwise|Since|There|After|Clients?|Servers?)(?=\\s)"
              // a comma and a word of the same sentence
              + "|(?<![\\w.:/@#,=-])[a-z]{2,}[,;](?:the|this|that|it|if|in|an?|and|or|but|when|where|which|who|for|as|to|then|so|with|not|by|e\\.g|i\\.e|such|even|because|since|while)(?=\\s)"
              // a bracket that opens an aside, and one that closes it
              + "|(?<![\\w.:/@#(-])[a-z]{3,}\\((?:see|the|which|e\\.g|i\\.e|as|for|if|or|and|in|with|not|but|this|such|by|to|like|also|when|where|without)(?=[\\s.,])"
              + "|(?<=[a-z]{3})\\)(?:the|this|that|is|are|and|or|but|MUST|SHOULD|MAY|to|in|for|of|with|as|which|when|then|from|has|have|can|will)(?=\\s)"
              + "|"
              + Passage.NOTE
              + "[A-Z]?[a-z]{2,}(?=\\s)");

  @Override
  public boolean concerns(Passage passage) {
    return passage.has(Mark.GLUED);
  }

  @Override
  public Stream<Finding> check(XepDocument document, Passage passage) {
    return Spot.each(passage, GLUED, match -> glued(document, passage, match));
  }

  private Stream<Finding> glued(XepDocument document, Passage passage, Matcher match) {
    Spot spot = new Spot(passage, match.start(), match.end());
    if (!spot.isWritten(document) || (passage.place() == Place.CELL && spot.text().contains(","))) {
      return Stream.empty();
    }
    Finding finding =
        finding(
            spot.span(),
            "a space is missing in '" + spot.text().replace(Passage.NOTE, '\u2026').strip() + "'");
    int at = match.start();
    while (Character.isLetterOrDigit(passage.text().value().charAt(at))) {
      at++;
    }
    boolean bracket = passage.text().value().charAt(at) == '(';
    Spot mark = new Spot(passage, at, at + 1);
    String apart = bracket ? " (" : mark.text() + " ";
    return Stream.of(
        mark.isLiteral(document)
            ? finding.with(
                new Fix("Insert a blank", Safety.UNSAFE, List.of(new Edit(mark.span(), apart))))
            : finding);
  }
}
