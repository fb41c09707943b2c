package org.xeptools.render.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The {@code cmap} table of a TrueType font, which lists the characters that have glyphs. */
final class CharacterMap {
  private static final int CMAP = 0x636d6170;
  private static final int WINDOWS = 3;
  private static final int WINDOWS_BMP = 1;
  private static final int WINDOWS_ALL = 10;

  /** Read on first use, since most documents need few of the fonts. */
  private static final Map<Typeface, BitSet> READ = new ConcurrentHashMap<>();

  private final ByteBuffer font;
  private final BitSet characters = new BitSet();

  private CharacterMap(byte[] font) {
    this.font = ByteBuffer.wrap(font);
  }

  /** The code points that {@code face} has glyphs for. */
  static BitSet of(Typeface face) {
    return READ.computeIfAbsent(
        face,
        key -> {
          try (InputStream in = Typeface.open(key.file())) {
            return read(in.readAllBytes());
          } catch (IOException e) {
            throw new UncheckedIOException("font " + key.file(), e);
          }
        });
  }

  private static BitSet read(byte[] font) {
    CharacterMap map = new CharacterMap(font);
    int tables = map.unsigned(4);
    for (int i = 0; i < tables; i++) {
      int entry = 12 + i * 16;
      if (map.font.getInt(entry) == CMAP) {
        map.subtables(map.font.getInt(entry + 8));
      }
    }
    return map.characters;
  }

  private void subtables(int cmap) {
    int count = unsigned(cmap + 2);
    for (int i = 0; i < count; i++) {
      int entry = cmap + 4 + i * 8;
      int encoding = unsigned(entry + 2);
      boolean unicode =
          unsigned(entry) == WINDOWS && (encoding == WINDOWS_BMP || encoding == WINDOWS_ALL);
      int start = cmap + font.getInt(entry + 4);
      if (unicode && unsigned(start) == 4) {
        segments(start);
      } else if (unicode && unsigned(start) == 12) {
        groups(start);
      }
    }
  }

  /** Format 4: segments of the basic plane. */
  private void segments(int start) {
    int size = unsigned(start + 6);
    for (int i = 0; i < size; i += 2) {
      int last = unsigned(start + 14 + i);
      int first = unsigned(start + 16 + size + i);
      int delta = unsigned(start + 16 + 2 * size + i);
      int rangeAt = start + 16 + 3 * size + i;
      int range = unsigned(rangeAt);
      for (int c = first; c <= last && c < 0xFFFF; c++) {
        int glyph = c;
        if (range != 0) {
          int at = rangeAt + range + (c - first) * 2;
          glyph = at + 1 < font.limit() ? unsigned(at) : 0;
          if (glyph == 0) {
            continue;
          }
        }
        if (((glyph + delta) & 0xFFFF) != 0) {
          characters.set(c);
        }
      }
    }
  }

  /** Format 12: groups of all planes. */
  private void groups(int start) {
    int count = font.getInt(start + 12);
    for (int i = 0; i < count; i++) {
      int group = start + 16 + i * 12;
      int first = font.getInt(group);
      int last = font.getInt(group + 4);
      int glyph = font.getInt(group + 8);
      characters.set(glyph == 0 ? first + 1 : first, last + 1);
    }
  }

  private int unsigned(int at) {
    return Short.toUnsignedInt(font.getShort(at));
  }
}
