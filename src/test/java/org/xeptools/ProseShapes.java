package org.xeptools;

import static org.xeptools.Shapes.repeat;
import static org.xeptools.Shapes.section;

import java.util.Map;
import java.util.function.IntFunction;

/** Shapes of prose. */
final class ProseShapes extends ShapeFamily {
  ProseShapes(Map<String, IntFunction<String>> all) {
    super(all);
  }

  @Override
  void add() {
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
}
