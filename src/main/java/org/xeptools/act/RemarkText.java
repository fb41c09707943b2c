package org.xeptools.act;

import java.util.List;

/**
 * The remark of a revision.
 *
 * @param items its sentences, plain text; several become a list
 */
record RemarkText(List<String> items) {
  RemarkText {
    items = List.copyOf(items);
  }

  static RemarkText of(String sentence) {
    return new RemarkText(List.of(sentence));
  }

  /** {@code <remark>} with paragraphs, or with a list over several lines. */
  String markup(String indent, String unit, String lineEnd) {
    if (items.size() == 1) {
      return "<remark><p>" + escaped(items.get(0)) + "</p></remark>";
    }
    StringBuilder out = new StringBuilder("<remark>").append(lineEnd);
    out.append(indent).append(unit).append("<ul>").append(lineEnd);
    for (String item : items) {
      out.append(indent).append(unit).append(unit).append("<li>").append(escaped(item));
      out.append("</li>").append(lineEnd);
    }
    out.append(indent).append(unit).append("</ul>").append(lineEnd);
    return out.append(indent).append("</remark>").toString();
  }

  /** {@code text} as character data. */
  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
