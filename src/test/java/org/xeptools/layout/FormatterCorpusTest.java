package org.xeptools.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xeptools.SharedCorpus;
import org.xeptools.TestSeries;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepDocument;
import org.xeptools.document.XepReader;
import org.xeptools.document.xml.Element;
import org.xeptools.render.HtmlRenderer;
import org.xeptools.render.RenderContext;
import org.xeptools.render.Stylesheets;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Rules;

/** The layout of a whole series: nothing that anybody sees changes, and no rule finds more. */
@Tag("corpus")
class FormatterCorpusTest {
  private static final Pattern LISTING = Pattern.compile("(?s)<(pre|script|style)\\b.*?</\\1>");
  private static final RuleSet RULES = Rules.on(SharedCorpus.DATE);

  /** Every so many documents are checked and rendered twice; XEP_EVERY_PAGE takes all. */
  private static final int STEP = System.getenv("XEP_EVERY_PAGE") == null ? 6 : 1;

  @ParameterizedTest
  @MethodSource("org.xeptools.TestSeries#all")
  void nothingThatIsSeenChanges(TestSeries series) throws Exception {
    XepReader reader = new XepReader();
    Corpus corpus = series.tree();
    HtmlRenderer renderer = new HtmlRenderer(Stylesheets.ofProgram());
    List<Path> files = corpus.files();
    long changed =
        files.parallelStream()
            .filter(
                file -> {
                  ParseResult read = corpus.read(file);
                  ParseResult after = SameDocument.laidOut(read, reader);
                  if (after.source().text().equals(read.source().text())) {
                    return false;
                  }
                  XepDocument before = read.document().orElseThrow();
                  XepDocument now = after.document().orElseThrow();
                  assertThat(ids(now)).as(file.toString()).isEqualTo(ids(before));
                  if (files.indexOf(file) % STEP == 0) {
                    assertThat(counts(after, corpus))
                        .as(file.toString())
                        .isEqualTo(counts(read, corpus));
                    assertThat(page(now, renderer))
                        .as(file.toString())
                        .isEqualTo(page(before, renderer));
                  }
                  return true;
                })
            .count();
    assertThat(changed).isBetween(1L, (long) files.size());
  }

  private static List<String> ids(XepDocument document) {
    return document
        .root()
        .tree()
        .map(
            (Element e) ->
                document.anchors().id(e).orElse("") + document.anchors().alias(e).orElse(""))
        .toList();
  }

  private static Map<String, Integer> counts(ParseResult read, Corpus corpus) {
    Map<String, Integer> counts = new TreeMap<>();
    RULES
        .check(read, corpus)
        .findings()
        .forEach(
            finding -> counts.merge(finding.rule() + " " + finding.severity(), 1, Integer::sum));
    return counts;
  }

  /** The page without the indentation of the lines of its words, which nobody sees. */
  private static String page(XepDocument document, HtmlRenderer renderer) {
    String page =
        new String(
            renderer.render(document, RenderContext.alone()).content(), StandardCharsets.UTF_8);
    StringBuilder seen = new StringBuilder();
    Matcher listings = LISTING.matcher(page);
    int done = 0;
    while (listings.find()) {
      seen.append(page.substring(done, listings.start()).replaceAll("\n[ \t]+", "\n"));
      seen.append(listings.group());
      done = listings.end();
    }
    return seen.append(page.substring(done).replaceAll("\n[ \t]+", "\n")).toString();
  }
}
