package org.xeptools.rule.header;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Safety;
import org.xeptools.lifecycle.Lifecycle;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.XepType;
import org.xeptools.rule.DocumentRule;

/** A document of another type has a state of the standards track. */
final class StableWithoutStandardsTrack implements DocumentRule {
  private static final Set<Status> TRACK = Lifecycle.approved(XepType.STANDARDS_TRACK);

  @Override
  public Stream<Finding> check(XepDocument document) {
    Header header = document.header();
    Optional<XepType> type = header.type().filter(t -> t != XepType.STANDARDS_TRACK);
    return type.isPresent() && header.status().filter(TRACK::contains).isPresent()
        ? header.statusText().stream().map(status -> fault(status, type.get()))
        : Stream.empty();
  }

  private Finding fault(Field status, XepType type) {
    Finding finding =
        finding(
            status.span(),
            "a XEP of type "
                + type.sourceName()
                + " is never '"
                + status.text()
                + "'; once approved it is 'Active'");
    return status.withFix(finding, Status.ACTIVE.sourceName(), Safety.UNSAFE);
  }
}
