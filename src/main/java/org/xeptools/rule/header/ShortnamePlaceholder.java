package org.xeptools.rule.header;

import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Placeholder;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;

/** A missing short name is written in a way that programs take for a name. */
final class ShortnamePlaceholder implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    return document.header().shortname().stream().flatMap(this::judge);
  }

  private Stream<Finding> judge(Field shortname) {
    return Placeholder.of(shortname.text())
        .filter(placeholder -> !placeholder.word().equals(shortname.text()))
        .stream()
        .map(placeholder -> fault(shortname, placeholder.word()));
  }

  private Finding fault(Field shortname, String word) {
    if (shortname.isEmpty()) {
      Finding empty =
          finding(
              shortname.span(),
              "the short name is empty; without one it is 'NOT_YET_ASSIGNED' or 'N/A'");
      return shortname.withFix(empty, word, Safety.UNSAFE);
    }
    Finding finding =
        finding(
            shortname.span(),
            "the missing short name is written '" + shortname.text() + "', not '" + word + "'");
    boolean unclear = shortname.text().equalsIgnoreCase("none");
    return shortname.withFix(finding, word, unclear ? Safety.UNSAFE : Safety.SAFE);
  }
}
