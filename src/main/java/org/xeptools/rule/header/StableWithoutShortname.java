package org.xeptools.rule.header;

import static org.xeptools.document.Placeholder.NOT_YET_ASSIGNED;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xeptools.document.Header;
import org.xeptools.document.Placeholder;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.lifecycle.Lifecycle;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.XepType;
import org.xeptools.rule.DocumentRule;

/** An approved document has no short name yet. */
final class StableWithoutShortname implements DocumentRule {
  private static final Set<Status> APPROVED = Lifecycle.approved(XepType.STANDARDS_TRACK);

  @Override
  public Stream<Finding> check(XepDocument document) {
    Header header = document.header();
    Optional<Status> status = header.status().filter(APPROVED::contains);
    return header.shortname().stream()
        .filter(name -> status.isPresent())
        .filter(name -> Placeholder.of(name.text()).filter(p -> p == NOT_YET_ASSIGNED).isPresent())
        .map(
            name ->
                finding(
                    name.span(),
                    "the document is "
                        + status.get().pageName()
                        + ", but its short name is still '"
                        + name.text()
                        + "'"));
  }
}
