package org.xeptools.document.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xeptools.document.XepReader;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Fixes;
import org.xeptools.finding.Safety;
import org.xeptools.source.XepSource;

class MalformationTest {
  @Test
  void textBeforeAndAfter() {
    String plain = "this is not XML: there is text before the first element";
    assertThat(problems("Hello world\n")).containsExactly("Hello " + plain);
    assertThat(problems("\uFEFF{\"a\": 1}")).containsExactly("{\"a\": " + plain);
    assertThat(problems("<!-- c -->\ntext<xep/>"))
        .containsExactly("text there is text before the first element");
    assertThat(problems("<!-- c --><xep/>text"))
        .contains("text there is text after the end of the document");
  }

  @Test
  void quoteInAValue() {
    assertThat(problems("<xep><p c='User's client'/></xep>"))
        .containsExactly("' this quote ends the attribute value");
    assertThat(problems("<xep><p c='users' guide'/></xep>"))
        .containsExactly("guide the attribute guide has no value");
    assertThat(problems("<xep><p c='it's=1'/></xep>"))
        .containsExactly("' this quote ends the attribute value");
    assertThat(problems("<xep><p c='a'd='b'/></xep>"))
        .containsExactly("d a space is missing between two attributes");
  }

  @Test
  void tagWithoutEnd() {
    for (String text :
        List.of("<xep><p</xep>", "<xep><p <b>x</b></p></xep>", "<xep><p></p <b/></xep>")) {
      assertThat(problems(text)).containsExactly("< a tag contains a bare <");
    }
    assertThat(problems("<xep><p c='a <b/>'/></xep>"))
        .containsExactly("< an attribute value contains a bare <");
  }

  @Test
  void semicolon() {
    assertThat(problems("<xep><p>&xep0084 and</p></xep>"))
        .containsExactly("&xep0084 the semicolon is missing after &xep0084");
    assertThat(problems("<xep>&xep0084"))
        .containsExactly("&xep0084 the semicolon is missing after &xep0084");
    assertThat(problems("<xep>a &lt b</xep>"))
        .containsExactly("&lt the semicolon is missing after &lt");
    assertThat(problems("<xep>&#160 x</xep>"))
        .containsExactly(
            "&#160 the number of a character has only digits and ends with a semicolon");
    assertThat(problems("<xep>a & b</xep>")).containsExactly("& a bare & that begins no reference");
  }

  @Test
  void attributeTwice() {
    XepSource source = XepSource.of(Path.of("x.xml"), "<xep><p a='1' b=\"a='2'\"\n a='3'/></xep>");
    assertThat(new XepReader().read(source).problems())
        .singleElement()
        .satisfies(f -> assertThat(f.span()).isEqualTo(source.span(25, 26)))
        .satisfies(f -> assertThat(f.notes().get(0).span()).contains(source.span(8, 9)));
  }

  @Test
  void longValue() {
    assertThat(problems("<xep><p a='" + "x".repeat(600_000) + "'/></xep>"))
        .containsExactly("' an attribute value has more than 500 000 characters");
  }

  @Test
  void declarationTooLate() {
    String late = "<?xml the XML declaration is not at the very start of the file: there is a";
    assertThat(problems("\n\n<?xml version='1.0'?><xep/>"))
        .containsExactly(late + " blank line before it");
    assertThat(problems("\uFEFF <?xml version='1.0'?><xep/>"))
        .containsExactly(late + " space before it");
    assertThat(problems("<!-- c --><?xml version='1.0'?><xep/>"))
        .containsExactly(
            "<?xml an XML declaration is inside the file; it is allowed only at the very start");
    assertThat(problems("<?xml encoding='UTF-8'?><xep/>"))
        .containsExactly("e an XML declaration begins with its version");
  }

  @Test
  void doctype() {
    assertThat(problems("<!doctype xep><xep/>"))
        .containsExactly("doctype <!DOCTYPE is written in capitals");
    assertThat(problems("<!DOCTYPE xep [ oops ]><xep/>"))
        .containsExactly(
            "oops only declarations, comments and %references; are allowed in a document type declaration");
  }

  @Test
  void charactersThatAreNone() {
    assertThat(problems("<xep\u0002>a</xep>"))
        .containsExactly("\u0002 the character U+0002 is not allowed in XML");
    assertThat(problems("<xep>\u000B<p/>\uFFFE</xep>"))
        .containsExactly(
            "\u000B the character U+000B is not allowed in XML",
            "\uFFFE the character U+FFFE is not allowed in XML");
  }

  @Test
  void namespaces() {
    assertThat(problems("<xep xmlns='urn:x'/>"))
        .containsExactly(
            "xmlns='urn:x' `xep` is in the namespace 'urn:x'; elements of a XEP are in none");
    assertThat(problems("<x:xep xmlns:x='urn:x'/>").toString())
        .contains("the root element of a XEP is <xep> without a prefix");
    assertThat(problems("<xep xmlns=''/>")).isEmpty();
  }

  @Test
  void partsInOtherFiles() {
    String include =
        "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='a.xml'/>".repeat(2);
    assertThat(problems("<xep><header/>" + include + "</xep>"))
        .singleElement()
        .asString()
        .contains("the document is split: 'a.xml' would be included here by XInclude");
    assertThat(problems("<xep xmlns:i='http://www.w3.org/2001/XInclude'><i:include/></xep>"))
        .hasSize(1);
    assertThat(problems("<xep xmlns:i='urn:other'><i:include/></xep>")).isEmpty();
  }

  @Test
  void fixes() {
    assertThat(fixed("<xep>a & b</xep>")).isEqualTo("<xep>a &amp; b</xep>");
    assertThat(fixed("<xep>a < b</xep>")).isEqualTo("<xep>a &lt; b</xep>");
    assertThat(fixed("<xep><ul>\n  <li>a\n</ul></xep>"))
        .isEqualTo("<xep><ul>\n  <li>a</li>\n</ul></xep>");
    assertThat(fixed("<xep><p>An <em>a.</p></xep>")).isEqualTo("<xep><p>An <em>a.</em></p></xep>");
    assertThat(fixed("<xep>\n  <ul>\n    <li>a</li>\n</xep>"))
        .isEqualTo("<xep>\n  <ul>\n    <li>a</li>\n  </ul>\n</xep>");
    assertThat(fixed("<xep><section2>a</section3></xep>"))
        .isEqualTo("<xep><section2>a</section2></xep>");
    assertThat(fixed("<xep><p>a<br>\nb</p></xep>")).isEqualTo("<xep><p>a<br/>\nb</p></xep>");
    assertThat(fixed("<xep><UL></ul></xep>")).isEqualTo("<xep><ul></ul></xep>");
    assertThat(fixed("<xep><p>a</em></xep>")).isEqualTo("<xep><p>a</em></xep>");
  }

  private static String fixed(String text) {
    List<Fix> fixes =
        new XepReader()
            .read(XepSource.of(Path.of("x.xml"), text)).problems().stream()
                .filter(f -> f.rule().equals("not-well-formed"))
                .flatMap(f -> f.fix().stream())
                .toList();
    assertThat(fixes).allMatch(fix -> fix.safety() == Safety.UNSAFE);
    return Fixes.apply(text, fixes);
  }

  private static List<String> problems(String text) {
    XepSource source = XepSource.of(Path.of("x.xml"), text);
    return new XepReader()
        .read(source).problems().stream()
            .filter(f -> !f.rule().equals("invalid-structure"))
            .map(f -> source.textOf(f.span()) + " " + f.message())
            .toList();
  }
}
