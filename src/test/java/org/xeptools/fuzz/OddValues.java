package org.xeptools.fuzz;

import java.util.List;
import java.util.Random;

/** Values that a careful program has thought of. */
final class OddValues {
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-1",
          "1",
          "00",
          "000000",
          "+3",
          "1.5",
          "1e9",
          "0x10",
          "60",
          "999",
          "65536",
          "2147483647",
          "2147483648",
          "-2147483649",
          "99999999999999999999",
          "1".repeat(400),
          "\u0662",
          "\uFF13",
          "\u00B2",
          "\u2163",
          "\uD835\uDFD8",
          " 7 ",
          "7,5",
          "NaN",
          "");

  private static final List<String> DATES =
      List.of(
          "2026-02-30",
          "0000-00-00",
          "0001-01-01",
          "9999-12-31",
          "10000-01-01",
          "+999999999-12-31",
          "-0001-01-01",
          "20260101",
          "2026-1-1",
          "2026-13-01",
          "2026-00-10",
          "2026-06-30Z",
          "2026-06-30T25:61:61Z",
          "\u0662\u0660\u0662\u0666-01-01",
          "yesterday",
          "2026",
          "");

  private static final List<String> CHARACTERS =
      List.of(
          "\u05E9\u05DC\u05D5\u05DD",
          "\u0645\u0631\u062D\u0628\u0627",
          "\u202E",
          "\u2066",
          "\u0915\u094D\u0937",
          "\uD55C\uAE00",
          "\u0E44\u0E17\u0E22",
          "\u6F22\u5B57",
          "\uD83D\uDC68\u200D\uD83D\uDC69",
          "\uD83C\uDF0A",
          "\uDBFF\uDFFD",
          "\uE000",
          "\uFDD0",
          "\uFFFD",
          "\uFEFF",
          "\u200B",
          "\u00AD",
          "\u0301\u0301\u0301",
          "\u2028",
          "\u2029",
          "\u0085",
          "\u00A0",
          "\u0130",
          "\u0131",
          "\u1E9E",
          "\uFB01",
          "\t",
          "\u0000",
          "\u0001",
          "\u001B",
          "\u007F",
          "\uFFFE",
          "\uD800",
          "\uDC00",
          "-",
          "--",
          "'",
          "\"",
          "`",
          "\\",
          "%",
          "{",
          "}",
          "$1",
          "]]>");

  private static final List<String> LINKS =
      List.of(
          "",
          "#",
          "##",
          "#a b",
          "http:",
          "http://",
          "https://[::1",
          "http://host:99999/",
          "//host",
          "HTTP://EXAMPLE.COM",
          "mailto:",
          "xmpp:",
          "xmpp:a@b?join",
          "javascript:alert(1)",
          "data:text/html,x",
          "data:image/png;base64,====",
          "file:///etc/passwd",
          "C:\\x\\y",
          "../../x.html",
          "xep-0001.html",
          "./xep-9001.html#x",
          "https://xmpp.org/extensions/xep-",
          "https://xmpp.org/extensions/xep-0030.html#%zz",
          "https://xmpp.org/rfcs/rfc6120.html",
          "http://a/" + "b/".repeat(900),
          "http://a?" + "&amp;b".repeat(300),
          "urn:xmpp:",
          "urn:xmpp:tmp:0",
          "http://\u05E9\u05DC.example/",
          "http://xn--a/",
          ":",
          "%",
          "a b c");

  private static final List<String> WORDS =
      List.of(
          "Draft",
          "draft",
          " Active ",
          "Stable",
          "Experimental",
          "Proposed",
          "Deferred",
          "Retracted",
          "Obsolete",
          "Deprecated",
          "Rejected",
          "Final",
          "ProtoXEP",
          "Standards Track",
          "Humorous",
          "Informational",
          "Historical",
          "Procedural",
          "SIG Formation",
          "Organizational",
          "xxxx",
          "XXXX",
          "0001",
          "9001",
          "NOT_YET_ASSIGNED",
          "XEP-0001",
          "RFC 6120",
          "Council",
          "Board",
          "MUST",
          "MUST NOT",
          "SHALL",
          "TODO",
          "urn:xmpp:x:0",
          "jabber:client",
          "N/A",
          "TBD",
          "None",
          "0.1",
          "1.0",
          "1.0.0",
          "0.0.0",
          "1.10rc1",
          "v2",
          "teh",
          "the the",
          "an XEP",
          "i.e");

  private static final List<String> MARKUP =
      List.of(
          "<![CDATA[",
          "]]>",
          "<!--",
          "-->",
          "<!-- -- -->",
          "<?xml version='1.0'?>",
          "<?xep?>",
          "<?xep allow='missing-anchor' because='x'?>",
          "<?xep allow='' because=''?>",
          "<?a",
          "?>",
          "&lt;",
          "&#0;",
          "&#x10FFFF;",
          "&#x110000;",
          "&#xD800;",
          "&#99999999999;",
          "&nosuch;",
          "&rfc2119;",
          "&xep0030;",
          "&LEGALNOTICE;",
          "&",
          "&;",
          "&#;",
          "%ents;",
          "<",
          ">",
          "</",
          "<p",
          "<>",
          "</>",
          "<br/>",
          "<p/>",
          "<table/>",
          "<tr/>",
          "<td colspan='60' rowspan='59'/>",
          "<ol start='\u0663'><li/></ol>",
          "<example/>",
          "<example caption=''><![CDATA[<a]]></example>",
          "<code><![CDATA[<a b='c]]></code>",
          "<img src='data:image/png;base64,iVBOR'/>",
          "<img src=''/>",
          "<note/>",
          "<note>a<note>b</note></note>",
          "<section1 topic=''/>",
          "<section5 topic='x' anchor='a b'/>",
          "<link url='#'/>",
          "<link/>",
          "<dl><dd/></dl>",
          "<ul><li><ul><li/></ul></li></ul>",
          "<span class='ref'/>",
          "<div/>",
          "<x:y/>",
          "<p xmlns='urn:x'/>",
          "<p xmlns:a='' a:b=''/>",
          "<remark/>",
          "<revision/>",
          "<author/>",
          "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='x.xml'/>");

  private OddValues() {}

  static String number(Random random) {
    return any(NUMBERS, random);
  }

  static String date(Random random) {
    return any(DATES, random);
  }

  static String characters(Random random) {
    return any(CHARACTERS, random);
  }

  static String link(Random random) {
    return any(LINKS, random);
  }

  static String word(Random random) {
    return any(WORDS, random);
  }

  static String markup(Random random) {
    return any(MARKUP, random);
  }

  static <T> T any(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
