package org.xeptools.act.mail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The events of one document, where one that was corrected or taken back soon does not count. */
final class EventFold {
  /** A slip is noticed within days; later it is another decision. */
  private static final Duration SLIP = Duration.ofDays(4);

  private final List<Event> events = new ArrayList<>();
  private final List<DocumentState> before = new ArrayList<>();
  private final List<String> silent = new ArrayList<>();

  /** Adds a commit, which brought the document from {@code was} to {@code is}. */
  void add(Optional<Event> event, Optional<DocumentState> was, DocumentState is) {
    if (event.isPresent() && !events.isEmpty()) {
      Event last = events.get(events.size() - 1);
      if (takesBack(last, event.get())) {
        events.remove(events.size() - 1);
        before.remove(before.size() - 1);
        silent.add(
            is.label()
                + ": "
                + last.kind().action()
                + " of "
                + last.day()
                + " was taken back on "
                + event.get().day());
        return;
      }
      if (continues(last, event.get())) {
        events.set(events.size() - 1, last.then(event.get()));
        return;
      }
    }
    event.ifPresent(
        e -> {
          events.add(e);
          before.add(was.orElse(is));
        });
  }

  /** True if the document stands again where it stood before {@code last}. */
  private boolean takesBack(Event last, Event next) {
    return last.kind() != EventKind.NEW
        && last.kind() != EventKind.PROTO
        && isSoon(last, next)
        && next.is().standsAs(before.get(before.size() - 1));
  }

  private static boolean continues(Event last, Event next) {
    if (last.kind() == next.kind()) {
      return next.kind() != EventKind.LAST_CALL || isSoon(last, next);
    }
    return (last.kind() == EventKind.NEW && next.kind() == EventKind.UPDATED)
        || (last.kind() == EventKind.PROTO && next.kind() == EventKind.PROTO_UPDATED);
  }

  private static boolean isSoon(Event last, Event next) {
    return Duration.between(last.time(), next.time()).compareTo(SLIP) <= 0;
  }

  List<Event> events() {
    return events;
  }

  List<String> silent() {
    return silent;
  }
}
