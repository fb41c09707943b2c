package org.xeptools.rule.header;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Placeholder;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** The short name has characters that namespaces and file names do not allow. */
final class MalformedShortname implements DocumentRule {
  private static final Pattern FORM = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}._-]*");

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document.header().shortname().stream()
        .filter(
            name -> Placeholder.of(name.text()).isEmpty() && !FORM.matcher(name.text()).matches())
        .map(
            name ->
                finding(
                    name.span(),
                    "the short name '"
                        + name.text()
                        + "' is not a valid name; a name begins with a letter and has letters, digits, '-',"
                        + " '_' or '.'"));
  }
}
