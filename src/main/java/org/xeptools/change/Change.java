package org.xeptools.change;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Field;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepDocument;
import org.xeptools.lifecycle.Status;
import org.xeptools.source.SourceSpan;

/** How one document changed between two states of its tree. */
public final class Change {
  private final Corpus base;
  private final Corpus head;
  private final Optional<Path> before;
  private final Optional<Path> after;
  private volatile @Nullable Substance substance;
  private volatile @Nullable History history;

  /**
   * A change.
   *
   * @param base the tree before
   * @param head the tree after
   * @param before the document's file in the base; empty if it is new
   * @param after its file in the head; empty if it is gone
   */
  public Change(Corpus base, Corpus head, Optional<Path> before, Optional<Path> after) {
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException("a change of nothing");
    }
    this.base = base;
    this.head = head;
    this.before = before;
    this.after = after;
  }

  /** The tree before. */
  public Corpus base() {
    return base;
  }

  /** The tree after. */
  public Corpus head() {
    return head;
  }

  /** The document's file in the base; empty if it is new. */
  public Optional<Path> before() {
    return before;
  }

  /** Its file in the head; empty if it is gone. */
  public Optional<Path> after() {
    return after;
  }

  /** What the change touched, computed once; empty unless there are two versions to compare. */
  public Optional<Substance> substance() {
    Substance known = substance;
    if (known == null) {
      known = old().flatMap(o -> now().map(n -> Comparison.of(o, n))).orElse(null);
      substance = known;
    }
    return Optional.ofNullable(known);
  }

  /** How the revision blocks changed, computed once; empty unless there are two versions. */
  public Optional<History> history() {
    History known = history;
    if (known == null) {
      known = old().flatMap(o -> now().map(n -> History.of(o, n))).orElse(null);
      history = known;
    }
    return Optional.ofNullable(known);
  }

  /** The document before, if there was one that can be read. */
  public Optional<XepDocument> old() {
    return before.flatMap(file -> base.read(file).document());
  }

  /** The document after, if there is one that can be read. */
  public Optional<XepDocument> now() {
    return after.flatMap(file -> head.read(file).document());
  }

  /** The file that findings are about: the one after, or the one before if the document is gone. */
  public ParseResult subject() {
    return after.isPresent() ? head.read(after.get()) : base.read(before.orElseThrow());
  }

  /** True if a ProtoXEP has become a published document. */
  public boolean isAcceptance() {
    return after.filter(file -> head.published().containsValue(file)).isPresent()
        && before.filter(file -> !base.published().containsValue(file)).isPresent();
  }

  /** True if the document was published before. */
  public boolean wasPublished() {
    return before.filter(file -> base.published().containsValue(file)).isPresent();
  }

  /** The status as written before, "" if there is none. */
  public String oldStatus() {
    return old().flatMap(d -> d.header().statusText()).map(Field::text).orElse("");
  }

  /** The status as written after, "" if there is none. */
  public String newStatus() {
    return now().flatMap(d -> d.header().statusText()).map(Field::text).orElse("");
  }

  /** True if the document had {@code status} before. */
  public boolean wasIn(Status status) {
    return oldStatus().equals(status.sourceName());
  }

  /** True if the document has {@code status} after. */
  public boolean isIn(Status status) {
    return newStatus().equals(status.sourceName());
  }

  /** A place in the file before, in words, since the file after does not have it. */
  public String lineInBase(SourceSpan span) {
    int line = base.read(before.orElseThrow()).source().startOf(span).line();
    return "line " + line + " of the base";
  }
}
