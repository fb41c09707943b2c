package org.xeptools.rule.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.lifecycle.Lifecycle;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.Transition;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;

/** A numbered document still says that it is a proposal. */
final class PublishedAsProtoxep implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    Header header = document.header();
    return header.status().filter(s -> s == Status.PROTOXEP).isPresent()
            && !FilePlace.of(document).isProposal()
        ? header.statusText().stream().map(field -> fault(field, begins(header)))
        : Stream.empty();
  }

  /** The status with which a document of the type is published, if it is a known one. */
  private static Optional<Status> begins(Header header) {
    return header
        .type()
        .flatMap(
            type ->
                Lifecycle.legal(type)
                    .filter(step -> step.from() == Status.PROTOXEP)
                    .map(Transition::to)
                    .findFirst());
  }

  private Finding fault(Field status, Optional<Status> begins) {
    Finding fault =
        finding(
            status.span(),
            "the status is still 'ProtoXEP'; a published document begins as 'Experimental', or as"
                + " 'Active' if it is humorous");
    return begins.isEmpty() || status.element().entity().isPresent()
        ? fault
        : fault.with(
            new Fix(
                "Write " + begins.get().sourceName(),
                Safety.UNSAFE,
                List.of(new Edit(status.span(), begins.get().sourceName()))));
  }
}
