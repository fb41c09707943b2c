package org.xeptools.render.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The fonts in the jar; the families that only help out come last, in the order they are asked. */
enum Typeface {
  TEXT("Text", "notoserif-regular-subset.ttf", false, false),
  TEXT_BOLD("Text", "notoserif-bold-subset.ttf", true, false),
  TEXT_ITALIC("Text", "notoserif-italic-subset.ttf", false, true),
  TEXT_BOLD_ITALIC("Text", "notoserif-bold_italic-subset.ttf", true, true),
  SANS("Sans", "notosans-regular-subset.ttf", false, false),
  SANS_BOLD("Sans", "notosans-bold-subset.ttf", true, false),
  SANS_ITALIC("Sans", "notosans-italic-subset.ttf", false, true),
  SANS_BOLD_ITALIC("Sans", "notosans-bold_italic-subset.ttf", true, true),
  CODE("Code", "JetBrainsMono-Regular.ttf", false, false),
  CODE_BOLD("Code", "JetBrainsMono-Bold.ttf", true, false),
  CODE_ITALIC("Code", "JetBrainsMono-Italic.ttf", false, true),
  CODE_BOLD_ITALIC("Code", "JetBrainsMono-BoldItalic.ttf", true, true),
  SYMBOLS("Symbols", "DejaVuSans.ttf"),
  KANA("Kana", "mplus1p-regular-fallback.ttf"),
  EMOJI("Emoji", "notoemoji-subset.ttf"),
  LETTERS("Letters", "NotoSansSymbols-Regular-Subsetted.ttf"),
  FLAGS("Flags", "NotoSansSymbols-Regular-Subsetted2.ttf"),
  CHEROKEE("Cherokee", "NotoSansCherokee-Regular.ttf"),
  HAN("Han", "DroidSansFallback.ttf");

  /** Asked for every piece of text. */
  private static final List<Typeface> ALL = List.of(values());

  private final String family;
  private final String file;
  private final boolean bold;
  private final boolean italic;
  private final boolean helper;

  Typeface(String family, String file, boolean bold, boolean italic) {
    this(family, file, bold, italic, false);
  }

  /** A family that helps out in one face for all weights and styles. */
  Typeface(String family, String file) {
    this(family, file, false, false, true);
  }

  Typeface(String family, String file, boolean bold, boolean italic, boolean helper) {
    this.family = family;
    this.file = file;
    this.bold = bold;
    this.italic = italic;
    this.helper = helper;
  }

  String family() {
    return family;
  }

  /** The file's name in the jar, beside this class's package in {@code fonts/}. */
  String file() {
    return file;
  }

  boolean isBold() {
    return bold;
  }

  boolean isItalic() {
    return italic;
  }

  /** True for a family that is asked only for what the others lack. */
  boolean isHelper() {
    return helper;
  }

  /** True for a family that has no characters beyond the BMP. */
  boolean isBasic() {
    return this == CHEROKEE || this == HAN;
  }

  /** True if there is a glyph for {@code codePoint}. */
  boolean has(int codePoint) {
    return CharacterMap.of(this).get(codePoint);
  }

  /**
   * The face of {@code family} that FOP takes for this weight and style; TEXT for an unknown one.
   */
  static Typeface of(String family, boolean bold, boolean italic) {
    Typeface found = TEXT;
    for (Typeface face : ALL) {
      if (face.family.equals(family)) {
        boolean exact = face.bold == bold && face.italic == italic;
        if (exact || face.helper) {
          return face;
        }
        found = face;
      }
    }
    return found;
  }

  /** The first family that helps out with {@code codePoint}. */
  static Optional<Typeface> helping(int codePoint) {
    for (Typeface face : ALL) {
      if (face.helper && face.has(codePoint)) {
        return Optional.of(face);
      }
    }
    return Optional.empty();
  }

  /** The font file called {@code name}. */
  static InputStream open(String name) throws IOException {
    InputStream in = Typeface.class.getResourceAsStream("/org/xeptools/render/fonts/" + name);
    if (in == null) {
      throw new IOException("no font " + name);
    }
    return in;
  }
}
