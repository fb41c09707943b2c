package org.xeptools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.xml.catalog.CatalogFeatures;
import javax.xml.catalog.CatalogManager;
import javax.xml.catalog.CatalogResolver;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code xep schema} and {@code xep validate}. */
class SchemaCommandTest {
  private static final String XS = "xmlns:xs='http://www.w3.org/2001/XMLSchema'";

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path tree;

  @BeforeEach
  void tree() throws IOException {
    tree = Files.createDirectories(folder.resolve("tree"));
    document(
        "0901",
        "Stable Moons",
        "<xs:schema "
            + XS
            + " targetNamespace='urn:xmpp:moons:0'><xs:element name='moon'/></xs:schema>");
    document(
        "0902",
        "Tides",
        "<xs:schema "
            + XS
            + " targetNamespace='urn:xmpp:tides:0' xmlns:m='urn:xmpp:moons:0'"
            + " elementFormDefault='qualified'>"
            + "<xs:import namespace='urn:xmpp:moons:0'/><xs:element name='tide'><xs:complexType>"
            + "<xs:sequence><xs:element ref='m:moon' minOccurs='0'/></xs:sequence>"
            + "<xs:attribute name='harbor' use='required'/></xs:complexType></xs:element>"
            + "</xs:schema>");
    document(
        "0903",
        "Broken",
        "<xs:schema " + XS + " targetNamespace='urn:xmpp:broken:0'><xs:element></xs:schema>");
  }

  private void document(String number, String title, String schema) throws IOException {
    Files.writeString(
        tree.resolve("xep-" + number + ".xml"),
        "<xep><header><title>"
            + title
            + "</title><number>"
            + number
            + "</number><status>Draft</status><type>Standards Track</type></header>"
            + "<section1 topic='S'><code><![CDATA[\n"
            + schema
            + "\n]]></code></section1></xep>");
  }

  private int run(Object... words) {
    String[] arguments = Stream.of(words).map(Object::toString).toArray(String[]::new);
    return Main.run(arguments, new PrintWriter(out), new PrintWriter(err));
  }

  @Test
  void aNamespaceIsPrintedWithItsDocument() {
    assertThat(run("schema", "urn:xmpp:tides:0", "--source", tree)).isZero();
    assertThat(out.toString())
        .contains("xep-0902.xml:2: XEP-0902, Tides (Stable); the schema compiles -->")
        .contains("<xs:element name='tide'>");
  }

  @Test
  void allNamespacesAreListed() {
    assertThat(run("schema", "--source", tree)).isZero();
    assertThat(out.toString().lines())
        .hasSize(3)
        .anyMatch(line -> line.matches("urn:xmpp:moons:0 +XEP-0901 +Stable"))
        .anyMatch(line -> line.matches("urn:xmpp:broken:0 +XEP-0903 +is not well-formed"));
  }

  @Test
  void anUnknownNamespaceIsAnErrorOfUse() {
    assertThat(run("schema", "urn:xmpp:tide:0", "--source", tree)).isEqualTo(2);
    assertThat(err.toString()).contains("did you mean 'urn:xmpp:tides:0'");
  }

  @Test
  void otherProgramsFindTheWrittenSchemasThroughTheCatalog() throws Exception {
    Path written = folder.resolve("written");
    assertThat(run("schema", "--all", "-o", written, "--source", tree)).isZero();
    assertThat(err.toString()).contains("xep-0903.xml:2: left out");
    CatalogResolver catalog =
        CatalogManager.catalogResolver(
            CatalogFeatures.defaults(), written.resolve("catalog.xml").toUri());
    SchemaFactory factory = SchemaFactory.newDefaultInstance();
    factory.setResourceResolver(
        (type, namespace, publicId, systemId, base) ->
            catalog.resolveResource(type, namespace, publicId, namespace, base));
    assertThat(factory.newSchema(written.resolve("urn-xmpp-tides-0.xsd").toFile())).isNotNull();
  }

  @Test
  void stanzasAreHeldAgainstTheSchemas() throws IOException {
    Path stanza = folder.resolve("stanza.xml");
    Files.writeString(
        stanza,
        """
        <iq type='set'>
          <tide xmlns='urn:xmpp:tides:0' moon='new'/>
        </iq>
        <x xmlns='urn:example:x'/>
        """);
    assertThat(run("validate", stanza, "--source", tree)).isEqualTo(1);
    assertThat(out.toString().lines())
        .containsExactly(
            stanza
                + ":2:3: <tide> lacks the attribute 'harbor', which the schema of XEP-0902 requires",
            stanza + ":2:34: the schema of XEP-0902 declares no attribute 'moon'",
            "1 element was validated against the schemas of XEP-0902",
            "No document has a schema for 'urn:example:x'");
  }

  @Test
  void aValidStanzaPasses() throws IOException {
    Path stanza = folder.resolve("stanza.xml");
    Files.writeString(
        stanza,
        "<!DOCTYPE iq [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>\n"
            + "<iq><tide xmlns='urn:xmpp:tides:0' harbor='Whitby'>"
            + "<moon xmlns='urn:xmpp:moons:0'/></tide></iq>");
    assertThat(run("validate", stanza, "--source", tree)).isZero();
    assertThat(out.toString())
        .isEqualToNormalizingNewlines(
            "2 elements were validated against the schemas of XEP-0901, XEP-0902\n");
  }

  @Test
  void whatIsNoXmlIsAnErrorOfUse() throws IOException {
    Path file = folder.resolve("notes.txt");
    Files.writeString(file, "Dear diary");
    assertThat(run("validate", file, "--source", tree)).isEqualTo(2);
    assertThat(err.toString()).contains("holds no XML");
  }
}
