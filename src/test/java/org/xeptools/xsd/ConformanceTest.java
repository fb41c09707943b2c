package org.xeptools.xsd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.document.XepReader;

/** An example is called valid only if a strict processor would call it so. */
class ConformanceTest {
  private static final String SCHEMA =
      """
      <xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:xmpp:boat:0'
          xmlns='urn:xmpp:boat:0' elementFormDefault='qualified'>
        <xs:element name='boat'><xs:complexType>
          <xs:sequence>
            <xs:element name='mast' minOccurs='0'><xs:complexType/></xs:element>
            <xs:any namespace='##other' minOccurs='0' processContents='lax'/>
          </xs:sequence>
          <xs:attribute name='length' type='xs:integer' use='required'/>
        </xs:complexType></xs:element>
      </xs:schema>""";

  @TempDir Path folder;

  private List<String> of(String example, String schema) throws Exception {
    Files.writeString(folder.resolve("xep-0001.xml"), document("<code>", schema, "</code>"));
    Files.writeString(folder.resolve("xep-0002.xml"), document("<example>", example, "</example>"));
    Corpus corpus = Corpus.of(folder, new XepReader());
    corpus.files().forEach(corpus::read);
    XepDocument document = corpus.document("0002").orElseThrow();
    Listing listing = document.listings().get(0);
    return new Conformance(document, SchemaCatalog.of(corpus))
        .of(listing).stream().map(Definition::label).toList();
  }

  private static String document(String start, String code, String end) {
    return "<xep><header><title>T</title><status>Draft</status></header><section1 topic='S'>"
        + start
        + "<![CDATA["
        + code.replace("]]>", "]]]]><![CDATA[>")
        + "]]>"
        + end
        + "</section1></xep>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<boat xmlns='urn:xmpp:boat:0' length='12'/>",
        "<iq type='get'><boat xmlns='urn:xmpp:boat:0' length='12'><mast/></boat></iq>",
        "<b:boat xmlns:b='urn:xmpp:boat:0' length='1'><b:mast/><x xmlns='urn:x:y'/></b:boat>",
        "<boat xmlns='urn:xmpp:boat:0' length='1'/><boat xmlns='urn:xmpp:boat:0' length='2'/>",
      })
  void saysSoOfWhatIsWholeAndValid(String example) throws Exception {
    assertThat(of(example, SCHEMA)).containsExactly("XEP-0001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // wrong: a value, nothing, a name, an order, white space in what is empty
        "<boat xmlns='urn:xmpp:boat:0' length='long'/>",
        "<boat xmlns='urn:xmpp:boat:0'/>",
        "<boat xmlns='urn:xmpp:boat:0' length='1' sail='2'/>",
        "<boat xmlns='urn:xmpp:boat:0' length='1'><x xmlns='urn:x:y'/><mast/></boat>",
        "<boat xmlns='urn:xmpp:boat:0' length='1'><mast> </mast></boat>",
        // one of two
        "<boat xmlns='urn:xmpp:boat:0' length='1'/><boat xmlns='urn:xmpp:boat:0'/>",
        // abridged, or with a sign for something else
        "<boat xmlns='urn:xmpp:boat:0' length='1'/> ...",
        "<boat xmlns='urn:xmpp:boat:0' length='1'>…</boat>",
        "<iq id='{id}'><boat xmlns='urn:xmpp:boat:0' length='1'/></iq>",
        "<iq><boat xmlns='urn:xmpp:boat:0' length='1'/><data>[ some data ]</data></iq>",
        // no XML, or not whole
        "<boat xmlns='urn:xmpp:boat:0' length='1'>",
        "<iq><boat xmlns='urn:xmpp:boat:0' length='1'/>",
        "<iq a='1' a='2'><boat xmlns='urn:xmpp:boat:0' length='1'/></iq>",
        "<x:iq><boat xmlns='urn:xmpp:boat:0' length='1'/></x:iq>",
        "<iq x:a='1'><boat xmlns='urn:xmpp:boat:0' length='1'/></iq>",
        // an element that the schema declares inside another only
        "<mast xmlns='urn:xmpp:boat:0'/>",
        // no namespace that a schema describes
        "<iq/>",
        "<x xmlns='urn:x:y'/>",
      })
  void saysNothingElsewhere(String example) throws Exception {
    assertThat(of(example, SCHEMA)).isEmpty();
  }

  @Test
  void saysNothingWhereTheSchemaIsNotSoundOrNotUsedAsItIs() throws Exception {
    String example = "<boat xmlns='urn:xmpp:boat:0' length='12'/>";
    assertThat(of(example, SCHEMA.replace("xs:integer", "xs:intgr"))).isEmpty();
    assertThat(of(example, SCHEMA.replace("</xs:schema>", ""))).isEmpty();
    String pattern =
        "<xs:simpleType name='p'><xs:restriction base='xs:string'><xs:pattern value='(a*)*b'/>"
            + "</xs:restriction></xs:simpleType></xs:schema>";
    assertThat(of(example, SCHEMA.replace("</xs:schema>", pattern))).isEmpty();
  }

  @Test
  void aSchemaThatLetsInOnlyWhatIsDeclaredIsTakenAtItsWord() throws Exception {
    String strict = SCHEMA.replace(" processContents='lax'", "");
    String boat = "<boat xmlns='urn:xmpp:boat:0' length='1'>%s</boat>";
    assertThat(of(boat.formatted("<x xmlns='urn:x:y'/>"), strict)).isEmpty();
    assertThat(of(boat.formatted("<message xmlns='jabber:client'/>"), strict))
        .containsExactly("XEP-0001");
  }

  /** Whoever keeps what was found out must hear of every change that makes another thing of it. */
  @Test
  void theInputsChangeWithWhatASchemaImports() throws Exception {
    String imports = "<xs:import namespace='urn:xmpp:sail:0'/><xs:element name='boat'>";
    String schema = SCHEMA.replace("<xs:element name='boat'>", imports);
    String sail = SCHEMA.replace("urn:xmpp:boat:0", "urn:xmpp:sail:0");
    assertThat(inputs(schema, sail)).isEqualTo(inputs(schema, sail));
    assertThat(inputs(schema, sail)).isNotEqualTo(inputs(schema, sail.replace("mast", "yard")));
    assertThat(inputs(SCHEMA, sail)).isEqualTo(inputs(SCHEMA, sail.replace("mast", "yard")));
  }

  private String inputs(String boat, String sail) throws Exception {
    Files.writeString(folder.resolve("xep-0001.xml"), document("<code>", boat, "</code>"));
    Files.writeString(folder.resolve("xep-0002.xml"), document("<code>", sail, "</code>"));
    Corpus corpus = Corpus.of(folder, new XepReader());
    SchemaCatalog catalog = SchemaCatalog.of(corpus);
    SortedMap<String, List<SchemaInput>> schemas = new TreeMap<>();
    for (String namespace : catalog.namespaces()) {
      schemas.put(namespace, catalog.of(namespace).stream().map(Definition::input).toList());
    }
    return new CompileInputs(schemas)
        .of(
            SchemaCatalog.in(corpus.document("0001").orElseThrow()).stream()
                .map(Definition::input));
  }
}
