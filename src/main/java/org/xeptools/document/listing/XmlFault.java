package org.xeptools.document.listing;

import java.util.Optional;

/**
 * Why a listing is not well-formed; offsets are UTF-16 units from 0 in its text.
 *
 * @param kind the kind of fault
 * @param start where it begins
 * @param end after its last character
 * @param message one sentence without a full stop
 * @param advice another sentence that helps, "" if there is none
 * @param repair the edit that repairs it, if one is probably right
 */
public record XmlFault(
    Kind kind, int start, int end, String message, String advice, Optional<Repair> repair) {

  /** The kinds of faults. */
  public enum Kind {
    /** Start and end tags that do not pair. */
    TAGS,
    /** An element is left open after an ellipsis, and one around it is closed. */
    CUT_SHORT,
    /** A tag that cannot be read. */
    BROKEN_TAG,
    /** An attribute given twice. */
    REPEATED_ATTRIBUTE,
    /** A bare {@code &} or {@code <}. */
    BARE_CHARACTER,
    /** An entity that XML does not know. */
    UNKNOWN_ENTITY,
    /**
     * A comment, CDATA section or the like that does not end, or has content that is not allowed.
     */
    BROKEN_MARKUP
  }

  /**
   * An edit.
   *
   * @param title what it does, as an imperative
   * @param start where it begins
   * @param end where it ends; equal to {@code start} for an insertion
   * @param replacement the new text
   */
  public record Repair(String title, int start, int end, String replacement) {}

  XmlFault(Kind kind, int start, int end, String message) {
    this(kind, start, end, message, "", Optional.empty());
  }

  XmlFault with(String moreAdvice) {
    return new XmlFault(kind, start, end, message, moreAdvice, repair);
  }

  XmlFault with(Repair found) {
    return new XmlFault(kind, start, end, message, advice, Optional.of(found));
  }
}
