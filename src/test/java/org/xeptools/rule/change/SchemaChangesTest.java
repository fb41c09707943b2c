package org.xeptools.rule.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.change.Change;
import org.xeptools.change.Changes;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepReader;
import org.xeptools.finding.Finding;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Rules;

/** What is told where a change leaves schema and examples apart, and that it is told once. */
class SchemaChangesTest {
  private static final Set<String> RULES =
      Set.of(
          "half-bumped-namespace",
          "example-broken-by-change",
          "undeclared-name",
          "invalid-example",
          "unused-schema-namespace",
          "mixed-namespace-versions",
          "unknown-namespace",
          "broken-schema");
  private static final String MOON = "<xs:element ref='moon' minOccurs='0'/>";
  private static final String MOON_TYPE = "<xs:element name='moon' type='xs:string'/>";

  @TempDir Path folder;

  private static String xep(String number, String... parts) {
    return """
        <?xml version='1.0' encoding='UTF-8'?>
        <xep><header><title>Tide Tables</title><abstract>Short.</abstract><number>%s</number>
        <status>Experimental</status><type>Standards Track</type><sig>Standards</sig>
        <approver>Council</approver><shortname>tides</shortname>
        <revision><version>0.1.0</version><date>2026-01-02</date><initials>ab</initials>
        <remark><p>First.</p></remark></revision></header>
        <section1 topic='Tides' anchor='tides'>%s</section1></xep>
        """
        .formatted(number, String.join("\n", parts));
  }

  private static String example(String caption, String xml) {
    return "<example caption='" + caption + "'><![CDATA[\n" + xml + "]]></example>";
  }

  private static String flood(String namespace) {
    return example("Flood", "<tide xmlns='" + namespace + "' height='3'/>");
  }

  private static String ebb(String namespace) {
    return example("Ebb", "<tide xmlns='" + namespace + "' height='1'><moon>new</moon></tide>");
  }

  private static String schema(String namespace, String content, String... globals) {
    return """
        <code><![CDATA[
        <xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='%s' xmlns='%s'
            elementFormDefault='qualified'>
          <xs:element name='tide'>
            <xs:complexType>
              <xs:sequence>%s</xs:sequence>
              <xs:attribute name='height' type='xs:integer'/>
            </xs:complexType>
          </xs:element>
          %s
        </xs:schema>
        ]]></code>
        """
        .formatted(namespace, namespace, content, String.join("", globals));
  }

  private static String schema(String namespace) {
    return schema(namespace, MOON, MOON_TYPE);
  }

  private static String tides(String namespace) {
    return xep("9001", flood(namespace), ebb(namespace), schema(namespace));
  }

  private List<String> told(String before, String after) throws IOException {
    return told(Map.of("xep-9001.xml", before), Map.of("xep-9001.xml", after));
  }

  private List<String> told(Map<String, String> before, Map<String, String> after)
      throws IOException {
    Corpus base = tree("base", before);
    Corpus head = tree("head", after);
    RuleSet rules = Rules.on(LocalDate.parse("2026-01-03")).only(rule -> RULES.contains(rule.id()));
    List<String> told = new ArrayList<>();
    for (Change change : Changes.between(base, head)) {
      List<String> known =
          change.before().isEmpty()
              ? List.of()
              : lines(rules.check(base.read(change.before().get()), base).findings());
      List<String> found = lines(rules.check(change).findings());
      found.removeAll(known);
      told.addAll(found);
    }
    return told;
  }

  private static List<String> lines(List<Finding> findings) {
    List<String> lines = new ArrayList<>();
    findings.forEach(
        f ->
            lines.add(
                f.span().file().getFileName().toString().substring(4, 8)
                    + " "
                    + f.rule()
                    + ": "
                    + f.message()));
    return lines;
  }

  private Corpus tree(String name, Map<String, String> texts) throws IOException {
    Path tree = Files.createDirectories(folder.resolve(name));
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Files.writeString(tree.resolve(text.getKey()), text.getValue());
    }
    return Corpus.of(tree, new XepReader());
  }

  @Test
  void noChangeIsNone() throws IOException {
    String text = tides("urn:xmpp:tides:0");
    assertThat(told(text, text)).isEmpty();
    assertThat(told(text, text.replace("Short.", "Shorter."))).isEmpty();
  }

  @Test
  void aNamespaceBumpedEverywhereIsFine() throws IOException {
    assertThat(told(tides("urn:xmpp:tides:0"), tides("urn:xmpp:tides:1"))).isEmpty();
  }

  @Test
  void aNamespaceBumpedInTheSchemaAlone() throws IOException {
    String after =
        xep("9001", flood("urn:xmpp:tides:0"), ebb("urn:xmpp:tides:0"), schema("urn:xmpp:tides:1"));
    assertThat(told(tides("urn:xmpp:tides:0"), after))
        .containsExactly(
            "9001 half-bumped-namespace: the schema is now for 'urn:xmpp:tides:1', but the examples"
                + " still use 'urn:xmpp:tides:0'");
    String spoken = after.replace("anchor='tides'>", "anchor='tides'><p>urn:xmpp:tides:1</p>");
    assertThat(told(tides("urn:xmpp:tides:0"), spoken))
        .singleElement()
        .asString()
        .startsWith("9001 half-bumped-namespace");
    String many =
        xep(
            "9001",
            flood("urn:xmpp:tides:0"),
            example("Neap", "<tide xmlns='urn:xmpp:tides:0'/>"),
            example("Spring", "<tide xmlns='urn:xmpp:tides:0'/>"),
            ebb("urn:xmpp:tides:1"),
            schema("urn:xmpp:tides:1"));
    assertThat(told(many.replace("tides:1", "tides:0"), many))
        .singleElement()
        .asString()
        .startsWith("9001 half-bumped-namespace");
  }

  @Test
  void aNamespaceThatGotAnotherNameInTheSchemaAlone() throws IOException {
    String before = tides("http://jabber.org/protocol/tides");
    String after =
        xep(
            "9001",
            "<p>See urn:xmpp:tides:0.</p>",
            flood("http://jabber.org/protocol/tides"),
            ebb("http://jabber.org/protocol/tides"),
            schema("urn:xmpp:tides:0"));
    assertThat(told(before, after))
        .containsExactly(
            "9001 half-bumped-namespace: the schema is now for 'urn:xmpp:tides:0', but the examples"
                + " still use 'http://jabber.org/protocol/tides'");
  }

  @Test
  void aNamespaceBumpedInExamplesAlone() throws IOException {
    String after =
        xep(
            "9001",
            "<p>It was urn:xmpp:tides:0.</p>",
            flood("urn:xmpp:tides:1"),
            ebb("urn:xmpp:tides:1"),
            schema("urn:xmpp:tides:0"));
    assertThat(told(tides("urn:xmpp:tides:0"), after))
        .containsExactly(
            "9001 half-bumped-namespace: the examples now use 'urn:xmpp:tides:1', but the schema is"
                + " still for 'urn:xmpp:tides:0'");
  }

  @Test
  void ofTwoNamespacesOneIsBumped() throws IOException {
    String other = "urn:xmpp:tides:moon:0";
    String before =
        xep(
            "9001",
            flood("urn:xmpp:tides:0"),
            flood(other).replace("Flood", "Moon"),
            schema("urn:xmpp:tides:0"),
            schema(other));
    assertThat(told(before, before.replace("urn:xmpp:tides:0", "urn:xmpp:tides:1"))).isEmpty();
    String half = before.replace(schema(other).strip(), schema("urn:xmpp:tides:moon:1").strip());
    assertThat(told(before, half))
        .containsExactly(
            "9001 half-bumped-namespace: the schema is now for 'urn:xmpp:tides:moon:1', but the"
                + " examples still use 'urn:xmpp:tides:moon:0'");
  }

  @Test
  void theNamespaceOfAnotherDocumentIsNotTheSchemas() throws IOException {
    String sea = xep("9002", flood("urn:xmpp:sea:1"), schema("urn:xmpp:sea:1"));
    String before =
        xep("9001", flood("urn:xmpp:tides:0"), flood("urn:xmpp:sea:0"), schema("urn:xmpp:tides:0"));
    assertThat(
            told(
                Map.of("xep-9001.xml", before, "xep-9002.xml", sea),
                Map.of("xep-9001.xml", before.replace("sea:0", "sea:1"), "xep-9002.xml", sea)))
        .isEmpty();
  }

  @Test
  void whatCannotBeReadIsNotCompared() throws IOException {
    String text = tides("urn:xmpp:tides:0");
    String broken = text.replace("</section1>", "");
    String half =
        text.replace("targetNamespace='urn:xmpp:tides:0'", "targetNamespace='urn:xmpp:tides:1'")
            .replace("<xs:attribute name='height' type='xs:integer'/>", "");
    assertThat(told(broken, half)).noneMatch(t -> t.contains("-change") || t.contains("bumped"));
    assertThat(told(text, broken)).isEmpty();
  }

  @Test
  void aSchemaSplitInTwo() throws IOException {
    String before =
        xep(
            "9001",
            flood("urn:xmpp:tides:0"),
            example("Moon", "<moon xmlns='urn:xmpp:tides:0'>new</moon>"),
            schema("urn:xmpp:tides:0", "", MOON_TYPE));
    String parts =
        xep(
            "9001",
            flood("urn:xmpp:tides:0"),
            example("Moon", "<moon xmlns='urn:xmpp:tides:0'>new</moon>"),
            schema("urn:xmpp:tides:0", ""),
            "<code><![CDATA[<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'"
                + " targetNamespace='urn:xmpp:tides:0'>"
                + MOON_TYPE
                + "</xs:schema>]]></code>");
    assertThat(told(before, parts)).isEmpty();
    String split = parts.replace("'urn:xmpp:tides:0'>new", "'urn:xmpp:moon:0'>new");
    int last = split.lastIndexOf("urn:xmpp:tides:0");
    String apart = split.substring(0, last) + "urn:xmpp:moon:0" + split.substring(last + 16);
    assertThat(told(before, apart)).isEmpty();
    String left = apart.replace("'urn:xmpp:moon:0'>new", "'urn:xmpp:tides:0'>new");
    assertThat(told(before, left))
        .anyMatch(t -> t.contains("example-broken-by-change") && t.contains("<moon>"));
  }

  @Test
  void anElementRemovedFromTheSchemaIsToldOnce() throws IOException {
    String before = tides("urn:xmpp:tides:0");
    String after = before.replace(MOON, "").replace(MOON_TYPE, "");
    assertThat(told(before, after))
        .containsExactly(
            "9001 example-broken-by-change: the schema changed, and an example that kept to it no"
                + " longer does: the schema declares no element <moon>");
  }

  @Test
  void anAttributeRemovedFromTheSchemaIsToldOnce() throws IOException {
    String before = tides("urn:xmpp:tides:0");
    String after = before.replace("<xs:attribute name='height' type='xs:integer'/>", "");
    assertThat(told(before, after))
        .containsExactly(
            "9001 example-broken-by-change: the schema changed, and an example that kept to it no"
                + " longer does: the schema gives <tide> no attribute 'height'");
  }

  @Test
  void anExampleEditedAgainstTheSchemaIsToldOnce() throws IOException {
    String before = tides("urn:xmpp:tides:0");
    assertThat(told(before, before.replace("height='3'", "hight='3'")))
        .containsExactly(
            "9001 example-broken-by-change: this example kept to the schema before the change: the"
                + " schema gives <tide> no attribute 'hight'");
    assertThat(told(before, before.replace("height='3'", "height='3.5'")))
        .singleElement()
        .asString()
        .contains("example-broken-by-change", "'3.5' is not of the type integer");
  }

  @Test
  void whatOneExampleAlreadyDidIsToldOfAnother() throws IOException {
    String before = tides("urn:xmpp:tides:0").replace("height='1'", "height='1.5'");
    assertThat(told(before, before.replace("height='3'", "height='3.5'")))
        .anyMatch(t -> t.contains("example-broken-by-change: this example"));
  }

  @Test
  void examplesThatMovedWentOrGotAnotherAnchorAreFine() throws IOException {
    String before = tides("urn:xmpp:tides:0");
    String moved =
        xep("9001", ebb("urn:xmpp:tides:0"), schema("urn:xmpp:tides:0"), flood("urn:xmpp:tides:0"));
    assertThat(told(before, moved)).isEmpty();
    assertThat(told(before, before.replace("anchor='tides'", "anchor='ebb-and-flood'"))).isEmpty();
    assertThat(told(before, xep("9001", ebb("urn:xmpp:tides:0"), schema("urn:xmpp:tides:0"))))
        .isEmpty();
    assertThat(told(before, xep("9001", "<p>urn:xmpp:tides:0</p>", schema("urn:xmpp:tides:0"))))
        .isEmpty();
  }

  @Test
  void anExampleThatLeavesThingsOutIsFine() throws IOException {
    String before = tides("urn:xmpp:tides:0").replace(MOON, MOON.replace(" minOccurs='0'", ""));
    String full = before.replace("height='3'/>", "height='3'><moon>full</moon></tide>");
    String elided = full.replace("<moon>full</moon>", "\n  ...\n");
    assertThat(told(full, elided)).isEmpty();
    assertThat(told(full, full.replace("height='3'", "height='...'"))).isEmpty();
  }

  @Test
  void eachOfSeveralFilesIsToldOnItsOwn() throws IOException {
    String before = tides("urn:xmpp:tides:0");
    String other = before.replace("9001", "9002").replace("tides:0", "boats:0");
    assertThat(
            told(
                Map.of("xep-9001.xml", before, "xep-9002.xml", other),
                Map.of(
                    "xep-9001.xml",
                    before.replace("height='3'", "hight='3'"),
                    "xep-9002.xml",
                    other.replace("height='3'", "height='4'"))))
        .singleElement()
        .asString()
        .startsWith("9001 example-broken-by-change");
  }
}
