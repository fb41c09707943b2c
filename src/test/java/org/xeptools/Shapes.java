package org.xeptools;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** Documents of one monotonous shape and any size, each the worst that one stage can be given. */
public final class Shapes {
  private static final String HEADER =
      "<header><title>Tides</title><abstract>About tides.</abstract>&LEGALNOTICE;"
          + "<number>9001</number><status>Experimental</status><type>Standards Track</type>"
          + "<sig>Standards</sig><approver>Council</approver><dependencies/><supersedes/>"
          + "<supersededby/><shortname>tides</shortname>";
  private static final String AUTHOR =
      "<author><firstname>Ada</firstname><surname>Moor</surname>"
          + "<email>ada@example.org</email><jid>ada@example.org</jid></author>";
  private static final String REVISION =
      "<revision><version>0.1</version><date>2026-01-01</date><initials>am</initials>"
          + "<remark><p>First.</p></remark></revision>";
  private static final String START =
      """
      <?xml version='1.0' encoding='UTF-8'?>
      <!DOCTYPE xep SYSTEM 'xep.dtd' [
      <!ENTITY % ents SYSTEM 'xep.ent'>
      %ents;
      """;

  private final Map<String, IntFunction<String>> all = new LinkedHashMap<>();

  private Shapes() {
    inProse();
    inMarkup();
    inTables();
    inHeaders();
    inListings();
    inEntities();
  }

  /** By name, a document of about so many characters. */
  public static Map<String, IntFunction<String>> all() {
    return new Shapes().all;
  }

  /** A whole document around the content of one section. */
  public static String section(String content) {
    return document(
        "", "", "<section1 topic='Introduction' anchor='intro'>" + content + "</section1>");
  }

  private static String document(String declarations, String header, String body) {
    return START
        + declarations
        + "]>\n<xep>"
        + HEADER
        + header
        + AUTHOR
        + REVISION
        + "</header>"
        + body
        + "</xep>";
  }

  /** {@code piece} again and again, its {@code %d} counted. */
  public static String repeat(String piece, int size) {
    StringBuilder text = new StringBuilder(size + piece.length());
    for (int i = 0; text.length() < size; i++) {
      text.append(piece.replace("%d", String.valueOf(i)));
    }
    return text.toString();
  }

  private void body(String name, String before, String piece, String after) {
    all.put(name, size -> section(before + repeat(piece, size) + after));
  }

  private void paragraph(String name, String piece) {
    body(name, "<p>", piece, "</p>");
  }

  private void listing(String name, String piece) {
    body(name, "<example caption='Tide'><![CDATA[", piece, "]]></example>");
  }

  private void inProse() {
    paragraph("keywords", "MUST ");
    paragraph("sentences with keywords", "It MUST. ");
    paragraph("sentences", "The tide comes in and goes out again. ");
    paragraph("short sentences", "It is. ");
    paragraph("numbered sentences", "See version 1.%d of it. ");
    paragraph("one word", "a");
    paragraph("one number", "7");
    paragraph("repeated words", "the ");
    paragraph("repeated dots", ".");
    paragraph("dots", "....  ");
    paragraph("dashes", "-");
    paragraph("spaced dashes", " - ");
    paragraph("backslashes", "\\");
    paragraph("opening brackets", "(");
    paragraph("closing brackets", ")");
    paragraph("brackets", "(a) ");
    paragraph("open brackets and words", "(tide ");
    paragraph("quotes", "\"");
    paragraph("spaced quotes", "\"tide ");
    paragraph("apostrophes", "'s ");
    paragraph("blanks", " ");
    paragraph("blank lines", "   \n");
    paragraph("tabs", "\t");
    paragraph("hyphenated", "a-");
    paragraph("slashes", "a/");
    paragraph("colons", "a:");
    paragraph("commas", "a, ");
    paragraph("addresses", "http://example.org/%d ");
    paragraph("half addresses", "http://");
    paragraph("mail", "a@b ");
    paragraph("base64", "QUJDREVGR0hJSktM");
    paragraph("numbers of XEPs", "XEP-0030 ");
    paragraph("capitals", "TIDE ");
    paragraph("initials", "A. ");
    paragraph("namespaces", "urn:xmpp:tide:%d ");
    paragraph("misspellings", "recieve teh definately ");
    paragraph("articles", "a apple an pear ");
    paragraph("accents", "\u00E9\u0301");
    paragraph("emoji", "\uD83D\uDE00 ");
    paragraph("replacement", "\uFFFD");
    paragraph("Arabic", "\u0645\u062F ");
    paragraph("CJK", "\u6F6E\u6C50");
    paragraph("escapes", "&amp;");
    paragraph("numeric escapes", "&#233;");
    paragraph("CDATA pieces", "<![CDATA[a]]>");
    paragraph("references between CDATA", "<![CDATA[a]]>&xep0030;");
    all.put(
        "paragraphs", size -> section(repeat("<p>The tide, as <em>said</em>, comes.</p>\n", size)));
    all.put("paragraphs with keywords", size -> section(repeat("<p>It MUST come in.</p>\n", size)));
    all.put(
        "topics",
        size -> document("", "", repeat("<section1 topic='Tide %d'><p>x</p></section1>", size)));
    all.put(
        "long topic",
        size ->
            document(
                "", "", "<section1 topic='" + repeat("tide ", size) + "'><p>x</p></section1>"));
    all.put(
        "long anchor",
        size ->
            document(
                "",
                "",
                "<section1 topic='x' anchor='" + repeat("a", size) + "'><p>x</p></section1>"));
    all.put(
        "long title",
        size ->
            START
                + "]><xep>"
                + HEADER.replace("Tides", repeat("tide ", size))
                + AUTHOR
                + REVISION
                + "</header></xep>");
    all.put(
        "long abstract",
        size ->
            START
                + "]><xep>"
                + HEADER.replace("About tides.", repeat("The tide is. ", size))
                + AUTHOR
                + REVISION
                + "</header></xep>");
  }

  private void inMarkup() {
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
  }

  private static String attributes(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(" a").append(i).append("='x'");
    }
    return text.toString();
  }

  private void inTables() {
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

  private void inHeaders() {
    header(
        "revisions",
        "<revision><version>0.%d</version><date>2026-01-01</date><initials>am</initials><remark><p>Tide.</p></remark></revision>");
    header(
        "same revision",
        "<revision><version>0.1</version><date>2026-01-01</date><initials>am</initials><remark>Tide.</remark></revision>");
    header("empty revisions", "<revision/>");
    header(
        "authors",
        "<author><firstname>Ada</firstname><surname>M%d</surname><email>a%d@example.org</email></author>");
    header("same author", "<author><firstname>Ada</firstname><surname>Moor</surname></author>");
    header("tags", "<tags><tag>tide</tag></tags>");
    header("tags in one", "<tag>tide%d</tag>");
    header("unknown in header", "<tide%d/>");
    header("last calls", "<lastcall>2026-01-01</lastcall>");
    all.put(
        "dependencies",
        size ->
            START
                + "]><xep>"
                + HEADER.replace(
                    "<dependencies/>",
                    "<dependencies>" + repeat("<spec>XEP-%d</spec>", size) + "</dependencies>")
                + AUTHOR
                + REVISION
                + "</header></xep>");
    all.put(
        "same dependency",
        size ->
            START
                + "]><xep>"
                + HEADER.replace(
                    "<dependencies/>",
                    "<dependencies>" + repeat("<spec>XEP-0030</spec>", size) + "</dependencies>")
                + AUTHOR
                + REVISION
                + "</header></xep>");
    all.put(
        "superseded",
        size ->
            START
                + "]><xep>"
                + HEADER.replace(
                    "<supersedes/>",
                    "<supersedes>" + repeat("<spec>XEP-%d</spec>", size) + "</supersedes>")
                + AUTHOR
                + REVISION
                + "</header></xep>");
    all.put(
        "shortname",
        size ->
            START
                + "]><xep>"
                + HEADER.replace(">tides<", ">" + repeat("tide-", size) + "<")
                + AUTHOR
                + REVISION
                + "</header></xep>");
    all.put(
        "remarks",
        size ->
            START
                + "]><xep>"
                + HEADER
                + AUTHOR
                + REVISION.replace("First.", repeat("Fixed. ", size))
                + "</header></xep>");
    all.put(
        "long number",
        size ->
            START
                + "]><xep>"
                + HEADER.replace("9001", repeat("9", size))
                + AUTHOR
                + REVISION
                + "</header></xep>");
    all.put(
        "long version",
        size ->
            START
                + "]><xep>"
                + HEADER
                + AUTHOR
                + REVISION.replace("0.1", "0." + repeat("1", size))
                + "</header></xep>");
    all.put(
        "long date",
        size ->
            START
                + "]><xep>"
                + HEADER
                + AUTHOR
                + REVISION.replace("2026-01-01", repeat("2026-", size))
                + "</header></xep>");
    all.put(
        "long mail",
        size ->
            START
                + "]><xep>"
                + HEADER
                + AUTHOR.replace("<email>ada", "<email>" + repeat("a.", size))
                + REVISION
                + "</header></xep>");
  }

  private void header(String name, String piece) {
    all.put(
        name,
        size ->
            document(
                "", repeat(piece, size), "<section1 topic='x' anchor='x'><p>x</p></section1>"));
  }

  private void inListings() {
    body(
        "examples",
        "",
        "<example caption='Tide'><![CDATA[<iq type='get' id='a%d' to='a.example'/>]]></example>",
        "");
    body("code blocks", "", "<code><![CDATA[{\"a\": %d}]]></code>", "");
    listing(
        "listing of stanzas",
        "<iq type='get' id='a%d' to='b.example'><query xmlns='urn:xmpp:tide:0'/></iq>\n");
    listing("listing of replies", "<iq type='result' id='a%d' from='b.example'/>\n");
    listing(
        "listing of one request and replies",
        "<iq type='set' id='a' to='b.example'/><iq type='result' id='a'/>\n");
    listing("listing of errors", "<iq type='error' id='a%d'><error code='404'/></iq>");
    listing(
        "listing of messages",
        "<message to='a%d.com' from='a@b.example/c'><body>x</body></message>");
    listing("listing unclosed", "<a>");
    listing("listing unclosed by name", "<a%d>");
    listing("listing of end tags", "</a>");
    listing("listing less-than", "<");
    listing("listing ampersands", "&");
    listing("listing quotes", "<a b=\"");
    listing("listing attributes", "<a b='c' d=\"e\"");
    listing("listing of equals", "<a =");
    listing("listing attribute", "a='b' ");
    listing("listing in one tag", "<a b='");
    listing("listing comments", "<!-- ");
    listing("listing CDATA", "<![CDATA[");
    listing("listing instructions", "<?a ");
    listing("listing doctype", "<!DOCTYPE ");
    listing("listing dots", "...");
    listing("listing dots in tags", "<a ...>");
    listing("listing lines", "The tide comes in\n");
    listing("listing one line", "tide ");
    listing("listing of blanks", " ");
    listing("listing of blank lines", "\n");
    listing("listing of tabs", "\t<a/>\n");
    listing("listing of prefixes", "<a:b%d xmlns:a='urn:a'/>");
    listing("listing of namespaces", "<a xmlns='urn:xmpp:tide:%d'/>");
    listing("listing of near namespaces", "<a xmlns='urn:xmpp:tides%d'/>");
    listing("listing of elements", "<tide%d/>");
    listing("listing of times", "<a stamp='2026-01-01T00:00:0'/>");
    listing("listing of addresses", "<a jid='a@@b/%d'/>");
    listing("JSON", "{\"a\": [1, 2, \"tide\"]},\n");
    listing("JSON nested", "{\"a\": [");
    listing("JSON strings", "\"a\\\"");
    body("JSON numbers", "<example><![CDATA[{\"a\": ", "7", "}]]></example>");
    body("JSON broken", "<example><![CDATA[{", "\"a\": \"b\" ", "}]]></example>");
    listing("HTTP", "GET /tide HTTP/1.1\nHost: a.example\n\n");
    listing("HTTP fields", "Tide: in\n");
    listing("ABNF", "tide = \"a\" / \"b\" ; c\n");
    listing("BNF", "<tide> ::= <a> | <b>\n");
    listing("half BNF", "<a a a ");
    listing("DTD", "<!ELEMENT tide (a, b)>\n");
    listing("DTD entities", "<!ENTITY tide '");
    listing("SDP", "v=0\na=tide:%d\n");
    listing("diff", "@@ -1 +1 @@\n-a\n+b\n");
    listing("base64 lines", "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo=\n");
    listing("base64 line", "QUJDREVGR0hJSktM");
    listing(
        "schemas",
        "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:xmpp:tide:%d'/>");
    body(
        "schema",
        "<code><![CDATA[<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:xmpp:tide:0'>",
        "<xs:element name='a%d' type='xs:string'/>",
        "</xs:schema>]]></code>");
    body(
        "schema nested",
        "<code><![CDATA[<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:xmpp:tide:0'>",
        "<xs:element name='a'><xs:complexType><xs:sequence>",
        "]]></code>");
    body("listing escaped", "<example>", "&lt;a&gt;&amp;", "</example>");
    body(
        "listing split by entities",
        "<example><![CDATA[",
        "<a xmlns=']]>&ns;<![CDATA['/>",
        "]]></example>");
    body(
        "listing split by known entities",
        "<example><![CDATA[",
        "<a xmlns=']]>&xep0030;<![CDATA['/>",
        "]]></example>");
    body("listing marked up", "<example>", "<em>a</em>\n", "</example>");
    body("arrows", "<example><![CDATA[", "A --> B | c\n", "]]></example>");
  }

  private void inEntities() {
    paragraph("undefined entities", "&tide%d;");
    paragraph("undefined entity", "&tide;");
    paragraph("entities", "&xep0030;, ");
    paragraph("entities named twice", "XEP-0030 &xep0030; ");
    all.put(
        "declarations",
        size ->
            document(
                repeat("<!ENTITY tide%d 'x'>\n", size),
                "",
                "<section1 topic='x'><p>&tide7;</p></section1>"));
    all.put(
        "declarations and undefined",
        size ->
            document(
                repeat("<!ENTITY tide%d 'x'>\n", size / 2),
                "",
                "<section1 topic='x'><p>" + repeat("&tide%d0000;", size / 2) + "</p></section1>"));
    all.put(
        "parameter references",
        size ->
            document(
                repeat("%ents;\n", Math.min(size / 4, 6_900)),
                "",
                "<section1 topic='x'><p>" + repeat("&tide%d;", size) + "</p></section1>"));
    all.put(
        "comments in the doctype",
        size -> document(repeat("<!-- <!ENTITY a 'b'> -->", size), "", ""));
    all.put("half declarations", size -> document(repeat("<!ENTITY ", size), "", ""));
    all.put(
        "long entity",
        size ->
            document(
                "<!ENTITY tide '" + repeat("<p>a</p>", size) + "'>",
                "",
                "<section1 topic='x'>&tide;</section1>"));
    all.put(
        "uses of an entity",
        size ->
            document(
                "<!ENTITY tide '<em>tide</em> and '>",
                "",
                "<section1 topic='x'><p>" + repeat("&tide;", size) + "</p></section1>"));
  }
}
