package org.xeptools.act.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xeptools.lifecycle.Status;

/** The kinds of events that mails tell of. */
public enum EventKind {
  PROTO("PROTO", "Proposed XMPP Extension"),
  PROTO_UPDATED("PROTO-UPDATED", "Proposed XMPP Extension, updated"),
  NEW("NEW", "NEW"),
  UPDATED("UPDATED", "UPDATED"),
  LAST_CALL("LAST CALL", "LAST CALL"),
  STABLE("DRAFT", "STABLE"),
  ACTIVE("ACTIVE", "ACTIVE"),
  FINAL("FINAL", "FINAL"),
  RETRACTED("RETRACTED", "RETRACTED"),
  OBSOLETE("OBSOLETED", "OBSOLETED"),
  DEPRECATED("DEPRECATED", "DEPRECATED"),
  REJECTED("REJECT", "REJECT"),
  DEFERRED("DEFERRED", "DEFERRED"),
  /** From a last call to Experimental. */
  RETURNED("RETURNED", "RETURNED"),
  CALL_FOR_EXPERIENCE("CALL FOR EXPERIENCE", "Call for Experience");

  /** The events that are not announced unless the Editor asks. */
  public static final Set<EventKind> ON_DEMAND = Set.of(PROTO_UPDATED, RETURNED);

  private final String action;
  private final String subject;

  EventKind(String action, String subject) {
    this.action = action;
    this.subject = subject;
  }

  /** The value of the header {@code XSF-XEP-Action}, which programs read. */
  String action() {
    return action;
  }

  /** The first words of the subject. */
  String subject() {
    return subject;
  }

  /** True for events of ProtoXEPs, which have no number. */
  boolean isOfProposal() {
    return this == PROTO || this == PROTO_UPDATED;
  }

  /** True if a body may have voted on it. */
  boolean isDecision() {
    return switch (this) {
      case NEW, STABLE, ACTIVE, FINAL, RETURNED, REJECTED, DEPRECATED, OBSOLETE -> true;
      default -> false;
    };
  }

  /** Its word in settings, options, names of templates and ids of messages: {@code last-call}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The words of all kinds. */
  public static Set<String> words() {
    Set<String> words = new TreeSet<>();
    Arrays.stream(values()).forEach(kind -> words.add(kind.word()));
    return words;
  }

  /** The kind called {@code word}. */
  public static Optional<EventKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** The kind of a step to {@code status}, if it has one of its own. */
  static Optional<EventKind> to(Status status) {
    return switch (status) {
      case PROTOXEP, EXPERIMENTAL -> Optional.empty();
      case PROPOSED -> Optional.of(LAST_CALL);
      default -> of(status.pageName().toLowerCase(Locale.ROOT));
    };
  }
}
