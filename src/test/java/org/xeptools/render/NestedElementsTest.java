package org.xeptools.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.xeptools.Shapes;
import org.xeptools.document.XepDocument;
import org.xeptools.document.XepReader;
import org.xeptools.source.XepSource;

/** Each element of the format in each other, wrong places included: no word is lost. */
class NestedElementsTest {
  private static final List<String> NAMES =
      List.of(
          "section2",
          "p",
          "div",
          "ul",
          "ol",
          "li",
          "dl",
          "di",
          "dt",
          "dd",
          "table",
          "tr",
          "th",
          "td",
          "example",
          "code",
          "blockquote",
          "link",
          "note",
          "tt",
          "em",
          "strong",
          "cite",
          "span",
          "acronym",
          "dfn");

  @Test
  void noWordIsLost() throws Exception {
    HtmlRenderer renderer = new HtmlRenderer(Stylesheets.ofProgram());
    List<String> wrong = new ArrayList<>();
    for (String outer : NAMES) {
      StringBuilder text = new StringBuilder();
      for (String inner : NAMES) {
        for (int depth = 1; depth <= 3; depth++) {
          text.append(nested(outer, inner, depth));
        }
      }
      XepDocument document =
          new XepReader()
              .read(XepSource.of(Path.of("xep-9001.xml"), Shapes.section(text.toString())))
              .document()
              .orElseThrow();
      Rendered rendered = renderer.render(document, RenderContext.alone());
      Document page = Jsoup.parse(new String(rendered.content(), StandardCharsets.UTF_8));
      Map<String, Integer> lost = PageWords.lost(document, page);
      String shown = page.wholeText();
      lost.keySet().removeIf(shown::contains);
      if (!lost.isEmpty()) {
        wrong.add(outer + ": " + lost.keySet());
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** A word before, in and after each element, each of its own. */
  private static String nested(String outer, String inner, int depth) {
    String word = "w" + outer + inner + depth;
    return "<"
        + outer
        + ">a"
        + word
        + " "
        + "<"
        + inner
        + ">b"
        + word
        + " "
        + ("<" + inner + ">").repeat(depth - 1)
        + "c"
        + word
        + ("</" + inner + ">").repeat(depth)
        + " d"
        + word
        + "</"
        + outer
        + ">\n";
  }
}
