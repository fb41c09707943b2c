package org.xeptools.document.woven;

import java.util.Optional;
import org.xeptools.document.xml.Element;

/**
 * One change, as a reader would count them.
 *
 * @param number its number, from 1 on in no particular order
 * @param kind what happened
 * @param subject to what, in a few words: {@code example 4}
 * @param section the section in which it is to be seen, the old version's for what is gone; empty
 *     above and below all sections
 * @param side whose section that is
 */
public record Alteration(
    int number, Kind kind, String subject, Optional<Element> section, Side side) {

  /** What can happen. */
  public enum Kind {
    INSERTED,
    DELETED,
    CHANGED,
    MOVED,
    RENAMED;

    /** As a reader says it. */
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
