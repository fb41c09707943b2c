package org.xeptools.render.pdf;

/** FOP's configuration: only our fonts, and no access to the disk. */
final class FontConfiguration {
  private static final String[] WEIGHTS = {"normal", "bold"};
  private static final String[] STYLES = {"normal", "italic"};

  /**
   * The number of characters beyond the BMP that each fallback font can show in one document, each
   * as a font of its own.
   */
  static final int SINGLES = 64;

  private FontConfiguration() {}

  /**
   * The family number {@code i} of {@code face}, for one character beyond the BMP. FOP 2.11 counts
   * such a character twice in the table from glyphs to characters, so that text after it in the
   * same font is copied and read aloud wrongly; alone in a font it is right.
   */
  static String single(Typeface face, int i) {
    return face.family() + Math.min(i, SINGLES - 1);
  }

  static String xml() {
    StringBuilder xml =
        new StringBuilder("<fop version='1.0'><use-cache>false</use-cache>")
            .append("<renderers><renderer mime='application/pdf'>")
            .append(
                "<version>1.7</version><pdf-ua-mode>PDF/UA-1</pdf-ua-mode><pdf-a-mode>PDF/A-3a</pdf-a-mode><fonts>");
    for (Typeface face : Typeface.values()) {
      append(xml, face, face.family());
      for (int i = 0; i < SINGLES && face.isHelper() && !face.isBasic(); i++) {
        append(xml, face, single(face, i));
      }
    }
    xml.append("</fonts></renderer></renderers></fop>");
    return xml.toString();
  }

  private static void append(StringBuilder xml, Typeface face, String family) {
    xml.append("<font kerning='no' embed-url='")
        .append(JarResources.FONT)
        .append(face.file())
        .append("'>");
    for (String weight : WEIGHTS) {
      for (String style : STYLES) {
        boolean bold = weight.equals("bold");
        boolean exact = face.isBold() == bold && face.isItalic() == style.equals("italic");
        if (exact || (face.isHelper() && face.coversWeight(bold))) {
          xml.append("<font-triplet name='").append(family);
          xml.append("' weight='").append(weight).append("' style='").append(style).append("'/>");
        }
      }
    }
    xml.append("</font>");
  }
}
