package org.xeptools.render.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Sets a paragraph whose first letter is written from right to left in that direction and aligned
 * to that side, as browsers do for {@code unicode-bidi: plaintext}. Listings stay as they are, and
 * text after a label stays beside it.
 */
final class Directions extends BufferedText {
  private static final String OVERRIDE = "bidi-override";
  private static final String ALIGN = "text-align";

  /** Inline elements; any other element ends the search for a first letter. */
  private static final Set<String> INLINES =
      Set.of("inline", "basic-link", "wrapper", "leader", "page-number", "page-number-citation");

  private static final Set<String> LABELLED = Set.of("list-item-body", "footnote-body");

  /** An event that waits for a paragraph's first letter. */
  @FunctionalInterface
  private interface Event {
    void send() throws SAXException;
  }

  private record Tag(String uri, String name, String qualified, Attributes attributes) {}

  /**
   * An open element.
   *
   * @param fixed true if it, or one around it, is a listing
   * @param labelled true if a label precedes it
   * @param atEnd true if its lines are aligned to the right
   */
  private record Place(Tag tag, boolean fixed, boolean labelled, boolean atEnd, boolean turned) {}

  private final Deque<Place> places = new ArrayDeque<>();
  private final List<Event> waiting = new ArrayList<>();
  private boolean undecided;

  @Override
  void open(String uri, String name, String qualified, Attributes attributes) throws SAXException {
    Tag tag = new Tag(uri, name, qualified, new AttributesImpl(attributes));
    if (INLINES.contains(name)) {
      pass(() -> getContentHandler().startElement(uri, name, qualified, tag.attributes));
      push(tag, false, false);
      return;
    }
    decide(false);
    unturn();
    push(tag, "false".equals(attributes.getValue("white-space-collapse")), LABELLED.contains(name));
    boolean free = attributes.getValue("text-align-last") == null && !places.element().fixed;
    if (name.equals("block") && free) {
      undecided = true;
    } else {
      getContentHandler().startElement(uri, name, qualified, aligned(tag.attributes, false));
    }
  }

  private void push(Tag tag, boolean fixed, boolean labelled) {
    Place around = places.peek();
    places.push(
        new Place(
            tag,
            fixed || (around != null && around.fixed),
            labelled || (around != null && around.labelled),
            around != null && around.atEnd,
            false));
  }

  @Override
  void close(String uri, String name, String qualified) throws SAXException {
    if (INLINES.contains(name)) {
      places.pop();
      pass(() -> getContentHandler().endElement(uri, name, qualified));
      return;
    }
    decide(false);
    unturn();
    places.pop();
    getContentHandler().endElement(uri, name, qualified);
  }

  @Override
  void text(String value) throws SAXException {
    if (undecided) {
      for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
        int c = value.codePointAt(i);
        boolean right = Scripts.isRightToLeft(c);
        if (right || Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
          decide(right);
          break;
        }
      }
    }
    pass(() -> send(value));
  }

  private void pass(Event event) throws SAXException {
    if (undecided) {
      waiting.add(event);
    } else {
      event.send();
    }
  }

  /** Begins the waiting block, if any, and sends the waiting events. */
  private void decide(boolean rightToLeft) throws SAXException {
    if (!undecided) {
      return;
    }
    undecided = false;
    Deque<Place> inner = new ArrayDeque<>();
    while (INLINES.contains(places.element().tag.name)) {
      inner.push(places.pop());
    }
    Place block = places.pop();
    Tag tag = block.tag;
    boolean atEnd = rightToLeft && !block.labelled;
    Attributes attributes = aligned(tag.attributes, atEnd, block.atEnd);
    places.push(new Place(tag, block.fixed, block.labelled, atEnd, rightToLeft));
    inner.forEach(places::push);
    getContentHandler().startElement(tag.uri, tag.name, tag.qualified, attributes);
    if (rightToLeft) {
      AttributesImpl embedded = new AttributesImpl();
      embedded.addAttribute("", "unicode-bidi", "unicode-bidi", "CDATA", "embed");
      embedded.addAttribute("", "direction", "direction", "CDATA", "rtl");
      getContentHandler().startElement(FO, OVERRIDE, "fo:" + OVERRIDE, embedded);
    }
    for (Event event : waiting) {
      event.send();
    }
    waiting.clear();
  }

  private Attributes aligned(Attributes attributes, boolean atEnd) {
    return aligned(attributes, atEnd, places.element().atEnd);
  }

  /** The alignment in {@code attributes} takes precedence over that of the direction. */
  private static Attributes aligned(Attributes attributes, boolean atEnd, boolean before) {
    String said = attributes.getValue("", ALIGN);
    if (atEnd == before || (said != null && !said.equals("start"))) {
      return attributes;
    }
    AttributesImpl others = new AttributesImpl(attributes);
    if (said != null) {
      others.removeAttribute(others.getIndex(ALIGN));
    }
    others.addAttribute("", ALIGN, ALIGN, "CDATA", atEnd ? "end" : "start");
    return others;
  }

  /** Ends the turned part of the current block; the following text has a direction of its own. */
  private void unturn() throws SAXException {
    Place place = places.peek();
    if (place != null && place.turned) {
      places.pop();
      places.push(new Place(place.tag, place.fixed, place.labelled, place.atEnd, false));
      getContentHandler().endElement(FO, OVERRIDE, "fo:" + OVERRIDE);
    }
  }
}
