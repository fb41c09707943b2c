package org.xeptools.rule.form;

import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Safety;
import org.xeptools.lifecycle.Status;
import org.xeptools.rule.DocumentRule;

/** A proposal has a status that only a published document has. */
final class ProposalWithStatus implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    Header header = document.header();
    boolean published = header.status().filter(s -> s != Status.PROTOXEP).isPresent();
    return published && FilePlace.of(document).isProposal()
        ? header.statusText().stream().map(this::fault)
        : Stream.empty();
  }

  private Finding fault(Field status) {
    Finding finding =
        finding(
            status.span(),
            "the status is '"
                + status.text()
                + "', but the file's name is not that of a published XEP; a ProtoXEP has the status 'ProtoXEP'");
    return status.withFix(finding, Status.PROTOXEP.sourceName(), Safety.UNSAFE);
  }
}
