package org.xeptools;

import static org.xeptools.Shapes.repeat;
import static org.xeptools.Shapes.section;

import java.util.Map;
import java.util.function.IntFunction;

/** Shapes of markup and tables. */
final class MarkupShapes extends ShapeFamily {
  MarkupShapes(Map<String, IntFunction<String>> all) {
    super(all);
  }

  @Override
  void add() {
    body("deep elements", "", "<div><p><em><strong><em>x</em></strong></em></p></div>", "");
    body("deep nesting", "", "<ul><li>".repeat(18) + "x" + "</li></ul>".repeat(18), "");
    body("deep unclosed", "", "<div>", "");
    all.put(
        "same anchor",
        size ->
            document(
                "", "", repeat("<section1 topic='Tide' anchor='tide'><p>x</p></section1>", size)));
    all.put(
        "anchors",
        size ->
            document(
                "",
                "",
                repeat("<section1 topic='Tide' anchor='tide-%d'><p>x</p></section1>", size)));
    all.put(
        "subsections",
        size ->
            document(
                "",
                "",
                "<section1 topic='x' anchor='x'>"
                    + repeat("<section2 topic='Tide' anchor='tide-%d'><p>x</p></section2>", size)
                    + "</section1>"));
    body("links to missing anchors", "<p>", "<link url='#tide-%d'>x</link> ", "</p>");
    body("links to the section", "<p>", "<link url='#intro'>x</link> ", "</p>");
    body("links", "<p>", "<link url='https://example.org/%d'>tide %d</link> ", "</p>");
    body("links without words", "<p>", "<link url='https://example.org/'/>", "</p>");
    body(
        "links to XEPs",
        "<p>",
        "<link url='https://xmpp.org/extensions/xep-0030.html#tide-%d'>x</link> ",
        "</p>");
    body("numbered links", "<p>", "Section 1.%d <link url='#intro'>Section %d</link> ", "</p>");
    body("long link", "<p><link url='http://example.org/", "a/", "'>x</link></p>");
    body("long link of percents", "<p><link url='http://example.org/", "%20", "'>x</link></p>");
    body("long link of schemes", "<p><link url='", "http://", "'>x</link></p>");
    body("notes", "<p>", "Tide.<note>Note %d.</note> ", "</p>");
    body("equal notes", "<p>", "Tide.<note>Note.</note> ", "</p>");
    body("notes in paragraphs", "", "<p>Tide.<note>Note %d.</note></p>", "");
    all.put(
        "nested notes",
        size ->
            section(repeat("<p>" + "<note>a ".repeat(40) + "</note>".repeat(40) + "</p>", size)));
    body("long note", "<p>Tide.<note>", "The tide. ", "</note></p>");
    body("many attributes", "", "<p " + attributes(90) + ">x</p>", "");
    body("long attribute", "<p class='", "tide ", "'>x</p>");
    body("unknown elements", "", "<tide%d>x</tide%d>", "");
    body("misplaced elements", "<p>", "<section1 topic='x'>x</section1>", "</p>");
    body("comments", "", "<!-- tide -->", "");
    body("comments with elements", "", "<!-- <p>tide --><p>x</p>", "");
    body("instructions", "", "<?tide x?>", "");
    body("suppressions", "", "<?xep allow=\"missing-anchor\" because=\"tide\"?>", "");
    body("emphasis", "<p>", "<em>a</em>", "</p>");
    body("code in prose", "<p>", "the <tt>a</tt> MUST ", "</p>");
    body("breaks", "<p>", "a<br/>", "</p>");
    body("images", "<p>", "<img src='data:image/png;base64,iVBORw0KGgo='/>", "</p>");
    body("image with a long address", "<p><img src='data:image/png;base64,", "QUJD", "'/></p>");
    body("parameters of a data address", "<p><img src='data:image/png", ";a", ",x'/></p>");
    body("labels of a host", "<p><link url='http://", "a.", "'>x</link></p>");
    body("folders of an address", "<p><link url='https://xmpp.org/", "inbox/", "x'>x</link></p>");
    body("schemes of an address", "<p><link url='", "https:", "//x'>x</link></p>");
    body("parts of a section's number", "<p><link url='#intro'>Section 1", ".1", "</link></p>");
    body(
        "parts of a namespace", "<example><![CDATA[<a xmlns='urn:xmpp:a", ":a", "'/>]]></example>");
    body("lists", "", "<ul><li>a</li></ul>", "");
    body("list items", "<ul>", "<li>The tide %d</li>", "</ul>");
    body("numbered lists", "", "<ol start='%d'><li>a</li></ol>", "");
    body("long numbered list", "<ol start='99999'>", "<li>a</li>", "</ol>");
    body("definitions", "<dl>", "<dt>a</dt><dd>b</dd>", "</dl>");
    body("definitions in pairs", "<dl>", "<di><dt>a</dt><dd>b</dd></di>", "</dl>");
    body(
        "styled lists",
        "",
        "<ol style='list-style: " + "list-style:".repeat(9) + "'><li>a</li></ol>",
        "");
    body("text without paragraphs", "", "tide<p/>", "");
    body("inline blocks", "", "a <em>b</em> ", "");
    body("quotations", "", "<blockquote><p>a</p></blockquote>", "");
    all.put("lines", size -> section("<p>x</p>" + "\r\n".repeat(size / 2)));
    all.put("after the end", size -> section("<p>x</p>") + repeat("<!-- x -->\n", size));
    all.put("less-than", size -> section("<p>" + "<".repeat(size) + "</p>"));
    all.put("ampersands", size -> section("<p>" + "& ".repeat(size / 2) + "</p>"));
    all.put("unclosed paragraphs", size -> section(repeat("<p>", size)));
    all.put("end tags", size -> section(repeat("</p>", size)));
    all.put("cut tag", size -> section("<p class='" + repeat("a b='", size)));
    all.put(
        "control characters",
        size ->
            section(
                "<p>"
                    + "\u0001 tide ".repeat(Math.min(90, size / 7))
                    + repeat("a ", size)
                    + "</p>"));
    body("wide table", "<table><tr>", "<td>a</td>", "</tr></table>");
    body("long table", "<table>", "<tr><td>a</td><td>b</td></tr>", "</table>");
    body("wide head", "<table><tr>", "<th>a</th>", "</tr><tr><td>x</td></tr></table>");
    body("tables", "", "<table caption='x'><tr><th>a</th></tr><tr><td>b</td></tr></table>", "");
    body("spanning columns", "<table><tr>", "<td colspan='60'>a</td>", "</tr></table>");
    body("spanning rows", "<table>", "<tr><td rowspan='60'>a</td></tr>", "</table>");
    body("spanning both", "<table>", "<tr><td rowspan='59' colspan='60'>a</td></tr>", "</table>");
    body(
        "spanning both in a row",
        "<table><tr>",
        "<td rowspan='59' colspan='60'>a</td>",
        "</tr>" + "<tr><td>x</td></tr>".repeat(60) + "</table>");
    body(
        "large spans",
        "<table>",
        "<tr><td rowspan='99999' colspan='99999'>a</td></tr>",
        "</table>");
    body(
        "ragged table",
        "<table><tr>" + "<td>x</td>".repeat(50) + "</tr>",
        "<tr><td>a</td></tr>",
        "</table>");
    body(
        "nested tables",
        "",
        "<table><tr><td>".repeat(12) + "x" + "</td></tr></table>".repeat(12),
        "");
    body("rows outside", "<table>", "<tbody><tr><td>a</td></tr></tbody>", "</table>");
    body("keywords in cells", "<table>", "<tr><td>It MUST.</td><td>It MAY.</td></tr>", "</table>");
    body("long cell", "<table><tr><td>", "The tide ", "</td><td>x</td></tr></table>");
    body("long word in a cell", "<table><tr><td>", "x", "</td><td>x</td></tr></table>");
  }

  private static String attributes(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(" a").append(i).append("='x'");
    }
    return text.toString();
  }
}
