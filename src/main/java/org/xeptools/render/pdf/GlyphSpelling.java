package org.xeptools.render.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.fop.fonts.CIDSet;
import org.apache.fop.fonts.CMapSegment;
import org.apache.fop.fonts.FontInfo;
import org.apache.fop.fonts.LazyFont;
import org.apache.fop.fonts.MultiByteFont;
import org.apache.fop.pdf.CMapBuilder;
import org.apache.fop.pdf.PDFCIDSystemInfo;
import org.apache.fop.pdf.PDFDocument;
import org.apache.fop.pdf.PDFFontType0;
import org.apache.fop.pdf.PDFToUnicodeCMap;

/**
 * Maps each glyph of a joined script to its text, for copying, searching and reading aloud. FOP
 * maps glyphs without a character of their own to private characters, and others to their form in a
 * word.
 */
final class GlyphSpelling {
  private static final int MOST_ENTRIES = 100;

  private GlyphSpelling() {}

  /** Corrects the fonts of {@code document}, which is complete otherwise. */
  static void correct(PDFDocument document, FontInfo fonts) {
    document.getResources().addFonts(document, fonts);
    fonts
        .getUsedFonts()
        .forEach(
            (name, face) -> {
              if (face instanceof LazyFont lazy
                  && lazy.getRealFont() instanceof MultiByteFont font
                  && document.getFontMap().get(name) instanceof PDFFontType0 written) {
                Typeface ours = Typeface.ofFile(file(font));
                if (ours.isOfOneScript()) {
                  ToUnicode texts = new ToUnicode(texts(font, ours));
                  document.registerObject(texts);
                  written.setCMAP(texts);
                }
              }
            });
  }

  private static String file(MultiByteFont font) {
    return font.getEmbedFileURI().getPath().substring(1);
  }

  /** The texts of the used glyphs, by number in the embedded subset. */
  private static Map<Integer, String> texts(MultiByteFont font, Typeface face) {
    Map<Integer, String> characters = new HashMap<>();
    for (CMapSegment segment : font.getCMap()) {
      for (int c = segment.getUnicodeStart(); c <= segment.getUnicodeEnd(); c++) {
        if (Character.getType(c) == Character.PRIVATE_USE || c < ' ') {
          continue;
        }
        String text = Character.toString(c);
        String letters = isForm(c) ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
        // PDF readers know the ligatures of Unicode, in either direction
        characters.putIfAbsent(
            segment.getGlyphStartIndex() + c - segment.getUnicodeStart(),
            letters.length() == 1 ? letters : text);
      }
    }
    Map<Integer, String> all;
    try (InputStream in = Typeface.open(face.file())) {
      all = GlyphTexts.of(in.readAllBytes(), characters);
    } catch (IOException e) {
      throw new UncheckedIOException("font " + face.file(), e);
    }
    CIDSet used = font.getCIDSet();
    Map<Integer, String> texts = new HashMap<>();
    used.getGlyphs()
        .forEach(
            (glyph, code) -> {
              int c = used.getUnicode(code);
              String text = isLetter(c) ? Character.toString(c) : all.get(glyph);
              if (text != null) {
                texts.put(code, text);
              }
            });
    return texts;
  }

  /** True for a character from the text, false for one that FOP made up. */
  private static boolean isLetter(int c) {
    return Character.isDefined(c) && Character.getType(c) != Character.PRIVATE_USE && !isForm(c);
  }

  /** True for characters that are a letter's form in a word, which no author writes. */
  private static boolean isForm(int c) {
    return (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
  }

  /** FOP's own map has one character for each glyph. */
  private static final class ToUnicode extends PDFToUnicodeCMap {
    private final Map<Integer, String> texts;

    ToUnicode(Map<Integer, String> texts) {
      super(new char[0], "fop-ucs-H", new PDFCIDSystemInfo("Adobe", "Identity", 0), false, null);
      this.texts = texts;
    }

    @Override
    protected CMapBuilder createCMapBuilder(Writer out) {
      return new CMapBuilder(out, "Adobe-Identity-UCS") {
        @Override
        public void writeCMap() throws IOException {
          writeCIDInit();
          writeCIDSystemInfo("Adobe", "UCS", 0);
          writeName(name);
          writeType("2");
          writeCodeSpaceRange();
          entries(writer);
          writeWrapUp();
        }
      };
    }

    private void entries(Writer out) throws IOException {
      int[] codes = texts.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
      for (int start = 0; start < codes.length; start += MOST_ENTRIES) {
        int end = Math.min(codes.length, start + MOST_ENTRIES);
        out.write(end - start + " beginbfchar\n");
        for (int i = start; i < end; i++) {
          out.write(String.format(Locale.ROOT, "<%04x> <", codes[i]));
          for (char unit : texts.get(codes[i]).toCharArray()) {
            out.write(String.format(Locale.ROOT, "%04x", (int) unit));
          }
          out.write(">\n");
        }
        out.write("endbfchar\n");
      }
    }
  }
}
