package org.xeptools.render.pdf;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Cuts blocks of very much text into several, at blanks: FOP finds the best line breaks of a block
 * as a whole, in a time that grows with the square of its length.
 */
final class LongBlocks extends BufferedText {
  private static final int LONG = 12_000;

  private record Tag(String uri, String name, String qualified, Attributes attributes) {
    boolean is(String other) {
      return name.equals(other);
    }
  }

  private final List<Tag> open = new ArrayList<>();

  /** How many characters the current block has already. */
  private int length;

  @Override
  void open(String uri, String name, String qualified, Attributes attributes) throws SAXException {
    if (!name.equals("inline")) {
      length = 0;
    }
    open.add(new Tag(uri, name, qualified, new AttributesImpl(attributes)));
    getContentHandler().startElement(uri, name, qualified, attributes);
  }

  @Override
  void close(String uri, String name, String qualified) throws SAXException {
    open.remove(open.size() - 1);
    getContentHandler().endElement(uri, name, qualified);
  }

  @Override
  void text(String value) throws SAXException {
    int block = open.size() - 1;
    while (block >= 0 && open.get(block).is("inline")) {
      block--;
    }
    int done = 0;
    if (block >= 0 && open.get(block).is("block")) {
      while (length + value.length() - done > LONG) {
        int cut = cut(value, done + Math.max(0, LONG - length));
        if (cut < 0) {
          break;
        }
        send(value.substring(done, cut));
        reopen(block);
        done = cut + 1;
        length = 0;
      }
    }
    send(value.substring(done));
    length += value.length() - done;
  }

  /** The next line end from {@code from}, or the next blank where there is none. */
  private static int cut(String value, int from) {
    int line = value.indexOf('\n', from);
    return line >= 0 ? line : value.indexOf(' ', from);
  }

  private void reopen(int block) throws SAXException {
    for (int i = open.size() - 1; i >= block; i--) {
      Tag tag = open.get(i);
      getContentHandler().endElement(tag.uri, tag.name, tag.qualified);
    }
    for (Tag tag : open.subList(block, open.size())) {
      AttributesImpl attributes = new AttributesImpl(tag.attributes);
      int id = attributes.getIndex("id");
      if (id >= 0) {
        attributes.removeAttribute(id);
      }
      getContentHandler().startElement(tag.uri, tag.name, tag.qualified, attributes);
    }
  }
}
