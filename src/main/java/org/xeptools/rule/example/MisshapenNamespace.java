package org.xeptools.rule.example;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.WholeNumber;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.lifecycle.Status;
import org.xeptools.rule.DocumentRule;

/** A schema defines a namespace without the form of XEP-0053. */
final class MisshapenNamespace implements DocumentRule {

  private static final Pattern GOOD =
      Pattern.compile("urn:xmpp:[A-Za-z0-9._~-]+(?::[A-Za-z0-9._~-]+)*:\\d+(?:#[\\w-]+)?");

  @Override
  public Stream<Finding> check(XepDocument document) {
    Status status = document.header().status().orElse(Status.PROTOXEP);
    if (status != Status.PROTOXEP && status != Status.EXPERIMENTAL) {
      return Stream.empty();
    }
    return NamespaceUse.in(document).stream()
        .filter(NamespaceUse::isTarget)
        .flatMap(use -> judge(use).stream());
  }

  private Optional<Finding> judge(NamespaceUse use) {
    String name = use.name();
    if (GOOD.matcher(name).matches() || isForeign(name)) {
      return Optional.empty();
    }
    if (!name.startsWith("urn:xmpp:")) {
      return Optional.of(finding(use.place(), "'" + name + "' is not of the form urn:xmpp:NAME:0"));
    }
    return Optional.of(
        finding(
            use.place(),
            WholeNumber.isDigit(name.charAt(name.length() - 1))
                ? "'" + name + "' is not of the form urn:xmpp:NAME:0"
                : "the namespace '" + name + "' has no version at its end"));
  }

  /** True for a namespace that is older than XEP-0053 or of another organization. */
  private static boolean isForeign(String name) {
    return name.startsWith("http://www.w3.org/")
        || name.startsWith("urn:ietf:")
        || NamespaceUse.KNOWN.contains(name);
  }
}
