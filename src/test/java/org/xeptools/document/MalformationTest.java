package org.xeptools.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xeptools.source.XepSource;

class MalformationTest {
  @Test
  void textBeforeAndAfter() {
    String plain = "this is not XML: text stands before the first element";
    assertThat(problems("Hello world\n")).containsExactly("Hello " + plain);
    assertThat(problems("\uFEFF{\"a\": 1}")).containsExactly("{\"a\": " + plain);
    assertThat(problems("<!-- c -->\ntext<xep/>"))
        .containsExactly("text text stands before the first element");
    assertThat(problems("<!-- c --><xep/>text"))
        .contains("text text stands after the end of the document");
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

  private static List<String> problems(String text) {
    XepSource source = XepSource.of(Path.of("x.xml"), text);
    return new XepReader()
        .read(source).problems().stream()
            .filter(f -> !f.rule().equals("invalid-structure"))
            .map(f -> source.textOf(f.span()) + " " + f.message())
            .toList();
  }
}
