package org.xeptools.xsd;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xeptools.document.listing.XmlElement;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * A schema adapted to examples: elements of other namespaces are validated only if they are known,
 * and an element that is declared inside another may be shown by itself.
 */
final class LenientSchema extends XMLFilterImpl {
  private static final Set<String> WILDCARDS = Set.of("any", "anyAttribute");
  private static final Set<String> OF_PARTICLES = Set.of("minOccurs", "maxOccurs", "form");

  private final Map<String, Optional<XmlElement>> locals = new LinkedHashMap<>();
  private int depth;
  private boolean isAppending;

  /** The depth inside a part that is left out; 0 outside. */
  private int skippedFrom;

  LenientSchema(XmlElement schema, ContentHandler handler) {
    setContentHandler(handler);
    schema.elements().forEach(global -> global.elements().forEach(this::collect));
    schema.elements().stream()
        .filter(global -> global.is("element"))
        .forEach(global -> locals.remove(global.value("name")));
  }

  /** The elements that are declared once, so that their type is clear. */
  private void collect(XmlElement declaration) {
    declaration.walk(
        element -> {
          if (element.is("element") && !element.value("name").isEmpty()) {
            locals.merge(
                element.value("name"), Optional.of(element), (first, second) -> Optional.empty());
          }
        });
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes)
      throws SAXException {
    depth++;
    if (skippedFrom > 0) {
      return;
    }
    if (name.equals("pattern")
        && Occurrences.mayBacktrack(String.valueOf(attributes.getValue("value")))) {
      skippedFrom = depth;
      return;
    }
    AttributesImpl changed = new AttributesImpl(attributes);
    if (WILDCARDS.contains(name)) {
      set(changed, "processContents", "lax");
    } else if (isAppending && depth == 2) {
      OF_PARTICLES.forEach(
          particle -> {
            int index = changed.getIndex(particle);
            if (index >= 0) {
              changed.removeAttribute(index);
            }
          });
    }
    super.startElement(uri, name, qName, changed);
  }

  private static void set(AttributesImpl attributes, String name, String value) {
    int index = attributes.getIndex(name);
    if (index >= 0) {
      attributes.setValue(index, value);
    } else {
      attributes.addAttribute("", name, name, "CDATA", value);
    }
  }

  @Override
  public void endElement(String uri, String name, String qName) throws SAXException {
    if (depth == 1 && !isAppending) {
      isAppending = true;
      for (Optional<XmlElement> local : locals.values()) {
        if (local.isPresent()) {
          new XmlEvents(this, XmlEvents.AS_WRITTEN).element(local.get());
        }
      }
    }
    depth--;
    if (skippedFrom > 0) {
      skippedFrom = depth < skippedFrom ? 0 : skippedFrom;
      return;
    }
    super.endElement(uri, name, qName);
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    if (skippedFrom == 0) {
      super.characters(text, start, length);
    }
  }
}
