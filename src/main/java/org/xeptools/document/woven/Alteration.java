package org.xeptools.document.woven;

import java.util.Optional;
import org.xeptools.document.xml.Element;

/**
 * One change, as a reader counts them.
 *
 * @param number its number, from 1 in no particular order
 * @param kind the kind of change
 * @param subject the part that changed, in a few words: {@code example 4}
 * @param section the section that shows it, of the old version if it is gone; empty above and below
 *     all sections
 * @param side the version of that section
 */
public record Alteration(
    int number, Kind kind, String subject, Optional<Element> section, Side side) {

  /** The kinds of changes. */
  public enum Kind {
    INSERTED,
    DELETED,
    CHANGED,
    MOVED,
    RENAMED;

    /** The word for readers. */
    public String word() {
      return switch (this) {
        case INSERTED -> "inserted";
        case DELETED -> "deleted";
        case CHANGED -> "changed";
        case MOVED -> "moved";
        case RENAMED -> "renamed";
      };
    }
  }
}
