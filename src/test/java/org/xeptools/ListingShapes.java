package org.xeptools;

import java.util.Map;
import java.util.function.IntFunction;

/** Shapes of examples and code. */
final class ListingShapes extends ShapeFamily {
  ListingShapes(Map<String, IntFunction<String>> all) {
    super(all);
  }

  @Override
  void add() {
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
}
