package org.xeptools;

import static org.xeptools.Shapes.repeat;
import static org.xeptools.Shapes.section;

import java.util.Map;
import java.util.function.IntFunction;

/** Shapes of one part of a document, and the ways to make one. */
abstract class ShapeFamily {
  static final String HEADER =
      "<header><title>Tides</title><abstract>About tides.</abstract>&LEGALNOTICE;"
          + "<number>9001</number><status>Experimental</status><type>Standards Track</type>"
          + "<sig>Standards</sig><approver>Council</approver><dependencies/><supersedes/>"
          + "<supersededby/><shortname>tides</shortname>";
  static final String AUTHOR =
      "<author><firstname>Ada</firstname><surname>Moor</surname>"
          + "<email>ada@example.org</email><jid>ada@example.org</jid></author>";
  static final String REVISION =
      "<revision><version>0.1</version><date>2026-01-01</date><initials>am</initials>"
          + "<remark><p>First.</p></remark></revision>";
  static final String START =
      """
      <?xml version='1.0' encoding='UTF-8'?>
      <!DOCTYPE xep SYSTEM 'xep.dtd' [
      <!ENTITY % ents SYSTEM 'xep.ent'>
      %ents;
      """;

  final Map<String, IntFunction<String>> all;

  /** A family that adds its shapes to {@code all}. */
  ShapeFamily(Map<String, IntFunction<String>> all) {
    this.all = all;
  }

  abstract void add();

  static String document(String declarations, String header, String body) {
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

  void body(String name, String before, String piece, String after) {
    all.put(name, size -> section(before + repeat(piece, size) + after));
  }

  void paragraph(String name, String piece) {
    body(name, "<p>", piece, "</p>");
  }

  void listing(String name, String piece) {
    body(name, "<example caption='Tide'><![CDATA[", piece, "]]></example>");
  }

  void header(String name, String piece) {
    all.put(
        name,
        size ->
            document(
                "", repeat(piece, size), "<section1 topic='x' anchor='x'><p>x</p></section1>"));
  }
}
