package org.xeptools.rule.example;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.lifecycle.Status;
import org.xeptools.rule.DocumentRule;

/** A namespace of a XEP begins with urn:xmpp:tmp:. */
final class TemporaryNamespace implements DocumentRule {

  @Override
  public Stream<Finding> check(XepDocument document) {
    boolean sleeps = document.header().status().filter(s -> s == Status.DEFERRED).isPresent();
    Set<String> seen = new HashSet<>();
    return NamespaceUse.in(document).stream()
        .filter(use -> use.name().startsWith("urn:xmpp:tmp:") && seen.add(use.name()))
        .map(use -> finding(use.place(), "'" + use.name() + "' is a temporary namespace"))
        .map(finding -> sleeps ? finding.with(milder()) : finding);
  }
}
