package org.xeptools.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.xeptools.document.Field;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;

/**
 * How a document's revision blocks changed.
 *
 * @param fresh the new blocks
 * @param edited the blocks whose version, date, initials or remark changed
 * @param gone the blocks that were removed
 */
public record History(List<Revision> fresh, List<Edited> edited, List<Revision> gone) {

  /** A block before and after the change. */
  public record Edited(Revision before, Revision after) {
    public boolean changesVersion() {
      return !isSameVersion(before, after);
    }

    public boolean changesDate() {
      return !text(before.date()).equals(text(after.date()));
    }

    public boolean changesInitials() {
      return !text(before.initials()).equals(text(after.initials()));
    }

    public boolean changesRemark() {
      return !isSameRemark(before, after);
    }

    /** True if only letters of its words changed. */
    public boolean isSlip() {
      return !changesVersion()
          && !changesDate()
          && !changesInitials()
          && before.remark().isPresent()
          && after.remark().isPresent()
          && Comparison.isSlip(before.remark().get(), after.remark().get());
    }

    /**
     * True for a corrected typing error, a value that was missing, or the publication date of the
     * newest block.
     */
    public boolean isCorrection(boolean newest) {
      if (changesVersion()) {
        return before.number().isEmpty();
      }
      if (changesRemark()) {
        return isSlip() || before.remark().filter(r -> !r.text().isBlank()).isEmpty();
      }
      return newest || !changesDate() || before.day().isEmpty();
    }

    private boolean isNone() {
      return !changesVersion() && !changesDate() && !changesInitials() && !changesRemark();
    }
  }

  static History of(XepDocument old, XepDocument now) {
    List<Revision> gone = new ArrayList<>(old.header().revisions());
    List<Revision> fresh = new ArrayList<>(now.header().revisions());
    List<Edited> pairs = new ArrayList<>();
    pair(gone, fresh, pairs, (a, b) -> new Edited(a, b).isNone());
    pair(gone, fresh, pairs, History::isSameVersion);
    pair(gone, fresh, pairs, History::isRenumbered);
    return new History(
        List.copyOf(fresh), pairs.stream().filter(p -> !p.isNone()).toList(), List.copyOf(gone));
  }

  private static void pair(
      List<Revision> gone,
      List<Revision> fresh,
      List<Edited> pairs,
      BiPredicate<Revision, Revision> alike) {
    for (Revision before : List.copyOf(gone)) {
      Optional<Revision> after = fresh.stream().filter(f -> alike.test(before, f)).findFirst();
      if (after.isPresent()) {
        gone.remove(before);
        fresh.remove(after.get());
        pairs.add(new Edited(before, after.get()));
      }
    }
  }

  private static boolean isRenumbered(Revision a, Revision b) {
    return isSameRemark(a, b)
        && a.remark().isPresent()
        && (text(a.date()).equals(text(b.date())) || text(a.initials()).equals(text(b.initials())));
  }

  private static boolean isSameVersion(Revision a, Revision b) {
    return (a.number().isPresent() && b.number().isPresent())
        ? a.number().get().compareTo(b.number().get()) == 0
        : text(a.version()).equals(text(b.version()));
  }

  private static boolean isSameRemark(Revision a, Revision b) {
    return (a.remark().isPresent() && b.remark().isPresent())
        ? Comparison.isSame(a.remark().get(), b.remark().get())
        : a.remark().isEmpty() && b.remark().isEmpty();
  }

  private static String text(Optional<Field> field) {
    return field.map(Field::text).orElse("");
  }
}
