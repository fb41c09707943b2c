package org.xeptools.render.pdf;

/** FOP's configuration: our fonts and no others, nothing from or to the disk. */
final class FontConfiguration {
  private static final String[] WEIGHTS = {"normal", "bold"};
  private static final String[] STYLES = {"normal", "italic"};

  private FontConfiguration() {}

  static String xml() {
    StringBuilder xml =
        new StringBuilder("<fop version='1.0'><use-cache>false</use-cache>")
            .append("<renderers><renderer mime='application/pdf'>")
            .append("<pdf-ua-mode>PDF/UA-1</pdf-ua-mode><pdf-a-mode>PDF/A-3a</pdf-a-mode><fonts>");
    for (Typeface face : Typeface.values()) {
      append(xml, face);
    }
    xml.append("</fonts></renderer></renderers></fop>");
    return xml.toString();
  }

  private static void append(StringBuilder xml, Typeface face) {
    // ligatures of code ("->", "!=") would hide what is written
    String advanced = face.family().equals("Code") ? "false" : "true";
    xml.append("<font kerning='no' advanced='").append(advanced);
    xml.append("' embed-url='").append(JarResources.FONT).append(face.file()).append("'>");
    for (String weight : WEIGHTS) {
      for (String style : STYLES) {
        boolean exact = face.isBold() == weight.equals("bold");
        exact &= face.isItalic() == style.equals("italic");
        if (exact || face.isHelper()) {
          xml.append("<font-triplet name='").append(face.family());
          xml.append("' weight='").append(weight).append("' style='").append(style).append("'/>");
        }
      }
    }
    xml.append("</font>");
  }
}
