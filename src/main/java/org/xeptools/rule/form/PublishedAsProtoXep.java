package org.xeptools.rule.form;

import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.lifecycle.Status;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** A numbered document still says that it is a proposal. */
final class PublishedAsProtoXep implements DocumentRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "published-as-protoxep",
        Group.FORM,
        Severity.ERROR,
        Bite.LIVING,
        "A published document has a status other than ProtoXEP",
        Citation.xep("0001", "publication", "Publication Process"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    Header header = document.header();
    return header.status().filter(s -> s == Status.PROTOXEP).isPresent()
            && !Place.of(document).isProposal()
        ? header.statusText().stream().map(this::fault)
        : Stream.empty();
  }

  private Finding fault(Field status) {
    return finding(
        status.span(),
        "the status is still 'ProtoXEP'; what is published begins as 'Experimental', or as"
            + " 'Active' if it is humorous");
  }
}
