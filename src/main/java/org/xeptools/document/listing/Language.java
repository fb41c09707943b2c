package org.xeptools.document.listing;

/** The languages of listings. */
public enum Language {
  /** Whole documents, stanzas, open streams, and fragments with text around them. */
  XML,
  JSON,
  HTTP,
  SDP,
  /** ABNF, and its ancestor BNF. */
  ABNF,
  DTD,
  DIFF,
  TEXT;

  /** The most likely language of {@code listing}. */
  public static Language of(String listing) {
    return Guess.language(listing);
  }
}
