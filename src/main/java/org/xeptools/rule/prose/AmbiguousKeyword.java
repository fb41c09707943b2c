package org.xeptools.rule.prose;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Passage;
import org.xeptools.document.Passage.Place;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;

/** 'MAY NOT' can be read as a ban and as permission. */
final class AmbiguousKeyword implements PassageRule {
  private static final Trigger MAY_NOT = new Trigger(Pattern.compile("MAY\\s+NOT\\b"), "may");

  @Override
  public boolean concerns(Passage passage) {
    return passage.place() != Place.HISTORY && MAY_NOT.isIn(passage);
  }

  @Override
  public Stream<Finding> check(XepDocument document, Passage passage) {
    return MAY_NOT
        .all(passage)
        .filter(spot -> spot.isWritten(document) && !spot.isQuoted())
        .map(spot -> finding(spot.span(), "'MAY NOT' is not a keyword of RFC 2119"))
        .map(
            finding ->
                finding.with(Note.of("Write MUST NOT for a ban, 'might not' for a possibility")));
  }
}
