package org.xeptools.rule.header;

import java.util.Locale;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Placeholder;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;

/** A short name has capitals, which its namespace would have, too. */
final class ShortnameInCapitals implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    return document.header().shortname().stream()
        .filter(name -> Placeholder.of(name.text()).isEmpty() && !small(name).equals(name.text()))
        .map(
            name ->
                name.withFix(
                    finding(name.span(), "the short name '" + name.text() + "' has capitals"),
                    small(name),
                    Safety.UNSAFE));
  }

  private static String small(Field name) {
    return name.text().toLowerCase(Locale.ROOT);
  }
}
