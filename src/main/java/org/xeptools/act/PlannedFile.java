package org.xeptools.act;

import java.nio.file.Path;
import java.util.List;
import org.xeptools.source.Edit;
import org.xeptools.source.Edits;
import org.xeptools.source.XepSource;

/**
 * A file that a plan writes.
 *
 * @param before the text that it is made from; of another file if this one is new
 * @param after its text
 */
public record PlannedFile(XepSource before, XepSource after) {

  /** {@code source} with {@code edits}. */
  static PlannedFile edited(XepSource source, List<Edit> edits) {
    return new PlannedFile(source, XepSource.of(source.path(), Edits.apply(source.text(), edits)));
  }

  /** A new file at {@code path}: {@code source} with {@code edits}. */
  static PlannedFile copied(XepSource source, Path path, List<Edit> edits) {
    return new PlannedFile(source, XepSource.of(path, Edits.apply(source.text(), edits)));
  }

  /** Its place. */
  public Path path() {
    return after.path();
  }

  /** True if there is no such file yet. */
  public boolean isNew() {
    return !before.path().equals(after.path());
  }
}
