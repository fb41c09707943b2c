package org.xeptools.render.pdf;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the glyphs of a TrueType font: its table {@code GSUB} read backwards. A ligature has
 * the texts of its parts, another form of a letter that of the letter.
 */
final class GlyphTexts {
  private static final int GSUB = 0x47535542;
  private static final int EXTENSION = 7;

  /** A form of a ligature of forms; fonts are not nested more deeply. */
  private static final int PASSES = 4;

  private final ByteBuffer font;
  private final Map<Integer, String> texts;

  private GlyphTexts(ByteBuffer font, Map<Integer, String> texts) {
    this.font = font;
    this.texts = texts;
  }

  /**
   * The known texts of the glyphs of {@code font}, by glyph.
   *
   * @param characters the texts of the glyphs that show one character
   */
  static Map<Integer, String> of(byte[] font, Map<Integer, String> characters) {
    GlyphTexts read = new GlyphTexts(ByteBuffer.wrap(font), new HashMap<>(characters));
    int tables = read.unsigned(4);
    for (int i = 0; i < tables; i++) {
      int entry = 12 + i * 16;
      if (read.font.getInt(entry) == GSUB) {
        for (int pass = 0; pass < PASSES; pass++) {
          read.lookups(read.font.getInt(entry + 8));
        }
      }
    }
    return read.texts;
  }

  private void lookups(int table) {
    int list = table + unsigned(table + 8);
    for (int i = 0; i < unsigned(list); i++) {
      int lookup = list + unsigned(list + 2 + 2 * i);
      for (int k = 0; k < unsigned(lookup + 4); k++) {
        subtable(unsigned(lookup), lookup + unsigned(lookup + 6 + 2 * k));
      }
    }
  }

  private void subtable(int type, int at) {
    switch (type) {
      case 1 -> coverage(at).forEach((i, glyph) -> learn(single(at, i, glyph), texts.get(glyph)));
      case 2 -> coverage(at).forEach((i, glyph) -> multiple(at + unsigned(at + 6 + 2 * i), glyph));
      case 3 -> coverage(at).forEach((i, glyph) -> several(at + unsigned(at + 6 + 2 * i), glyph));
      case 4 -> coverage(at).forEach((i, glyph) -> ligatures(at + unsigned(at + 6 + 2 * i), glyph));
      case EXTENSION -> subtable(unsigned(at + 2), at + font.getInt(at + 4));
      default -> {} // contextual substitutions are in the lookups that they name
    }
  }

  private int single(int at, int index, int glyph) {
    return unsigned(at) == 1 ? (glyph + unsigned(at + 4)) & 0xFFFF : unsigned(at + 6 + 2 * index);
  }

  /** The first part of a decomposed glyph has its whole text. */
  private void multiple(int sequence, int glyph) {
    if (unsigned(sequence) > 0) {
      learn(unsigned(sequence + 2), texts.get(glyph));
    }
  }

  private void several(int set, int glyph) {
    for (int i = 0; i < unsigned(set); i++) {
      learn(unsigned(set + 2 + 2 * i), texts.get(glyph));
    }
  }

  private void ligatures(int set, int first) {
    for (int i = 0; i < unsigned(set); i++) {
      int ligature = set + unsigned(set + 2 + 2 * i);
      StringBuilder text = new StringBuilder();
      boolean known = texts.containsKey(first);
      text.append(texts.get(first));
      for (int k = 0; k < unsigned(ligature + 2) - 1; k++) {
        String part = texts.get(unsigned(ligature + 4 + 2 * k));
        known &= part != null;
        text.append(part);
      }
      learn(unsigned(ligature), known ? text.toString() : null);
    }
  }

  private void learn(int glyph, @Nullable String text) {
    if (text != null) {
      texts.putIfAbsent(glyph, text);
    }
  }

  /** The glyphs of a subtable, by their index in it. */
  private Map<Integer, Integer> coverage(int subtable) {
    int at = subtable + unsigned(subtable + 2);
    Map<Integer, Integer> glyphs = new TreeMap<>();
    for (int i = 0; i < unsigned(at + 2); i++) {
      if (unsigned(at) == 1) {
        glyphs.put(i, unsigned(at + 4 + 2 * i));
      } else {
        int range = at + 4 + 6 * i;
        int first = unsigned(range);
        for (int glyph = first; glyph <= unsigned(range + 2); glyph++) {
          glyphs.put(unsigned(range + 4) + glyph - first, glyph);
        }
      }
    }
    return glyphs;
  }

  private int unsigned(int at) {
    return Short.toUnsignedInt(font.getShort(at));
  }
}
