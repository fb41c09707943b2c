package org.xeptools.document.schema;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.IncorrectSchemaException;
import com.thaiopensource.validate.Schema;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.Validator;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.xeptools.document.xml.Attribute;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.Node;
import org.xeptools.document.xml.Text;
import org.xeptools.finding.Finding;
import org.xml.sax.ContentHandler;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.AttributesImpl;

/** Validates a tree against xep.rnc with Jing; {@link SchemaFindings} translates the messages. */
public final class SchemaValidator {
  private static final class Holder {
    private static final Schema SCHEMA = load();
  }

  private final ContentHandler jing;
  private final SchemaFindings findings;

  private SchemaValidator(ContentHandler jing, SchemaFindings findings) {
    this.jing = jing;
    this.findings = findings;
  }

  /** The faults of the tree below {@code root}, as far as it is complete. */
  public static List<Finding> validate(Element root) {
    SchemaFindings findings = new SchemaFindings();
    PropertyMapBuilder properties = new PropertyMapBuilder();
    properties.put(ValidateProperty.ERROR_HANDLER, new Collector(findings));
    Validator validator = Holder.SCHEMA.createValidator(properties.toPropertyMap());
    ContentHandler jing = validator.getContentHandler();
    try {
      jing.startDocument();
      if (new SchemaValidator(jing, findings).element(root)) {
        jing.endDocument();
      }
    } catch (SAXException e) {
      throw new IllegalStateException("Jing gave up", e);
    }
    return findings.all();
  }

  /**
   * Feeds an element to Jing; false if the document broke off inside it, or enough has been found.
   */
  private boolean element(Element element) throws SAXException {
    if (findings.isFull()) {
      return false;
    }
    findings.at(element);
    AttributesImpl attributes = new AttributesImpl();
    for (Attribute attribute : element.attributes()) {
      String value = attribute.value().value();
      if (!value.isEmpty() && !attribute.name().equals("xmlns")) {
        attributes.addAttribute("", attribute.name(), attribute.name(), "CDATA", value);
      }
    }
    jing.startElement("", element.name(), element.name(), attributes);
    for (Node child : element.children()) {
      if (child instanceof Element e) {
        if (!element(e)) {
          return false;
        }
        findings.back(element);
      } else if (child instanceof Text text) {
        findings.at(element, text);
        String value = text.text().value();
        jing.characters(value.toCharArray(), 0, value.length());
      }
    }
    if (element.endTag().isEmpty()) {
      return false;
    }
    findings.at(element);
    jing.endElement("", element.name(), element.name());
    return true;
  }

  static Schema schema() {
    return Holder.SCHEMA;
  }

  private static Schema load() {
    try (InputStream in = SchemaValidator.class.getResourceAsStream("xep.rnc")) {
      InputSource source = new InputSource(in);
      source.setEncoding("UTF-8");
      source.setSystemId("xep.rnc");
      PropertyMapBuilder properties = new PropertyMapBuilder();
      properties.put(ValidateProperty.ERROR_HANDLER, new Thrower());
      return CompactSchemaReader.getInstance().createSchema(source, properties.toPropertyMap());
    } catch (IOException | SAXException | IncorrectSchemaException e) {
      throw new IllegalStateException("xep.rnc does not compile", e);
    }
  }

  private record Collector(SchemaFindings findings) implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) {
      findings.add(e.getMessage());
    }

    @Override
    public void fatalError(SAXParseException e) {
      findings.add(e.getMessage());
    }
  }

  private static final class Thrower implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
