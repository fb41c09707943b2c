package org.xeptools.rule.reference;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.lifecycle.Status;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** A link leads to a proposal, whose page is not kept. */
final class LinkToInbox implements DocumentRule {
  private static final Pattern PROPOSAL =
      Pattern.compile(
          "https?://(?:www\\.)?xmpp\\.org/extensions/inbox/([^/?#]+)\\.(?:html|xml|pdf)(?:[?#].*)?");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "link-to-inbox",
        Group.REFERENCE,
        Severity.WARNING,
        Bite.LIVING,
        "No link leads to a proposal in the inbox",
        Citation.practice("Mistakes that the history of the series shows"),
        "0.1.0");
  }

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
        finding(link.url().span(), "the proposal '" + proposal.group(1) + "' has no lasting page");
    boolean both = document.header().status().equals(Optional.of(Status.PROTOXEP));
    return Optional.of(link.trace(both ? finding.with(Severity.NOTE) : finding));
  }
}
