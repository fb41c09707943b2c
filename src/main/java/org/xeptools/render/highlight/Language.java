package org.xeptools.render.highlight;

/** The languages of listings. */
public enum Language {
  XML,
  JSON,
  HTTP,
  SDP,
  ABNF,
  DTD,
  DIFF,
  TEXT;

  /** The language that {@code listing} most likely is. */
  public static Language of(String listing) {
    return listing.stripLeading().startsWith("<") ? XML : TEXT;
  }
}
