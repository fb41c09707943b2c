package org.xeptools.rule.header;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Placeholder;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** The short name has characters that neither a namespace nor a file name bears. */
final class MalformedShortname implements DocumentRule {
  private static final Pattern FORM = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}._-]*");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "malformed-shortname",
        Group.HEADER,
        Severity.WARNING,
        Bite.LIVING,
        "A short name is a name in XML: letters, digits, hyphens",
        Citation.xep("0053", "namespaces", "Namespace Issuance"),
        "0.1.0");
  }

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
                        + "' is not a name; it begins with a letter, and has letters, digits, '-',"
                        + " '_' or '.'"));
  }
}
