package org.xeptools.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jbibtex.ParseException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xeptools.TestSeries;
import org.xeptools.document.Anchors;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;

/**
 * Pages of a whole series are whole: every id, every word, and entries that are read. Of the
 * published series every third; XEP_EVERY_PAGE takes all.
 */
@Tag("corpus")
class HtmlCorpusTest {
  /** Documents that are no valid XEP in a way that needs the fallback. */
  private static final Set<String> WITH_UNKNOWN_ELEMENTS =
      Set.of("notification-filter.xml", "two-revisions.xml", "xep-9120.xml");

  @ParameterizedTest
  @MethodSource("org.xeptools.TestSeries#all")
  void everyDocumentIsWholeOnItsPage(TestSeries series) throws Exception {
    HtmlRenderer renderer = new HtmlRenderer(Stylesheets.ofProgram());
    List<String> wrong = new ArrayList<>();
    List<Path> files = series.files();
    int step = series.isPublished() && System.getenv("XEP_EVERY_PAGE") == null ? 3 : 1;
    for (int i = 0; i < files.size(); i += step) {
      Path file = files.get(i);
      XepDocument document = series.tree().read(file).document().orElse(null);
      if (document == null) {
        continue; // not well-formed: that is the reader's to say
      }
      String name = file.getFileName().toString();
      Rendered rendered = renderer.render(document, RenderContext.alone());
      Document page = Jsoup.parse(new String(rendered.content(), StandardCharsets.UTF_8));
      Set<String> missing = missingIds(document, page);
      if (!missing.isEmpty()) {
        wrong.add(name + ": ids " + missing);
      }
      Map<String, Integer> lost = PageWords.lost(document, page);
      if (!lost.isEmpty()) {
        wrong.add(name + ": words " + lost);
      }
      if (!rendered.problems().isEmpty() && !WITH_UNKNOWN_ELEMENTS.contains(name)) {
        wrong.add(name + ": " + rendered.problems());
      }
      try {
        BibliographyTest.isRead(page);
      } catch (ParseException | RuntimeException | AssertionError e) {
        wrong.add(name + ": " + e);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static Set<String> missingIds(XepDocument document, Document page) {
    Map<String, Integer> present = new HashMap<>();
    page.select("[id]").forEach(e -> present.merge(e.id(), 1, Integer::sum));
    Set<String> wanted = new HashSet<>();
    wanted.addAll(
        List.of(
            "docmeta",
            "status-notice",
            "toc",
            "appendices",
            "appendix-docinfo",
            "appendix-authorinfo",
            "appendix-legal",
            "appendix-xmpp",
            "appendix-discuss",
            "appendix-conformance",
            "appendix-notes",
            "appendix-revs",
            "appendix-biblatex"));
    Anchors anchors = document.anchors();
    for (Element element : document.root().tree().toList()) {
      // HTML knows no id with a blank in it
      anchors.id(element).map(id -> id.replaceAll("\\s", "-")).ifPresent(wanted::add);
      if (anchors.id(element).isPresent()) {
        anchors.alias(element).ifPresent(wanted::add);
      }
    }
    Set<String> missing = new TreeSet<>(wanted);
    missing.removeAll(present.keySet());
    present.forEach(
        (id, count) -> {
          if (count > 1) {
            missing.add(id + " is there " + count + " times");
          }
        });
    page.select("a.note-ref, a.back, a.anchor-link, #toc a")
        .forEach(
            link -> {
              String target =
                  java.net.URLDecoder.decode(
                      link.attr("href").substring(1).replace("+", "%2B"), StandardCharsets.UTF_8);
              if (!present.containsKey(target)) {
                missing.add(target + ", to which " + link.className() + " leads");
              }
            });
    return missing;
  }
}
