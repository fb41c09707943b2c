package org.xeptools.doap;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.eclipse.rdf4j.common.exception.RDF4JException;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.ParseErrorListener;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLParser;
import org.xeptools.source.XepSource;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.LocatorImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/** The statements of an RDF/XML file, by subject, in the order of the file. */
final class Statements {
  /** Addresses relative to the file are taken for those of pages of the series. */
  private static final String BASE = "https://xmpp.org/extensions/";

  private static final int MAX_DEPTH = 100;
  private static final int MAX_ATTRIBUTES = 1_000;
  private static final int MAX_STATEMENTS = 50_000;

  /**
   * A value that a subject has.
   *
   * @param text the characters, the address, or the name of a subject
   * @param isText true for characters
   * @param language of characters, "" if not stated
   * @param line the line that says so, from 1
   */
  record Fact(String predicate, String text, boolean isText, String language, int line) {}

  /** Why a file, or a part of it, cannot be read. */
  record Fault(String message, int line) {}

  private final Map<String, List<Fact>> facts = new LinkedHashMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private int count;
  private boolean broken;

  private Statements() {}

  /** The statements of {@code source}, and its faults. */
  static Statements of(XepSource source) {
    Statements statements = new Statements();
    statements.read(source.text());
    return statements;
  }

  List<Fault> faults() {
    return faults;
  }

  /** The subjects; none if the file could not be read to its end. */
  Stream<String> subjects() {
    return broken ? Stream.empty() : facts.keySet().stream();
  }

  List<Fact> of(String subject) {
    return facts.getOrDefault(subject, List.of());
  }

  private void read(String text) {
    try {
      Tracking reader = new Tracking(reader());
      RDFXMLParser parser = new RDFXMLParser();
      parser.getParserConfig().set(XMLParserSettings.CUSTOM_XML_READER, reader);
      parser.getParserConfig().addNonFatalError(BasicParserSettings.VERIFY_URI_SYNTAX);
      parser.getParserConfig().addNonFatalError(BasicParserSettings.VERIFY_RELATIVE_URIS);
      parser.setParseErrorListener(new Listener());
      parser.setRDFHandler(
          new AbstractRDFHandler() {
            @Override
            public void handleStatement(Statement statement) {
              add(statement, reader.line);
            }
          });
      parser.parse(new StringReader(text), BASE);
    } catch (RDFParseException e) {
      broken = true;
      if (faults.isEmpty()) {
        fault(String.valueOf(e.getMessage()), e.getLineNumber());
      }
    } catch (RDF4JException
        | IllegalArgumentException
        | IOException
        | SAXException
        | ParserConfigurationException e) {
      broken = true;
      fault(String.valueOf(e.getMessage()), 1);
    }
  }

  /** Reads no DOCTYPE, so no entities, and fetches nothing. */
  private static XMLReader reader() throws SAXException, ParserConfigurationException {
    SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    XMLReader reader = factory.newSAXParser().getXMLReader();
    // JDKs have different limits of their own; ours are in our words.
    reader.setProperty("jdk.xml.maxElementDepth", "0");
    reader.setProperty("jdk.xml.elementAttributeLimit", String.valueOf(MAX_ATTRIBUTES));
    return reader;
  }

  private void add(Statement statement, int line) {
    if (++count > MAX_STATEMENTS) {
      throw new RDFHandlerException("it says more than " + MAX_STATEMENTS + " things");
    }
    Value object = statement.getObject();
    Optional<Literal> literal =
        object instanceof Literal found ? Optional.of(found) : Optional.empty();
    facts
        .computeIfAbsent(statement.getSubject().toString(), s -> new ArrayList<>())
        .add(
            new Fact(
                statement.getPredicate().stringValue(),
                literal.isPresent() ? object.stringValue() : object.toString(),
                literal.isPresent(),
                literal.flatMap(Literal::getLanguage).orElse(""),
                line));
  }

  private void fault(String message, long line) {
    String words =
        message.contains("DOCTYPE")
            ? "a DOCTYPE is not read; write the characters themselves instead of entities"
            : message.replaceFirst("\\s*\\[line.*", "");
    faults.add(new Fault(words, (int) Math.max(1, line)));
  }

  private final class Listener implements ParseErrorListener {
    @Override
    public void warning(String message, long line, long column) {
      // what RDF only warns of does not matter here
    }

    @Override
    public void error(String message, long line, long column) {
      fault(message, line);
    }

    @Override
    public void fatalError(String message, long line, long column) {
      fault(message, line);
    }
  }

  /** Remembers the line of the element that was read last, and refuses deep trees. */
  private static final class Tracking extends XMLFilterImpl {
    private int line = 1;
    private int depth;
    private Locator locator = new LocatorImpl();

    Tracking(XMLReader parent) {
      super(parent);
    }

    /** The library must not allow what we forbid. */
    @Override
    public void setFeature(String name, boolean value) {
      // all are set already
    }

    @Override
    public void setDocumentLocator(Locator place) {
      locator = place;
      super.setDocumentLocator(place);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes)
        throws SAXException {
      line = locator.getLineNumber();
      if (++depth > MAX_DEPTH) {
        throw new SAXException("elements are nested more than " + MAX_DEPTH + " deep");
      }
      super.startElement(uri, name, qualified, attributes);
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
      depth--;
      super.endElement(uri, name, qualified);
    }
  }
}
