package org.xeptools.rule.prose;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Passage;
import org.xeptools.document.Passage.Place;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** 'MAY NOT' can be read as a ban and as a leave. */
final class AmbiguousKeyword implements PassageRule {
  private static final Trigger MAY_NOT = new Trigger(Pattern.compile("MAY\\s+NOT\\b"), "may");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "ambiguous-keyword",
        Group.PROSE,
        Severity.NOTE,
        Bite.ALL,
        "'MAY NOT' is not used: it is no keyword, and reads as a ban to some",
        new Citation("RFC 2119 § 5", "https://www.rfc-editor.org/rfc/rfc2119#section-5"),
        "0.1.0");
  }

  @Override
  public boolean concerns(Passage passage) {
    return passage.place() != Place.HISTORY && MAY_NOT.isIn(passage);
  }

  @Override
  public Stream<Finding> check(XepDocument document, Passage passage) {
    return MAY_NOT
        .all(passage)
        .filter(spot -> spot.isWritten(document) && !spot.isQuoted())
        .map(spot -> finding(spot.span(), "'MAY NOT' is no keyword of RFC 2119"))
        .map(finding -> finding.with(Note.of("Write MUST NOT for a ban, 'might not' for a leave")));
  }
}
