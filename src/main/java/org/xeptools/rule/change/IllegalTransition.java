package org.xeptools.rule.change;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.lifecycle.Lifecycle;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.Transition;
import org.xeptools.lifecycle.XepType;
import org.xeptools.rule.ChangeRule;

/** A status changes although the diagram of the type has no arrow for the step. */
final class IllegalTransition implements ChangeRule {
  private static final Pattern CORRECTION =
      Pattern.compile("(?i).*\\b(correct|revert|restor|mistake|erroneous|wrong|undo)\\w*.*");

  @Override
  public Stream<Finding> check(Change change) {
    Optional<Header> now = change.now().map(d -> d.header());
    Optional<Status> from = change.old().flatMap(d -> d.header().status());
    Optional<Status> to = now.flatMap(Header::status);
    Optional<XepType> type = now.flatMap(Header::type);
    if (from.isEmpty() || to.isEmpty() || type.isEmpty() || from.equals(to)) {
      return Stream.empty();
    }
    if (Lifecycle.allows(type.get(), from.get(), to.get()).isPresent()) {
      return Stream.empty();
    }
    return Stream.of(illegal(now.get(), type.get(), from.get(), to.get()));
  }

  private Finding illegal(Header header, XepType type, Status from, Status to) {
    Field status = header.statusText().orElseThrow();
    Finding finding =
        finding(
                status.span(),
                String.format(
                    Locale.ROOT,
                    "%s %s XEP does not go from %s to %s",
                    type == XepType.INFORMATIONAL ? "an" : "a",
                    type.sourceName(),
                    from.pageName(),
                    to.pageName()))
            .with(Note.of(ways(type, from)));
    return isCorrection(header) || Lifecycle.tolerates(from, to) ? finding.with(milder()) : finding;
  }

  private static String ways(XepType type, Status from) {
    Set<Status> ways =
        Lifecycle.legal(type)
            .filter(t -> t.from() == from)
            .map(Transition::to)
            .collect(Collectors.toCollection(TreeSet::new));
    return ways.isEmpty()
        ? from.pageName() + " is a terminal status"
        : "From "
            + from.pageName()
            + " it can become "
            + ways.stream().map(Status::pageName).collect(Collectors.joining(" or "));
  }

  /** True if the step reverts a wrong one, and the newest revision says so. */
  private static boolean isCorrection(Header header) {
    return header
        .lastRevision()
        .flatMap(revision -> revision.remark())
        .filter(remark -> CORRECTION.matcher(remark.text().value().replace('\n', ' ')).matches())
        .isPresent();
  }
}
