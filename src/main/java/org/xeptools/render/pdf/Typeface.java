package org.xeptools.render.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fonts in the jar. Fallback families come last: first those of one script each, which are used
 * only for its characters, then the others, in order of preference.
 */
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
  ARABIC(UnicodeScript.ARABIC, "NotoNaskhArabic-Regular.ttf", false),
  ARABIC_BOLD(UnicodeScript.ARABIC, "NotoNaskhArabic-Bold.ttf", true),
  HEBREW(UnicodeScript.HEBREW, "NotoSansHebrew-Regular.ttf", false),
  HEBREW_BOLD(UnicodeScript.HEBREW, "NotoSansHebrew-Bold.ttf", true),
  DEVANAGARI(UnicodeScript.DEVANAGARI, "NotoSansDevanagari-Regular.ttf", false),
  DEVANAGARI_BOLD(UnicodeScript.DEVANAGARI, "NotoSansDevanagari-Bold.ttf", true),
  TAMIL(UnicodeScript.TAMIL, "NotoSansTamil-Regular.ttf", false),
  TAMIL_BOLD(UnicodeScript.TAMIL, "NotoSansTamil-Bold.ttf", true),
  THAI(UnicodeScript.THAI, "NotoSansThai-Regular.ttf", false),
  THAI_BOLD(UnicodeScript.THAI, "NotoSansThai-Bold.ttf", true),
  BENGALI(UnicodeScript.BENGALI, "NotoSansBengali-Regular.ttf", false),
  GURMUKHI(UnicodeScript.GURMUKHI, "NotoSansGurmukhi-Regular.ttf", false),
  GUJARATI(UnicodeScript.GUJARATI, "NotoSansGujarati-Regular.ttf", false),
  ORIYA(UnicodeScript.ORIYA, "NotoSansOriya-Regular.ttf", false),
  TELUGU(UnicodeScript.TELUGU, "NotoSansTelugu-Regular.ttf", false),
  KANNADA(UnicodeScript.KANNADA, "NotoSansKannada-Regular.ttf", false),
  MALAYALAM(UnicodeScript.MALAYALAM, "NotoSansMalayalam-Regular.ttf", false),
  SINHALA(UnicodeScript.SINHALA, "NotoSansSinhala-Regular.ttf", false),
  LAO(UnicodeScript.LAO, "NotoSansLao-Regular.ttf", false),
  KHMER(UnicodeScript.KHMER, "NotoSansKhmerUI-Regular.ttf", false),
  MYANMAR(UnicodeScript.MYANMAR, "NotoSansMyanmar-Regular.ttf", false),
  TIBETAN(UnicodeScript.TIBETAN, "NotoSansTibetan-Regular.ttf", false),
  ETHIOPIC(UnicodeScript.ETHIOPIC, "NotoSansEthiopic-Regular.ttf", false),
  SYRIAC(UnicodeScript.SYRIAC, "NotoSansSyriacEastern-Regular.ttf", false),
  THAANA(UnicodeScript.THAANA, "NotoSansThaana-Regular.ttf", false),
  HANGUL(UnicodeScript.HANGUL, "NanumGothic.ttf", false),
  SYMBOLS("Symbols", "DejaVuSans.ttf"),
  KANA("Kana", "mplus1p-regular-fallback.ttf"),
  EMOJI("Emoji", "notoemoji-subset.ttf"),
  LETTERS("Letters", "NotoSansSymbols-Regular-Subsetted.ttf"),
  FLAGS("Flags", "NotoSansSymbols-Regular-Subsetted2.ttf"),
  CHEROKEE("Cherokee", "NotoSansCherokee-Regular.ttf"),
  HAN("Han", "DroidSansFallback.ttf");

  /** Kept, since it is needed for every piece of text. */
  private static final List<Typeface> ALL = List.of(values());

  private static final Map<UnicodeScript, Typeface> BY_SCRIPT = new EnumMap<>(UnicodeScript.class);

  static {
    for (Typeface face : ALL) {
      if (face.script != null && !face.bold) {
        BY_SCRIPT.put(face.script, face);
      }
    }
  }

  private final String family;
  private final String file;
  private final boolean bold;
  private final boolean italic;
  private final boolean helper;
  private final @Nullable UnicodeScript script;

  Typeface(String family, String file, boolean bold, boolean italic) {
    this(family, file, bold, italic, false, null);
  }

  /** A fallback family with one face for all weights and styles. */
  Typeface(String family, String file) {
    this(family, file, false, false, true, null);
  }

  /** A fallback family for one script. */
  Typeface(UnicodeScript script, String file, boolean bold) {
    this(script.name(), file, bold, false, true, script);
  }

  Typeface(
      String family,
      String file,
      boolean bold,
      boolean italic,
      boolean helper,
      @Nullable UnicodeScript script) {
    this.family = family;
    this.file = file;
    this.bold = bold;
    this.italic = italic;
    this.helper = helper;
    this.script = script;
  }

  String family() {
    return family;
  }

  /** The file name in the jar, in {@code fonts/} below this class's package. */
  String file() {
    return file;
  }

  boolean isBold() {
    return bold;
  }

  boolean isItalic() {
    return italic;
  }

  /** True for a family that is used only for characters that the others lack. */
  boolean isHelper() {
    return helper;
  }

  /** True for a family that has no characters beyond the BMP. */
  boolean isBasic() {
    return script != null || this == CHEROKEE || this == HAN;
  }

  /** True for a family of one script only. */
  boolean isOfOneScript() {
    return script != null;
  }

  /** True for a family of a script that is written from right to left. */
  boolean isRightToLeft() {
    return script == UnicodeScript.ARABIC
        || script == UnicodeScript.HEBREW
        || script == UnicodeScript.SYRIAC
        || script == UnicodeScript.THAANA;
  }

  /** True if a face of the family has this weight. */
  boolean coversWeight(boolean weight) {
    return weight == bold
        || ALL.stream().noneMatch(f -> f.family.equals(family) && f.bold == weight);
  }

  /** True if there is a glyph for {@code codePoint}. */
  boolean has(int codePoint) {
    return CharacterMap.of(this).get(codePoint);
  }

  /**
   * The face of {@code family} that FOP uses for this weight and style; TEXT for an unknown family.
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

  /** The first fallback family with {@code codePoint}. */
  static Optional<Typeface> helping(int codePoint) {
    Typeface own = BY_SCRIPT.get(UnicodeScript.of(codePoint));
    if (own != null && own.has(codePoint)) {
      return Optional.of(own);
    }
    for (Typeface face : ALL) {
      boolean general = face.script == null || Scripts.mayShare(codePoint);
      if (face.helper && !face.bold && general && face.has(codePoint)) {
        return Optional.of(face);
      }
    }
    return Optional.empty();
  }

  /** The face whose font is in the file {@code name}. */
  static Typeface ofFile(String name) {
    return ALL.stream().filter(face -> face.file.equals(name)).findFirst().orElseThrow();
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
