package org.xeptools.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xeptools.document.woven.Alteration;
import org.xeptools.document.woven.Side;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** The elements of the prepared tree that mark insertions, deletions and changes. */
final class Marks {
  /** Writes the content of an element. */
  interface Content {
    void write() throws SAXException;
  }

  private final List<Alteration> alterations;
  private final ContentHandler out;
  private final Map<Integer, Integer> places = new HashMap<>();

  Marks(List<Alteration> alterations, ContentHandler out) {
    this.alterations = alterations;
    this.out = out;
    alterations.forEach(alteration -> places.put(alteration.number(), places.size() + 1));
  }

  /** {@code content} in the element {@code name} of the namespace of the prepared tree. */
  void element(String name, AttributesImpl attributes, Content content) throws SAXException {
    out.startElement(Preparation.NAMESPACE, name, Preparation.PREFIX + ":" + name, attributes);
    content.write();
    out.endElement(Preparation.NAMESPACE, name, Preparation.PREFIX + ":" + name);
  }

  /** {@code content} in the mark of its side; without a mark if both versions have it. */
  void marked(Side side, Content content) throws SAXException {
    if (side == Side.BOTH) {
      content.write();
    } else {
      element(side == Side.NOW ? "ins" : "del", new AttributesImpl(), content);
    }
  }

  /** {@code content} as one change, unless {@code alteration} is 0. */
  void change(int alteration, Content content) throws SAXException {
    if (alteration == 0) {
      content.write();
    } else {
      AttributesImpl attributes = new AttributesImpl();
      describe(alteration, attributes);
      element("change", attributes, content);
    }
  }

  /** The former place of a part that moved. */
  void departure(int alteration, String what) throws SAXException {
    AttributesImpl attributes = new AttributesImpl();
    Preparation.add(attributes, "n", place(alteration));
    Preparation.add(attributes, "what", what);
    element("departure", attributes, () -> {});
  }

  /** Adds the number and kind of the change {@code alteration}; nothing if it is 0. */
  void describe(int alteration, AttributesImpl attributes) {
    if (alteration > 0) {
      Alteration found = alterations.get(places.get(alteration) - 1);
      Preparation.add(attributes, "n", place(alteration));
      Preparation.add(attributes, "kind", found.kind().word());
    }
  }

  private String place(int alteration) {
    return String.valueOf(places.get(alteration));
  }

  /** Adds the side to an element that is marked by attributes. */
  static void side(Side side, AttributesImpl attributes) {
    if (side != Side.BOTH) {
      Preparation.add(attributes, "side", side == Side.NOW ? "ins" : "del");
    }
  }
}
