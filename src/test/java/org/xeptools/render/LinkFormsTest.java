package org.xeptools.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepDocument;
import org.xeptools.document.XepReader;
import org.xeptools.finding.Finding;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Rules;

/**
 * Every form of address that leads to a XEP, to a page of the series or nowhere: what a page makes
 * of it, and that the checker follows the same ones.
 */
class LinkFormsTest {
  private static final String XEP =
      """
      <xep><header><title>Tides</title><number>%s</number><status>%s</status></header>
      <section1 topic='Here' anchor='here'><p><link url='%s'>words</link></p></section1>
      <section1 topic='Café' anchor='café'/><section1 topic='With blanks' anchor='a b'/></xep>
      """;

  private static final RuleSet RULES =
      Rules.on(LocalDate.of(2026, 1, 1)).only(rule -> rule.id().equals("dangling-link-to-xep"));

  @TempDir Path tree;

  private Path write(String name, String number, String status, String url) throws IOException {
    Path file = tree.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(
        file, XEP.formatted(number, status, url.replace("&", "&amp;").replace("'", "&apos;")));
  }

  @ParameterizedTest(name = "{0} from {1}")
  @CsvFileSource(resources = "link-forms.csv", numLinesToSkip = 1)
  void leadsWhereABrowserWouldGo(String url, String from, String href) throws IOException {
    boolean proposal = from.equals("inbox");
    Path file =
        proposal
            ? write("inbox/tides.xml", "xxxx", "ProtoXEP", url)
            : write("xep-0040.xml", "0040", "Experimental", url);
    XepDocument document = new XepReader().read(file).document().orElseThrow();
    RenderContext site =
        new RenderContext(
            Set.of("0030"),
            proposal ? "../" : "",
            n -> Optional.empty(),
            (n, id) -> Set.of("here", "café", "a b").contains(id));
    Document page =
        Jsoup.parse(
            new String(
                new HtmlRenderer(Stylesheets.ofProgram()).render(document, site).content(),
                StandardCharsets.UTF_8));
    List<String> hrefs = page.select("a:matchesOwn(^words$)").eachAttr("href");
    assertThat(hrefs).isEqualTo(href == null ? List.of() : List.of(href));
  }

  @ParameterizedTest(name = "{0} from {1}")
  @CsvFileSource(resources = "link-forms.csv", numLinesToSkip = 1)
  void isFollowedByTheChecker(String url, String from, String href) throws IOException {
    boolean leadsToPage = href != null && href.matches("(\\.\\./)?xep-0030\\.html(#.*)?");
    if (!leadsToPage) {
      return;
    }
    write("xep-0030.xml", "0030", "Draft", "#here");
    String gone = url.replaceFirst("(#.*)?$", "#gone");
    assertThat(dangling(from, gone)).as(gone).isEqualTo(1);
    assertThat(dangling(from, url)).as(url).isZero();
  }

  private long dangling(String from, String url) throws IOException {
    Path file =
        from.equals("inbox")
            ? write("inbox/tides.xml", "xxxx", "ProtoXEP", url)
            : write("xep-0040.xml", "0040", "Experimental", url);
    Corpus corpus = Corpus.of(tree, new XepReader());
    return RULES.check(corpus.read(file), corpus).findings().stream()
        .map(Finding::rule)
        .filter("dangling-link-to-xep"::equals)
        .count();
  }
}
