package org.xeptools.preview;

import java.nio.file.Path;

/** Shows a reader of a page the place of the source that it was made from. */
@FunctionalInterface
public interface Pointing {
  /**
   * Shows the place.
   *
   * @param file the document
   * @param id the id of the nearest element of the page, "" if there is none
   * @param words the first words of the paragraph, item or cell, white space folded
   */
  void point(Path file, String id, String words);
}
