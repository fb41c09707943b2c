package org.xeptools.site.view;

import java.time.LocalDate;
import java.util.Optional;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.Status.Standing;
import org.xeptools.site.index.Act;

/** What was done in a step of the process, in words: {@code Taken up again, from Deferred}. */
final class StepWords {
  private StepWords() {}

  static String of(Act act) {
    return act.basis() == Act.Basis.HEADER && act.kind() == Act.Kind.CALLED
        ? "Last call until " + act.ends().map(LocalDate::toString).orElse("") + from(act)
        : step(act) + from(act);
  }

  private static String from(Act act) {
    return act.from().map(from -> ", from " + from.pageName()).orElse("");
  }

  private static String step(Act act) {
    Optional<Standing> before = act.from().map(Status::standing);
    if (before.equals(Optional.of(Standing.HISTORY)) && act.to().standing() != Standing.HISTORY) {
      return "Restored";
    }
    return switch (act.kind()) {
      case ACCEPTED -> "Accepted into the series";
      case CALLED -> "Last call issued" + act.ends().map(day -> ", until " + day).orElse("");
      case APPROVED -> "Approved";
      case FINAL -> "Advanced";
      case RETURNED -> returned(act.from());
      case DEFERRED -> "Put off";
      case RETRACTED -> "Withdrawn";
      case REJECTED -> "Not approved";
      case DEPRECATED -> "No longer for new work";
      case OBSOLETED -> "No longer in use";
      case OTHER -> "Became " + act.to().pageName();
    };
  }

  private static String returned(Optional<Status> from) {
    if (from.equals(Optional.of(Status.PROPOSED))) {
      return "Back after the last call";
    }
    return from.filter(status -> status.standing() == Standing.DORMANT).isPresent()
        ? "Taken up again"
        : "Back to " + Status.EXPERIMENTAL.pageName();
  }
}
