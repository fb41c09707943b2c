package org.xeptools.render.pdf;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Reads {@code destination} elements of {@value BreakOpportunities#NAMESPACE}, which give the id
 * {@code to} a further {@code name}; FOP's own element has no separate name.
 */
final class Destinations extends XMLFilterImpl {
  private static final String EXTENSIONS = "http://xmlgraphics.apache.org/fop/extensions";
  private static final String NAME = "destination";

  private final Map<String, Set<String>> names = new LinkedHashMap<>();

  /** The names of the id {@code id}. */
  Collection<String> names(String id) {
    return names.getOrDefault(id, Set.of());
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    if (!isOurs(uri, name)) {
      super.startElement(uri, name, qualified, attributes);
      return;
    }
    String id = attributes.getValue("to");
    Set<String> known = names.get(id);
    if (known == null) {
      known = new LinkedHashSet<>();
      names.put(id, known);
      AttributesImpl to = new AttributesImpl();
      to.addAttribute("", "internal-destination", "internal-destination", "CDATA", id);
      super.startElement(EXTENSIONS, NAME, NAME, to);
      super.endElement(EXTENSIONS, NAME, NAME);
    }
    known.add(attributes.getValue("name"));
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    if (!isOurs(uri, name)) {
      super.endElement(uri, name, qualified);
    }
  }

  private static boolean isOurs(String uri, String name) {
    return uri.equals(BreakOpportunities.NAMESPACE) && name.equals(NAME);
  }
}
