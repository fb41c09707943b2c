package org.xeptools.xsd;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.xml.XMLConstants;
import javax.xml.transform.sax.SAXSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.LSInput;
import org.xeptools.document.listing.XmlElement;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Compiles schemas as XSD 1.0; reads nothing but the texts from its caller. */
final class SchemaCompiler {
  static final String LOCALE = "http://apache.org/xml/properties/locale";

  /** The most schemas that one schema may import, those that these import included. */
  private static final int MOST_IMPORTS = 50;

  /** The URI scheme of imported schemas; no other is allowed. */
  private static final String SCHEME = "series";

  private static final String SUBJECT = SCHEME + ":schema";

  private SchemaCompiler() {}

  /**
   * The result for a schema.
   *
   * @param schema the compiled schema, if it has no fault
   * @param faults its faults, without those of its imports
   */
  record Compiled(Optional<Schema> schema, List<XsdFault> faults) {}

  /**
   * Compiles {@code schema} as it is written; {@code imports} gives the text of the schema of a
   * namespace, "" if there is none.
   */
  static Compiled compile(XmlElement schema, Function<String, String> imports) {
    return compile(schema, imports, SchemaCompiler::asWritten);
  }

  /** Compiles {@code schema}, which has no fault, adapted to examples. */
  static Compiled compileLeniently(XmlElement schema, Function<String, String> imports) {
    return compile(schema, imports, LenientSchema::new);
  }

  private static ContentHandler asWritten(XmlElement schema, ContentHandler handler) {
    return handler;
  }

  private static Compiled compile(
      XmlElement schema,
      Function<String, String> imports,
      BiFunction<XmlElement, ContentHandler, ContentHandler> form) {
    int[] read = {0};
    SchemaFactory factory = SchemaFactory.newDefaultInstance();
    XmlReader reader = new XmlReader(schema, form);
    FaultCollector faults = new FaultCollector(reader::at, SUBJECT);
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, SCHEME);
      factory.setProperty(LOCALE, Locale.ROOT);
      factory.setErrorHandler(faults);
      factory.setResourceResolver(
          (type, namespace, publicId, systemId, base) ->
              new Import(
                  namespace == null ? "" : namespace,
                  // Imported schemas import others, and each is read for each schema.
                  ++read[0] > MOST_IMPORTS ? n -> "" : imports));
      InputSource source = new InputSource(SUBJECT);
      Schema compiled = factory.newSchema(new SAXSource(reader, source));
      return new Compiled(
          faults.faults().isEmpty() ? Optional.of(compiled) : Optional.empty(), faults.faults());
    } catch (SAXException e) {
      return new Compiled(Optional.empty(), faults.faults());
    }
  }

  /** Makes events from the element instead of reading text. */
  private static final class XmlReader extends XMLFilterImpl {
    private final XmlElement root;
    private final BiFunction<XmlElement, ContentHandler, ContentHandler> form;
    private @Nullable XmlEvents events;

    XmlReader(XmlElement root, BiFunction<XmlElement, ContentHandler, ContentHandler> form) {
      this.root = root;
      this.form = form;
    }

    XmlElement at(int line) {
      XmlEvents known = events;
      return known == null ? root : known.at(line);
    }

    @Override
    public boolean getFeature(String name) {
      return name.endsWith("/namespaces");
    }

    @Override
    public void setFeature(String name, boolean value) {
      // Features are ignored, since the events do not depend on them.
    }

    @Override
    public void setProperty(String name, Object value) {
      // Features are ignored, since the events do not depend on them.
    }

    @Override
    public void parse(InputSource input) throws SAXException {
      XmlEvents now = new XmlEvents(form.apply(root, getContentHandler()), XmlEvents.AS_WRITTEN);
      events = now;
      now.send(root, SUBJECT);
    }
  }

  /** The text of an imported schema, or an empty schema. */
  private record Import(String namespace, Function<String, String> imports) implements LSInput {
    @Override
    public java.io.Reader getCharacterStream() {
      String text = imports.apply(namespace);
      return new StringReader(text.isEmpty() ? Stubs.empty(namespace) : text);
    }

    @Override
    public String getSystemId() {
      return SCHEME + ":" + namespace;
    }

    @Override
    public @Nullable String getPublicId() {
      return null;
    }

    @Override
    public @Nullable String getBaseURI() {
      return null;
    }

    @Override
    public @Nullable String getEncoding() {
      return null;
    }

    @Override
    public @Nullable String getStringData() {
      return null;
    }

    @Override
    public java.io.@Nullable InputStream getByteStream() {
      return null;
    }

    @Override
    public boolean getCertifiedText() {
      return false;
    }

    @Override
    public void setCharacterStream(java.io.Reader reader) {}

    @Override
    public void setByteStream(java.io.InputStream stream) {}

    @Override
    public void setStringData(String text) {}

    @Override
    public void setSystemId(String id) {}

    @Override
    public void setPublicId(String id) {}

    @Override
    public void setBaseURI(String uri) {}

    @Override
    public void setEncoding(String encoding) {}

    @Override
    public void setCertifiedText(boolean certified) {}
  }
}
