package org.xeptools.rule.form;

import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.lifecycle.Status;
import org.xeptools.rule.DocumentRule;

/** A numbered document still says that it is a proposal. */
final class PublishedAsProtoxep implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    Header header = document.header();
    return header.status().filter(s -> s == Status.PROTOXEP).isPresent()
            && !FilePlace.of(document).isProposal()
        ? header.statusText().stream().map(this::fault)
        : Stream.empty();
  }

  private Finding fault(Field status) {
    return finding(
        status.span(),
        "the status is still 'ProtoXEP'; a published document begins as 'Experimental', or as"
            + " 'Active' if it is humorous");
  }
}
