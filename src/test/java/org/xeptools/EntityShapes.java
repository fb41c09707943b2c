package org.xeptools;

import static org.xeptools.Shapes.repeat;

import java.util.Map;
import java.util.function.IntFunction;

/** Shapes of declarations and references. */
final class EntityShapes extends ShapeFamily {
  EntityShapes(Map<String, IntFunction<String>> all) {
    super(all);
  }

  @Override
  void add() {
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
