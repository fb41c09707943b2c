package org.xeptools.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xeptools.change.Substance.Kind;
import org.xeptools.document.XepDocument;
import org.xeptools.document.XepReader;

class ComparisonTest {
  private static final String HEADER =
      "<title>Tides</title><abstract>It tells the tides.</abstract><number>9001</number>"
          + "<status>Experimental</status>";
  private static final String REVISION =
      "<revision><version>0.1.0</version><date>2026-01-01</date><initials>a</initials>"
          + "<remark><p>First.</p></remark></revision>";

  @TempDir Path folder;

  @Test
  void equalTextsHaveNoSubstanceAndTheHistoryIsLeftOut() {
    String later = REVISION.replace("0.1.0", "0.2.0");
    Substance substance =
        Comparison.of(
            read("a", xep(HEADER + REVISION, "<p>It ebbs.</p>")),
            read("b", xep(HEADER + later + REVISION, "<p>It ebbs.</p>")));
    assertThat(substance.heaviest()).isEmpty();
    assertThat(substance.isEditorial()).isTrue();
  }

  @Test
  void whoSpeaksIsNoSubstanceUntilTheSpeakersChange() {
    String marked = "<example><![CDATA[C: <a b='1'>\nC:   <c/></a>\nS: <d/>]]></example>";
    String bare = "<example><![CDATA[<!-- Client -->\n<a b='1'>\n  <c/>\n</a>\n<d/>]]></example>";
    assertThat(heaviest(marked, bare)).isEqualTo(Kind.TYPO);
    assertThat(heaviest(bare, marked)).isEqualTo(Kind.TYPO);
    assertThat(heaviest(marked, marked.replace("S:", "C:"))).isEqualTo(Kind.EXAMPLE);
    assertThat(heaviest(marked, bare.replace("<c/>", "<e/>"))).isEqualTo(Kind.EXAMPLE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        // white space and markup
        "<p>The water ebbs.</p> | <p>The  water\tebbs.</p>",
        "<p>The water ebbs.</p> | <p>The <em>water</em> ebbs.</p>",
        "<p>The depth is d.</p> | <p>The <tt>depth</tt> is d.</p>",
        "<p>It ebbs. It flows.</p> | <p>It ebbs.</p><p>It flows.</p>",
        "<ul><li>It ebbs</li></ul> | <ul><li><p>It ebbs</p></li></ul>",
        "<p>One:<ul><li>two</li></ul></p> | <p>One:</p><ul><li>two</li></ul>",
        "<p>It ebbs.<note>Low.</note> It flows.</p> | <p>It ebbs.<note>Low.</note></p><p>It flows.</p>",
        "<example><![CDATA[<a> b </a>]]></example> | <example><![CDATA[<a >b</a>]]></example>",
        "<p>See <link url='http://a.example'>http://a.example</link>.</p> "
            + "| <p>See <link url='https://b.example'>https://b.example</link>.</p>",
        "<p>See <link url='http://a.example'>it</link></p> "
            + "| <p>See <link url='https://a.example'>it</link></p>",
        "<p>It ebbs.</p> | <p>It ebbs.</p><!-- a comment -->",
        "<p>A &lt;tide/&gt;.</p> | <p>A &#60;tide/>.</p>",
        "<example><![CDATA[<a b='1'/>]]></example> | <example>&lt;a b='1'/&gt;</example>",
        "<example><![CDATA[<a><b/></a>]]></example> "
            + "| <example><![CDATA[<a>  <b/>  </a>]]></example>",
        "<example><![CDATA[<a b='1'/>]]></example> | <example><![CDATA[<a b=\"1\"/>]]></example>",
        "<example caption='A'>x</example> | <example caption='B'>x</example>",
      })
  void layout(String before, String after) {
    assertThat(heaviest(before, after)).isEqualTo(Kind.LAYOUT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "<p>The watre ebbs.</p> | <p>The water ebbs.</p>",
        "<p>It recieves the tides.</p> | <p>It receives the tides.</p>",
        "<p>the water ebbs.</p> | <p>The water ebbs.</p>",
        "<p>See RFC6120 for tides.</p> | <p>See RFC 6120 for tides.</p>",
        "<p>A boat is not not at sea.</p> | <p>A boat is not at sea.</p>",
        "<p>A boat SHOULD not wait.</p> | <p>A boat SHOULD NOT wait.</p>",
        "<p>It is RECOMENDED here.</p> | <p>It is RECOMMENDED here.</p>",
        "<p>Of RFC6120 it SHOULD not tell.</p> | <p>Of RFC 6120 it SHOULD NOT tell.</p>",
        "<p>The innacurracy ebbs.</p> | <p>The inaccuracy ebbs.</p>",
        "<p>The the water ebbs.</p> | <p>The water ebbs.</p>",
        "<p>The water ebb.</p> | <p>The water ebbs.</p>",
        "<p>Water ebbs.</p> | <p>The water ebbs.</p>",
        "<p>The water ebbs</p> | <p>The water ebbs.</p>",
        "<p>It ebbs. it flows.</p> | <p>It ebbs, it flows.</p>",
        "<p>A client MUST wiat for the tide.</p> | <p>A client MUST wait for the tide.</p>",
        "<p>The harbour is form here.</p> | <p>The harbor is from here.</p>",
        "<p>A water and a its tide.</p> | <p>The water and its tide.</p>",
      })
  void typingErrors(String before, String after) {
    assertThat(heaviest(before, after)).isEqualTo(Kind.TYPO);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "<p>The water ebbs.</p> | <p>The water ebbs.</p><p>Boats know that.</p>",
        "<p>The water ebbs.</p><p>Boats know that.</p> | <p>The water ebbs.</p>",
        "<p>It is possible.</p> | <p>It is impossible.</p>",
        "<p>That is a valid tide.</p> | <p>That is an invalid tide.</p>",
        "<p>The maximum is told.</p> | <p>The minimum is told.</p>",
        "<p>It encrypts tides.</p> | <p>It decrypts tides.</p>",
        "<p>It ebbs.</p><p>It flows.</p> | <p>It flows.</p><p>It ebbs.</p>",
        "<p>Boats can sail.</p> | <p>Boats cannot sail.</p>",
        "<p>Boats do sail.</p> | <p>Boats do not sail.</p>",
        "<p>Wait 1.5 ms.</p> | <p>Wait 15 ms.</p>",
        "<p>Wait 1000 ms.</p> | <p>Wait 10000 ms.</p>",
        "<p>The boat tells the harbor.</p> | <p>The harbor tells the boat.</p>",
        "<p>Use <tt>subscribe</tt> here.</p> | <p>Use <tt>subscribed</tt> here.</p>",
        "<p>The ebb or the flow.</p> | <p>The ebb and the flow.</p>",
        "<p><img src='data:a'/></p> | <p><img src='data:b'/></p>",
        "<p>It must wait of all in a the for it.</p> "
            + "| <p>It that must the wait be all is so an has it.</p>",
      })
  void prose(String before, String after) {
    assertThat(heaviest(before, after)).isEqualTo(Kind.PROSE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "<p>It ebbs.</p> | <p>It ebbs.</p><p>A boat MUST wait.</p>",
        "<p>A boat MUST wait.</p> | <p>A boat SHOULD wait.</p>",
        "<p>A boat MUST wait.</p> | <p>A boat MUST NOT wait.</p>",
        "<p>A boat must wait.</p> | <p>A boat MUST wait.</p>",
        "<p>It is NOT RECOMMENDED.</p> | <p>It is RECOMMENDED.</p>",
        "<p>A boat MUST wait.</p> | <p>A boat MUST sail.</p>",
        "<p>A boat MUST wait an hour.</p> | <p>It ebbs.</p>",
        "<ul><li>It MAY ebb</li></ul> | <ul><li>It MAY ebb</li><li>It MAY flow</li></ul>",
      })
  void requirements(String before, String after) {
    assertThat(heaviest(before, after)).isEqualTo(Kind.REQUIREMENT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "EXAMPLE | <example><![CDATA[<a/>]]></example> | <example><![CDATA[<b/>]]></example>",
        "EXAMPLE | <example>x</example> | <p/>",
        "EXAMPLE | <example>x</example> | <example>x</example><example>x</example>",
        "TYPO | <example><![CDATA[<a xmlns='u:tidse:0'/>]]></example> "
            + "| <example><![CDATA[<a xmlns='u:tides:0'/>]]></example>",
        "TYPO | <example><![CDATA[<a xmnls='u:0'/>]]></example> "
            + "| <example><![CDATA[<a xmlns='u:0'/>]]></example>",
        "TYPO | <example><![CDATA[<a xlmns:b='u:0'/>]]></example> "
            + "| <example><![CDATA[<a xmlns:b='u:0'/>]]></example>",
        "TYPO | <example><![CDATA[<a><b></a>]]></example> "
            + "| <example><![CDATA[<a><b></b></a>]]></example>",
        "TYPO | <example><![CDATA[<a b='c>d</a>]]></example> "
            + "| <example><![CDATA[<a b='c'>d</a>]]></example>",
        "EXAMPLE | <example><![CDATA[<a><b></a>]]></example> "
            + "| <example><![CDATA[<a><c></c></a>]]></example>",
        "EXAMPLE | <example><![CDATA[<iq type='get'>]]></example> "
            + "| <example><![CDATA[<iq type='set'/>]]></example>",
        "EXAMPLE | <example><![CDATA[<a n='1'/>]]></example> "
            + "| <example><![CDATA[<a n='2'/>]]></example>",
        "CODE | <code><![CDATA[<xs:schema/>]]></code> | <code><![CDATA[<xs:schema a=''/>]]></code>",
        "NAMESPACE | <example><![CDATA[<a xmlns='u:0'/>]]></example> "
            + "| <example><![CDATA[<a xmlns='u:1'/>]]></example>",
        "NAMESPACE | <code><![CDATA[<s targetNamespace='u:0'/>]]></code> "
            + "| <code><![CDATA[<s targetNamespace='u:1'/>]]></code>",
        "SECTION | <section2 topic='Ebb'/> | <section2 topic='Ebb'/><section2 topic='Flow'/>",
        "SECTION | <section2 topic='Ebb' anchor='ebb'/> | <p/>",
        "PROSE | <section2 topic='Ebb' anchor='ebb'/> | <section2 topic='Flow' anchor='ebb'/>",
        "TYPO | <section2 topic='Teh ebb' anchor='e'/> | <section2 topic='The ebb' anchor='e'/>",
        "LAYOUT | <section2 topic='Ebb' anchor='e'/> | <section2 topic='Ebb' anchor='f'/>",
      })
  void listingsAndSections(Kind kind, String before, String after) {
    assertThat(heaviest(before, after)).isEqualTo(kind);
  }

  @Test
  void fieldsOfTheHeaderAreNamedAndTheAbstractIsProse() {
    Substance substance =
        Comparison.of(
            read("a", xep(HEADER, "")),
            read("b", xep(HEADER.replace("Tides<", "Ebbs<") + "<lastcall/>", "")));
    assertThat(substance.fields()).isEqualTo(Set.of("title"));
    Substance words =
        Comparison.of(
            read("a", xep(HEADER, "")),
            read("b", xep(HEADER.replace("tells the tides", "counts all boats"), "")));
    assertThat(words.heaviest()).contains(Kind.PROSE);
  }

  @Test
  void aReferenceIsItsNumberWhetherByEntityOrNot() {
    String entity =
        "<!DOCTYPE xep [<!ENTITY xep0030 \"<span class='ref'><link url='x'>Service Discovery"
            + " (XEP-0030)</link></span> <note>XEP-0030: Service Discovery.</note>\">]>";
    Substance substance =
        Comparison.of(
            read("a", xep(HEADER, "<p>It needs Service Discovery (XEP-0030).</p>")),
            read("b", entity + xep(HEADER, "<p>It needs &xep0030;.</p>")));
    assertThat(substance.heaviest()).contains(Kind.LAYOUT);
  }

  @Test
  void whatWasSeenIsToldHeaviestFirst() {
    assertThat(
            compared("<p>It ebbs.</p>", "<p>It flwos.</p><p>A boat MUST wait.</p>")
                .reasons()
                .get(0))
        .isEqualTo("a requirement: 'A boat MUST wait.'");
  }

  private Kind heaviest(String before, String after) {
    return compared(before, after).heaviest().orElseThrow();
  }

  private Substance compared(String before, String after) {
    return Comparison.of(read("a", xep(HEADER, before)), read("b", xep(HEADER, after)));
  }

  private static String xep(String header, String body) {
    return "<xep><header>"
        + header
        + "</header><section1 topic='T' anchor='t'>"
        + body
        + "</section1></xep>";
  }

  private XepDocument read(String name, String text) {
    try {
      Path file = folder.resolve(name + ".xml");
      Files.writeString(file, text);
      return new XepReader().read(file).document().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
