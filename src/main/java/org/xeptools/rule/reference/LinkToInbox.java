package org.xeptools.rule.reference;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.lifecycle.Status;
import org.xeptools.rule.DocumentRule;

/** A link leads to a proposal, whose page is not maintained. */
final class LinkToInbox implements DocumentRule {
  private static final Pattern PROPOSAL =
      Pattern.compile(
          "https?://(?:www\\.)?xmpp\\.org/extensions/inbox/([^/?#]+)\\.(?:html|xml|pdf)(?:[?#].*)?");

  @Override
  public Stream<Finding> check(XepDocument document) {
    return Link.of(document)
        .filter(link -> link.target().contains("/inbox/"))
        .flatMap(link -> judge(document, link).stream())
        .distinct();
  }

  private Optional<Finding> judge(XepDocument document, Link link) {
    Matcher proposal = PROPOSAL.matcher(link.target());
    if (!proposal.matches()) {
      return Optional.empty();
    }
    Finding finding =
        finding(
            link.url().span(), "the proposal '" + proposal.group(1) + "' has no permanent page");
    boolean both = document.header().status().equals(Optional.of(Status.PROTOXEP));
    return Optional.of(link.trace(both ? finding.with(milder()) : finding));
  }
}
