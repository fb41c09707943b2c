package org.xeptools.rule.header;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Safety;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.XepType;
import org.xeptools.rule.DocumentRule;

/** A humorous document has a state of serious ones. */
final class HumorousNotActive implements DocumentRule {
  /** stable-without-standards-track reports Draft and Final. */
  private static final Set<Status> FITTING =
      EnumSet.of(Status.PROTOXEP, Status.ACTIVE, Status.STABLE, Status.FINAL);

  @Override
  public Stream<Finding> check(XepDocument document) {
    Header header = document.header();
    return header.type().filter(t -> t == XepType.HUMOROUS).isPresent()
            && header.status().filter(s -> !FITTING.contains(s)).isPresent()
        ? header.statusText().stream().map(this::fault)
        : Stream.empty();
  }

  private Finding fault(Field status) {
    Finding finding =
        finding(
            status.span(),
            "a Humorous XEP is 'Active' from the start, not '" + status.text() + "'");
    return status.withFix(finding, Status.ACTIVE.sourceName(), Safety.UNSAFE);
  }
}
