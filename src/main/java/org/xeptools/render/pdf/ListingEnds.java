package org.xeptools.render.pdf;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Keeps the first lines of a long listing together, and the last ones: FOP treats each line as a
 * paragraph, so that it would leave single lines on a page. The attribute {@code lines} of {@value
 * BreakOpportunities#NAMESPACE} on the block of a listing has their number.
 */
final class ListingEnds extends BufferedText {
  private static final int KEPT = 4;

  private record Tag(String uri, String name, String qualified, Attributes attributes) {}

  /** The open elements in the current part of the listing; it is split only if all are inlines. */
  private final List<Tag> open = new ArrayList<>();

  /**
   * The number of lines of the listing, 0 outside a listing; and the number of those that are done.
   */
  private int lines;

  private int done;

  @Override
  void open(String uri, String name, String qualified, Attributes attributes) throws SAXException {
    if (lines > 0) {
      open.add(new Tag(uri, name, qualified, new AttributesImpl(attributes)));
    }
    String count = attributes.getValue(BreakOpportunities.NAMESPACE, "lines");
    if (count == null) {
      getContentHandler().startElement(uri, name, qualified, attributes);
      return;
    }
    AttributesImpl others = new AttributesImpl(attributes);
    others.removeAttribute(others.getIndex(BreakOpportunities.NAMESPACE, "lines"));
    getContentHandler().startElement(uri, name, qualified, others);
    if (lines == 0 && Integer.parseInt(count) > 2 * KEPT) {
      lines = Integer.parseInt(count);
      done = 0;
      part(true);
    }
  }

  @Override
  void close(String uri, String name, String qualified) throws SAXException {
    if (lines > 0) {
      if (open.isEmpty()) {
        getContentHandler().endElement(FO, "block", "fo:block");
        lines = 0;
      } else {
        open.remove(open.size() - 1);
      }
    }
    getContentHandler().endElement(uri, name, qualified);
  }

  @Override
  void text(String value) throws SAXException {
    int start = 0;
    int end = lines == 0 ? -1 : value.indexOf('\n');
    while (end >= 0) {
      done++;
      boolean cut = done == KEPT || done == lines - KEPT;
      if (cut && open.stream().allMatch(tag -> tag.name.equals("inline"))) {
        emit(value.substring(start, end));
        cut();
        start = end + 1;
      }
      end = value.indexOf('\n', end + 1);
    }
    emit(value.substring(start));
  }

  private void emit(String value) throws SAXException {
    if (!value.isEmpty()) {
      send(value);
    }
  }

  private void cut() throws SAXException {
    for (int i = open.size() - 1; i >= 0; i--) {
      Tag tag = open.get(i);
      getContentHandler().endElement(tag.uri, tag.name, tag.qualified);
    }
    getContentHandler().endElement(FO, "block", "fo:block");
    part(done == lines - KEPT);
    for (Tag tag : open) {
      AttributesImpl attributes = new AttributesImpl(tag.attributes);
      int id = attributes.getIndex("id");
      if (id >= 0) {
        attributes.removeAttribute(id);
      }
      getContentHandler().startElement(tag.uri, tag.name, tag.qualified, attributes);
    }
  }

  private void part(boolean kept) throws SAXException {
    AttributesImpl attributes = new AttributesImpl();
    attributes.addAttribute("", "role", "role", "CDATA", "Span");
    if (kept) {
      String keep = "keep-together.within-column";
      attributes.addAttribute("", keep, keep, "CDATA", "always");
    }
    getContentHandler().startElement(FO, "block", "fo:block", attributes);
  }
}
