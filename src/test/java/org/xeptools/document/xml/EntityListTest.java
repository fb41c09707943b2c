package org.xeptools.document.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepDocument;
import org.xeptools.document.XepReader;
import org.xeptools.finding.Finding;

/** A fault in xep.ent is told once, at its place, and costs the documents nothing. */
class EntityListTest {
  private static final String FIRST = "<!ENTITY one \"first\">\n";
  private static final String LAST = "<!ENTITY last \"<em>last</em> of &one;\">\n";
  private static final String BODY = "<p>&one; &tide; &last;</p>";

  @TempDir private Path tree;

  /** What stands between two sound declarations, and what is said of it. */
  static Stream<Arguments> kinds() {
    return Stream.of(
        Arguments.of(
            "<!ENTITY tide \"high>",
            "2:15 the value of &tide; begins here and has no closing quote"),
        Arguments.of(
            "<!ENTITY tide \"high",
            "2:15 the value of &tide; begins here and has no closing quote"),
        Arguments.of(
            "<!ENTITY tide \"high\"",
            "2:20 the declaration of &tide; is not closed: > is missing after its value"),
        Arguments.of(
            "<!ENTITY tide \"a \"high\" one\">",
            "2:18 this quote ends the value of &tide;; within the value write ' instead of \""),
        Arguments.of("<!ENTITY tide >", "2:14 &tide; is declared without a value"),
        Arguments.of(
            "<!ENTITY tide high>",
            "2:15 the value of &tide; is not in quotes; they stand before and after it"),
        Arguments.of(
            "<!ENTITY tide \"R&D\">", "2:17 a bare & in an entity's value is written &amp;"),
        Arguments.of("<!ENTITY tide \"9% high\">", "2:17 % in an entity's value is written &#37;"),
        Arguments.of(
            "<!ENTITY tide \"<em>high\">",
            "2:16 the value of &tide; is not well-formed: <em> is not closed before the end"),
        Arguments.of(
            "<!ENTITY tide \"&#60;em>high</strong>\">",
            "2:16 the value of &tide; is not well-formed: <em> is not closed before </strong>"),
        Arguments.of(
            "<!ENTITY tide \"high</em>\">",
            "2:20 the value of &tide; is not well-formed: </em> has no start tag in it"),
        Arguments.of(
            "<!ENTITY tide \"&#160;<blink>high</blink>\">",
            "2:22 XEPs have no element `blink`, which the value of &tide; holds"),
        Arguments.of(
            "<!ENTITY tide \"at &ebb; high\">",
            "2:19 &ebb;, in the value of &tide;, is not declared"),
        Arguments.of(
            "<!ENTITY tide \"at &tide; high\">", "2:19 &tide; contains itself, through &tide;"),
        Arguments.of(
            "<!ENTITY tide SYSTEM 'tide.txt'>",
            "2:1 &tide; names the file 'tide.txt', which is never read; write its text here"),
        Arguments.of(
            "high<!ENTITY tide 'x'>",
            "2:1 there is text between two declarations; a declaration begins with <!ENTITY"),
        Arguments.of(
            "<<<<<<< HEAD\n<!ENTITY tide 'x'>\n=======\n>>>>>>> tide",
            "2:1 a merge conflict is left here; keep one side and remove the marks"),
        Arguments.of("<!-- <!-- -->\n<!ENTITY tide 'x'>", "2:1 this comment has no end"),
        Arguments.of(
            "<!ENTITY tide 'h\u0001gh'>", "2:17 the character U+0001 is not allowed in XML"));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void isToldOnceAtItsPlace(String declaration, String told) throws IOException {
    Files.writeString(tree.resolve("xep.ent"), FIRST + declaration + "\n" + LAST);
    XepReader reader = new XepReader();
    List<Finding> inDocument = read(reader).problems();
    assertThat(inDocument).extracting(Finding::rule).doesNotContain("undefined-entity");
    assertThat(inDocument).allSatisfy(f -> assertThat(f.message()).doesNotContain("tide"));
    assertThat(inEntities(reader)).containsExactly(told);
    ParseResult whole = reader.entities(tree.resolve("xep.ent"));
    assertThat(shown(whole.problems(), whole)).containsExactly(told);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void othersAreExpandedAllTheSame(String declaration, String told) throws IOException {
    Files.writeString(tree.resolve("xep.ent"), FIRST + declaration + "\n" + LAST);
    String text = read(new XepReader()).document().orElseThrow().root().text().value();
    assertThat(text).contains("first ").contains("last of first");
  }

  /** A document that uses one tells it; the file itself is judged as far as its values go. */
  @Test
  void valuesWithoutEndStopNobody() throws IOException {
    StringBuilder bomb = new StringBuilder("<!ENTITY x0 \"<em>ten letters</em>\">\n");
    for (int i = 1; i < 12; i++) {
      String ten = ("&x" + (i - 1) + ";").repeat(10);
      bomb.append("<!ENTITY x" + i + " \"" + ten + "\">\n");
    }
    for (int i = 12; i < 200; i++) {
      bomb.append("<!ENTITY x" + i + " \"&x" + (i - 1) + ";\">\n");
    }
    Path file = Files.writeString(tree.resolve("xep.ent"), FIRST + bomb + LAST);
    XepReader reader = new XepReader();
    EntityList list = reader.declarations().list(file);
    assertThat(XepDocument.of(list, reader.declarations()).root().text().value())
        .startsWith("firstten letters");
  }

  @Test
  void aByteThatIsNoUtf8() throws IOException {
    Files.write(
        tree.resolve("xep.ent"),
        (FIRST + "<!ENTITY tide 'h\u00F6her'>\n" + LAST).getBytes(StandardCharsets.ISO_8859_1));
    XepReader reader = new XepReader();
    assertThat(read(reader).problems()).extracting(Finding::rule).doesNotContain("wrong-encoding");
    assertThat(inEntities(reader)).containsExactly("2:17 the byte 0xF6 at offset 38 is not UTF-8");
  }

  @Test
  void whatIsLostMayBeMissing() throws IOException {
    Files.writeString(tree.resolve("xep.ent"), FIRST + "<!ENTITY");
    XepReader reader = new XepReader();
    assertThat(read(reader).problems())
        .extracting(Finding::rule)
        .doesNotContain("undefined-entity");
    assertThat(inEntities(reader)).hasSize(1);
  }

  @Test
  void aFileOfNoiseIsToldInOneSentence() throws IOException {
    byte[] noise = new byte[5_000];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) (i * 31);
    }
    Files.write(tree.resolve("xep.ent"), noise);
    XepReader reader = new XepReader();
    read(reader);
    assertThat(inEntities(reader)).hasSize(1);
  }

  @Test
  void aSoundFileIsNotTold() throws IOException {
    Files.writeString(tree.resolve("xep.ent"), FIRST + "<!ENTITY tide 'high'>" + LAST);
    XepReader reader = new XepReader();
    read(reader);
    assertThat(inEntities(reader)).isEmpty();
  }

  private ParseResult read(XepReader reader) throws IOException {
    Path file = tree.resolve("xep-9001.xml");
    Files.writeString(
        file,
        "<!DOCTYPE xep SYSTEM 'xep.dtd' [<!ENTITY % ents SYSTEM 'xep.ent'> %ents;]>\n<xep>"
            + "<section1 topic='Tides' anchor='tides'>"
            + BODY
            + "</section1></xep>");
    return reader.read(file);
  }

  private static List<String> inEntities(XepReader reader) {
    return reader.declarations().faulty().stream()
        .flatMap(
            list ->
                list.met().stream().map(f -> list.source().startOf(f.span()) + " " + f.message()))
        .toList();
  }

  private static List<String> shown(List<Finding> findings, ParseResult read) {
    return findings.stream().map(f -> read.source().startOf(f.span()) + " " + f.message()).toList();
  }
}
