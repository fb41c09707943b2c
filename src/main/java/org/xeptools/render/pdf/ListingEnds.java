package org.xeptools.render.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Divides a long listing into parts, some of which are kept on one page: FOP treats each line as a
 * paragraph, so that it would leave single lines on a page. The attribute {@code parts} of {@value
 * BreakOpportunities#NAMESPACE} on the block of a listing has the number of lines of each, with a
 * plus sign if it is kept: {@code +12 30 +5}.
 */
final class ListingEnds extends BufferedText {
  private static final String PARTS = "parts";

  private record Tag(String uri, String name, String qualified, Attributes attributes) {}

  /** The open elements in the current part of the listing; it is split only if all are inlines. */
  private final List<Tag> open = new ArrayList<>();

  /** The parts after the current one; empty outside a listing. */
  private final Deque<String> parts = new ArrayDeque<>();

  private boolean inListing;

  /** The lines of the current part that are still to come. */
  private int left;

  @Override
  void open(String uri, String name, String qualified, Attributes attributes) throws SAXException {
    if (inListing) {
      open.add(new Tag(uri, name, qualified, new AttributesImpl(attributes)));
    }
    String division = attributes.getValue(BreakOpportunities.NAMESPACE, PARTS);
    if (division == null) {
      getContentHandler().startElement(uri, name, qualified, attributes);
      return;
    }
    AttributesImpl others = new AttributesImpl(attributes);
    others.removeAttribute(others.getIndex(BreakOpportunities.NAMESPACE, PARTS));
    getContentHandler().startElement(uri, name, qualified, others);
    if (!inListing) {
      inListing = true;
      left = 0;
      parts.addAll(List.of(division.split(" ")));
      part();
    }
  }

  @Override
  void close(String uri, String name, String qualified) throws SAXException {
    if (inListing) {
      if (open.isEmpty()) {
        getContentHandler().endElement(FO, "block", "fo:block");
        inListing = false;
        parts.clear();
      } else {
        open.remove(open.size() - 1);
      }
    }
    getContentHandler().endElement(uri, name, qualified);
  }

  @Override
  void text(String value) throws SAXException {
    int start = 0;
    int end = inListing ? value.indexOf('\n') : -1;
    while (end >= 0) {
      left--;
      boolean cut = left <= 0 && !parts.isEmpty();
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
    part();
    for (Tag tag : open) {
      AttributesImpl attributes = new AttributesImpl(tag.attributes);
      int id = attributes.getIndex("id");
      if (id >= 0) {
        attributes.removeAttribute(id);
      }
      getContentHandler().startElement(tag.uri, tag.name, tag.qualified, attributes);
    }
  }

  private void part() throws SAXException {
    String lines = parts.remove();
    boolean kept = lines.startsWith("+");
    left += Integer.parseInt(lines);
    AttributesImpl attributes = new AttributesImpl();
    attributes.addAttribute("", "role", "role", "CDATA", "Span");
    if (kept) {
      String keep = "keep-together.within-column";
      attributes.addAttribute("", keep, keep, "CDATA", "always");
    }
    getContentHandler().startElement(FO, "block", "fo:block", attributes);
  }
}
