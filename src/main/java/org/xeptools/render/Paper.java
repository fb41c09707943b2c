package org.xeptools.render;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The paper that a PDF is made for. */
public enum Paper {
  A4,
  LETTER;

  /** The name in settings and options: {@code letter}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The paper called {@code word}, whatever its case. */
  public static Optional<Paper> of(String word) {
    return Stream.of(values()).filter(paper -> paper.word().equalsIgnoreCase(word)).findFirst();
  }

  @Override
  public String toString() {
    return word();
  }
}
