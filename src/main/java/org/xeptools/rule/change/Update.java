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
 * A change of a document that was published and still is.
 *
 * @param substance the changes of its text
 * @param history the changes of its revisions
 */
record Update(XepDocument old, XepDocument now, Substance substance, History history) {
  /** The kinds of version steps. */
  enum Step {
    NONE,
    LOWERED,
    /** A step to or from a release candidate. */
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

  /** True if the text changed, and the newest revision was rewritten for it. */
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

  /** True if the demands on implementations changed, except for a schema alone. */
  boolean changesProtocol() {
    return substance.traces().containsKey(Kind.REQUIREMENT)
        || NamespaceStep.of(this).findAny().isPresent();
  }

  boolean changesStatus() {
    return !word(old).equals(word(now));
  }

  /** True if its status is {@code status} before and after. */
  boolean remains(Status status) {
    return was(status) && is(status);
  }

  /** True if its status is the same and an approved one. */
  boolean remainsApproved() {
    return now.header().status().filter(s -> s.isApproved() && was(s)).isPresent();
  }

  boolean was(Status status) {
    return old.header().status().filter(s -> s == status).isPresent();
  }

  boolean is(Status status) {
    return now.header().status().filter(s -> s == status).isPresent();
  }

  /** The place of the newest version, or else a place near it. */
  SourceSpan place() {
    Header header = now.header();
    return header
        .lastRevision()
        .map(r -> r.version().map(Field::span).orElse(r.element().startTag()))
        .or(() -> header.statusText().map(Field::span))
        .orElse(header.element().startTag());
  }

  /** The place of the status, or else a place near it. */
  SourceSpan statusPlace() {
    return now.header().statusText().map(Field::span).orElse(place());
  }

  private static String word(XepDocument document) {
    return document.header().statusText().map(Field::text).orElse("");
  }
}
