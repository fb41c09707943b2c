package org.xeptools.xsd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepReader;
import org.xeptools.document.listing.ListingXml;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.xsd.Departure.Kind;

class SchemaCatalogTest {
  private static final String XS = "xmlns:xs='http://www.w3.org/2001/XMLSchema'";

  @TempDir Path folder;

  @Test
  void namespacesAreFoundWhereverTheirNamesComeFrom() throws IOException {
    document("xep-0901.xml", "Experimental", schema("urn:xmpp:tides:0", "tide"));
    document(
        "xep-0902.xml",
        "Experimental",
        "<code>&lt;xs:schema "
            + XS
            + " targetNamespace='&ns;'/&gt;</code><!-- "
            + schema("urn:xmpp:gone:0", "gone")
            + " -->");

    SchemaCatalog schemas = SchemaCatalog.of(tree());

    assertThat(schemas.of("urn:xmpp:tides:0")).hasSize(1);
    assertThat(schemas.of("urn:xmpp:entity:0")).hasSize(1);
    assertThat(schemas.of("urn:xmpp:gone:0")).isEmpty();
  }

  @Test
  void placesInTheFileAreKept() throws IOException {
    document("xep-0901.xml", "Experimental", "<p>before</p>" + schema("urn:xmpp:tides:0", "tide"));

    Definition definition = SchemaCatalog.of(tree()).of("urn:xmpp:tides:0").get(0);

    XmlElement root = definition.schema();
    String text = Files.readString(definition.file());
    assertThat(
            text.substring(
                definition.listing().span(root.start(), root.nameEnd()).start(),
                definition.listing().span(root.start(), root.nameEnd()).end()))
        .isEqualTo("<xs:schema");
  }

  @Test
  void theDocumentInForceComesFirst() throws IOException {
    document("xep-0901.xml", "Draft", schema("urn:xmpp:tides:0", "old"));
    document("xep-0902.xml", "Experimental", schema("urn:xmpp:tides:0", "live"));
    document("xep-0903.xml", "Retracted", schema("urn:xmpp:tides:0", "dead"));

    assertThat(SchemaCatalog.of(tree()).of("urn:xmpp:tides:0"))
        .extracting(Definition::label)
        .containsExactly("XEP-0902", "XEP-0901", "XEP-0903");
  }

  @Test
  void messagesAreReadInAnyLocale() throws IOException {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      document("xep-0901.xml", "Experimental", schema("urn:xmpp:tides:0", "tide"));
      SchemaCatalog schemas = SchemaCatalog.of(tree());
      Definition definition = schemas.of("urn:xmpp:tides:0").get(0);
      XmlElement tide = ListingXml.of("<tide xmlns='urn:xmpp:tides:0' moon='new'/>").roots().get(0);

      List<Departure> found =
          ExampleJudge.judge(tide, definition, schemas.compile(definition), false);

      assertThat(found)
          .extracting(Departure::kind, Departure::name)
          .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.UNDECLARED_ATTRIBUTE, "moon"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void whatAsksForTooMuchWorkIsNotCompiled() {
    for (String model :
        List.of(
            "<xs:element name='a' maxOccurs='99999'/>",
            "<xs:element name='a' minOccurs='99999999999999999999' maxOccurs='unbounded'/>",
            "<xs:sequence maxOccurs='30'><xs:sequence maxOccurs='30'>"
                + "<xs:element name='a' maxOccurs='30'/></xs:sequence></xs:sequence>",
            "<xs:element name='a' minOccurs='0'/>".repeat(500))) {
      XmlElement schema =
          ListingXml.of(
                  "<xs:schema "
                      + XS
                      + "><xs:element name='t'><xs:complexType><xs:sequence>"
                      + model
                      + "</xs:sequence></xs:complexType></xs:element></xs:schema>")
              .roots()
              .get(0);
      assertThat(Occurrences.areTooMany(schema)).as(model).isTrue();
    }
  }

  @Test
  void importsOfImportsEnd() {
    int[] read = {0};
    XmlElement schema = ListingXml.of(text("urn:xmpp:a:0", "urn:xmpp:a0:0")).roots().get(0);
    SchemaCompiler.compile(
        schema,
        namespace -> {
          read[0]++;
          return text(namespace, "urn:xmpp:a" + read[0] + ":0");
        });
    assertThat(read[0]).isBetween(10, 100);
    String many = "<xs:import namespace='urn:xmpp:b:0'/>".repeat(100);
    XmlElement wide =
        ListingXml.of("<xs:schema " + XS + ">" + many + "</xs:schema>").roots().get(0);
    assertThat(Occurrences.areTooMany(wide)).isTrue();
  }

  @Test
  void patternsThatTakeLongAreLeftOut() {
    for (String pattern : List.of("(a+)+b", "(a|aa)*", "a*a*b", "(a{2}){2}", ".*x.*")) {
      assertThat(Occurrences.mayBacktrack(pattern)).as(pattern).isTrue();
    }
    for (String pattern : List.of("[A-F0-9]+", "(#|\\*|0|1)", "a?b{4}", "\\+\\*")) {
      assertThat(Occurrences.mayBacktrack(pattern)).as(pattern).isFalse();
    }
    XmlElement schema =
        ListingXml.of(
                "<xs:schema "
                    + XS
                    + "><xs:simpleType name='p'><xs:restriction base='xs:string'>"
                    + "<xs:pattern value='((a{0,1000}){0,1000}){0,1000}'/></xs:restriction>"
                    + "</xs:simpleType></xs:schema>")
            .roots()
            .get(0);
    assertThat(Occurrences.areTooMany(schema)).isTrue();
  }

  @Test
  void schemasThatImportEachOtherCompile() throws IOException {
    document("xep-0901.xml", "Experimental", importing("urn:xmpp:a:0", "urn:xmpp:b:0"));
    document("xep-0902.xml", "Experimental", importing("urn:xmpp:b:0", "urn:xmpp:a:0"));

    SchemaCatalog schemas = SchemaCatalog.of(tree());

    assertThat(schemas.compile(schemas.of("urn:xmpp:a:0").get(0)).faults()).isEmpty();
    assertThat(schemas.compile(schemas.of("urn:xmpp:b:0").get(0)).faults()).isEmpty();
  }

  private static String text(String own, String other) {
    String code = importing(own, other);
    return code.substring(code.indexOf("<xs:schema"), code.indexOf("]]>"));
  }

  private static String importing(String own, String other) {
    return "<code><![CDATA[<xs:schema "
        + XS
        + " targetNamespace='"
        + own
        + "' xmlns:other='"
        + other
        + "'><xs:import namespace='"
        + other
        + "' schemaLocation='file:///etc/passwd'/><xs:element name='e'><xs:complexType>"
        + "<xs:sequence><xs:element ref='other:e' minOccurs='0'/></xs:sequence>"
        + "</xs:complexType></xs:element></xs:schema>]]></code>";
  }

  private static String schema(String namespace, String element) {
    return "<code><![CDATA[<xs:schema "
        + XS
        + " targetNamespace='"
        + namespace
        + "'><xs:element name='"
        + element
        + "'><xs:complexType/></xs:element></xs:schema>]]></code>";
  }

  private void document(String name, String status, String body) throws IOException {
    Files.writeString(
        folder.resolve(name),
        "<!DOCTYPE xep [<!ENTITY ns 'urn:xmpp:entity:0'>]><xep><header><title>T</title><number>"
            + name.substring(4, 8)
            + "</number><status>"
            + status
            + "</status><type>Standards Track</type></header><section1 topic='S'>"
            + body
            + "</section1></xep>");
  }

  private Corpus tree() throws IOException {
    return Corpus.of(folder, new XepReader());
  }
}
