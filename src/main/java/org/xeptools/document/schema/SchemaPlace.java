package org.xeptools.document.schema;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.Validator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xeptools.document.schema.JingMessage.Kind;
import org.xml.sax.ContentHandler;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * A place in a document that is being written: it is told the tags before the place, whether they
 * are right or not, and says which elements the schema allows next.
 */
public final class SchemaPlace {
  /** An element that no schema knows: Jing's complaint lists what is expected instead. */
  private static final String UNKNOWN = "unknown-element";

  private final ContentHandler jing;
  private @Nullable String complaint;

  public SchemaPlace() {
    PropertyMapBuilder properties = new PropertyMapBuilder();
    properties.put(ValidateProperty.ERROR_HANDLER, new Listener());
    Validator validator = SchemaValidator.schema().createValidator(properties.toPropertyMap());
    jing = validator.getContentHandler();
    tell(jing::startDocument);
  }

  /** A start tag; its attributes do not matter for what follows. */
  public void start(String name) {
    tell(() -> jing.startElement("", name, name, new AttributesImpl()));
  }

  /** The end tag of the innermost element that is open. */
  public void end(String name) {
    tell(() -> jing.endElement("", name, name));
  }

  /** The elements that may begin here, in the order of Jing's list; ends this place. */
  public List<String> next() {
    complaint = null;
    start(UNKNOWN);
    JingMessage message =
        Optional.ofNullable(complaint)
            .map(JingMessage::of)
            .orElse(new JingMessage(Kind.OTHER, "", "", null));
    String list = message.list();
    return list == null || (message.kind() != Kind.MISPLACED && message.kind() != Kind.EARLY)
        ? List.of()
        : JingMessage.quoted(list);
  }

  private interface Event {
    void send() throws SAXException;
  }

  private static void tell(Event event) {
    try {
      event.send();
    } catch (SAXException e) {
      throw new IllegalStateException("Jing gave up", e);
    }
  }

  private final class Listener implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) {
      complaint = e.getMessage();
    }

    @Override
    public void fatalError(SAXParseException e) {
      complaint = e.getMessage();
    }
  }
}
