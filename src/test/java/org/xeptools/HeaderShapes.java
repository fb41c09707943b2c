package org.xeptools;

import static org.xeptools.Shapes.repeat;

import java.util.Map;
import java.util.function.IntFunction;

/** Shapes of the header. */
final class HeaderShapes extends ShapeFamily {
  HeaderShapes(Map<String, IntFunction<String>> all) {
    super(all);
  }

  @Override
  void add() {
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
}
