package org.xeptools.rule.header;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.lifecycle.XepType;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;

/** The header names a special interest group that does not exist, or no longer exists. */
final class UnknownSig implements DocumentRule {
  private static final Set<String> KNOWN = Set.of("Standards", "None");
  private static final Pattern STANDARDS =
      Pattern.compile("(?i)standards?([ -]?(track|jig|sig))?|std");

  @Override
  public Stream<Finding> check(XepDocument document) {
    Header header = document.header();
    boolean isCharter =
        header.type().filter(t -> t.isLegacy() || t == XepType.PROCEDURAL).isPresent();
    return header.sig().filter(sig -> !isCharter && !KNOWN.contains(sig.text())).stream()
        .map(sig -> unknown(document, sig));
  }

  private Finding unknown(XepDocument document, Field sig) {
    if (sig.isEmpty()) {
      return finding(sig.span(), "the special interest group is missing; write Standards or None");
    }
    Finding finding =
        finding(
            sig.span(), "the special interest group '" + sig.text() + "' is not Standards or None");
    boolean literal = document.source().textOf(sig.span()).equals(sig.text());
    return literal && STANDARDS.matcher(sig.text()).matches()
        ? finding.with(
            new Fix("Write Standards", Safety.SAFE, List.of(new Edit(sig.span(), "Standards"))))
        : finding;
  }
}
