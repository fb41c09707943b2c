package org.xeptools.rule.change;

import java.util.Comparator;
import java.util.Optional;
import org.xeptools.change.Change;
import org.xeptools.change.History;
import org.xeptools.change.Substance;
import org.xeptools.change.Substance.Kind;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.Version;
import org.xeptools.source.SourceSpan;

/**
 * A published document that remains and changed.
 *
 * @param substance what of its text changed
 * @param history what became of its revisions
 */
record Update(XepDocument old, XepDocument now, Substance substance, History history) {
  /** How far the newest version went. */
  enum Step {
    NONE,
    LOWERED,
    /** To or from a release candidate. */
    CANDIDATE,
    PATCH,
    MINOR,
    MAJOR
  }

  /** The change, unless the document is new, gone, unreadable or a ProtoXEP. */
  static Optional<Update> of(Change change) {
    if (!change.wasPublished() || change.old().isEmpty() || change.now().isEmpty()) {
      return Optional.empty();
    }
    XepDocument old = change.old().get();
    XepDocument now = change.now().get();
    Substance substance = change.substance().orElseThrow();
    return Optional.of(new Update(old, now, substance, change.history().orElseThrow()));
  }

  /** The highest version of a history. */
  static Optional<Version> newest(Header header) {
    return header.revisions().stream()
        .flatMap(revision -> revision.number().stream())
        .max(Comparator.naturalOrder());
  }

  Step step() {
    Optional<Version> from = newest(old.header());
    Optional<Version> to = newest(now.header());
    if (from.isEmpty() || to.isEmpty()) {
      return Step.NONE;
    }
    int order = to.get().compareTo(from.get());
    if (order <= 0) {
      return order == 0 ? Step.NONE : Step.LOWERED;
    }
    if (from.get().candidate().isPresent() || to.get().candidate().isPresent()) {
      return Step.CANDIDATE;
    }
    if (to.get().major() != from.get().major()) {
      return Step.MAJOR;
    }
    return to.get().minor() == from.get().minor() ? Step.PATCH : Step.MINOR;
  }

  /** True if the text changed, and the newest revision was made to say so. */
  boolean isInPlace() {
    return history.fresh().isEmpty() && substance.touchesText() && rewritten().isPresent();
  }

  /** The newest revision of the base, if it was edited beyond a typing error. */
  Optional<History.Edited> rewritten() {
    Optional<Revision> newest = old.header().lastRevision();
    return history.edited().stream()
        .filter(e -> newest.filter(e.before()::equals).isPresent() && !e.isSlip())
        .findFirst();
  }

  /** True if what implementations must do changed, as far as can be seen: not a schema alone. */
  boolean changesProtocol() {
    return substance.traces().containsKey(Kind.REQUIREMENT)
        || NamespaceStep.of(this).findAny().isPresent();
  }

  boolean changesStatus() {
    return !word(old).equals(word(now));
  }

  /** True if it was and is {@code status}. */
  boolean remains(Status status) {
    return was(status) && is(status);
  }

  /** True if its status is the one it was, and one of those that are approved. */
  boolean remainsApproved() {
    return now.header().status().filter(s -> s.isApproved() && was(s)).isPresent();
  }

  boolean was(Status status) {
    return old.header().status().filter(s -> s == status).isPresent();
  }

  boolean is(Status status) {
    return now.header().status().filter(s -> s == status).isPresent();
  }

  /** Where the newest version stands, or the best there is. */
  SourceSpan place() {
    Header header = now.header();
    return header
        .lastRevision()
        .map(r -> r.version().map(Field::span).orElse(r.element().startTag()))
        .or(() -> header.statusText().map(Field::span))
        .orElse(header.element().startTag());
  }

  /** Where the status stands, or the best there is. */
  SourceSpan statusPlace() {
    return now.header().statusText().map(Field::span).orElse(place());
  }

  private static String word(XepDocument document) {
    return document.header().statusText().map(Field::text).orElse("");
  }
}
