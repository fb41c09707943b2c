package org.xeptools.render.highlight;

import java.util.Locale;

/**
 * A coloured stretch of a listing.
 *
 * @param start UTF-16 units from 0 of the listing's text
 * @param end after the last character
 * @param kind the kind of token
 */
public record Token(int start, int end, Kind kind) {

  /** The kinds of tokens. */
  public enum Kind {
    TAG,
    ATTRIBUTE,
    STRING,
    NUMBER,
    KEYWORD,
    COMMENT,
    ENTITY,
    PLACEHOLDER,
    INSERTED,
    DELETED;

    /** The word in the prepared tree: {@code tag}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
