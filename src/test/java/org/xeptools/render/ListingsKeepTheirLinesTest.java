package org.xeptools.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A listing has its lines and its blanks, whatever it stands in. */
class ListingsKeepTheirLinesTest {
  private static final String LISTING =
      "<code><![CDATA[\n<a>\n  <b/>\n</a>\n]]></code><example><![CDATA[\none\n    two\n]]></example>";
  private static final Pattern RULE = Pattern.compile("([^{}@]+)\\{([^{}]*)}");
  private static final Pattern FOLDS = Pattern.compile("white-space\\s*:(?!\\s*pre)");
  private static final Pattern STATE = Pattern.compile("::?(?!is|not|has|first|last)[a-z-]+.*");

  @TempDir Path folder;

  /** What holds listings, {@code *} for the listing. */
  static final String CONTAINERS =
      """
      <table caption='c'><tr><th>h</th></tr><tr><td>* <em>*</em></td></tr><tr><th>*</th></tr></table>
      <ul><li>*</li><li><p>*</p></li></ul><ol><li>x * y</li></ol>
      <dl><di><dt>*</dt><dd>*</dd></di></dl><p>*</p><p>x<note>y *</note></p>
      <blockquote>*</blockquote><div class='example'>*</div><div class='note'>*</div>
      <p><em>*</em><strong>*</strong><span>*</span><tt>*</tt><link url='#t'>*</link></p>
      """;

  @Test
  void noRuleOfTheStyleSheetFoldsThem() throws IOException {
    Document page =
        Jsoup.parse(
            new String(
                new HtmlRenderer(Stylesheets.ofProgram())
                    .render(
                        Golden.document(
                            "<section1 topic='T' anchor='t'>"
                                + CONTAINERS.replace("*", LISTING)
                                + "</section1>"),
                        RenderContext.alone())
                    .content(),
                StandardCharsets.UTF_8));
    List<Element> listings = new ArrayList<>(page.select("pre, pre *, code.listing, .listing *"));
    assertThat(page.select("pre")).hasSizeGreaterThan(10);
    assertThat(page.select("code.listing")).hasSizeGreaterThan(3);
    String css =
        Files.readString(Path.of("templates/assets/xep.css")).replaceAll("(?s)/\\*.*?\\*/", "");
    RULE.matcher(css)
        .results()
        .filter(rule -> FOLDS.matcher(rule.group(2)).find())
        .flatMap(rule -> selectors(rule.group(1)))
        .forEach(
            selector ->
                assertThat(page.select(selector))
                    .as(selector)
                    .doesNotContainAnyElementsOf(listings));
  }

  /** The selectors of a rule, without the states that a page at rest does not have. */
  private static Stream<String> selectors(String list) {
    return Stream.of(list.split(",(?![^(]*\\))"))
        .map(String::strip)
        .filter(selector -> !STATE.matcher(selector).find() && !selector.startsWith(":root"))
        .filter(selector -> !selector.isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<table><tr><td>*</td></tr></table>",
        "<ul><li>*</li></ul>",
        "<dl><di><dt>t</dt><dd>*</dd></di></dl>",
        "<p>x<note>y *</note></p>",
        "<p>*</p>",
        "<blockquote>*</blockquote>"
      })
  void inThePdf(String container) throws IOException {
    String text =
        new SmallPdf(folder)
            .text("<section1 topic='T'>" + container.replace("*", LISTING) + "</section1>");
    assertThat(text).containsPattern("<a>\\s*\\R\\s*<b/>\\s*\\R\\s*</a>");
    assertThat(text).containsPattern("one\\s*\\R\\s*two");
  }
}
