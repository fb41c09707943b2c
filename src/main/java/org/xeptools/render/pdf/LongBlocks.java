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
 * Splits blocks with very much text or very many inlines, at blanks if there are any: FOP computes
 * the line breaks of a block as a whole, in time that is quadratic in its length.
 */
final class LongBlocks extends BufferedText {
  private static final int LONG = 12_000;

  /** The number of characters that an inline or a line end counts as. */
  private static final int INLINE = 20;

  private static final int LINE = 40;

  private static final Set<String> INLINES =
      Set.of("inline", "basic-link", "leader", "page-number-citation", "external-graphic");

  private record Tag(String uri, String name, String qualified, Attributes attributes) {
    boolean isInline() {
      return INLINES.contains(name);
    }
  }

  private final List<Tag> open = new ArrayList<>();

  /** The lengths of the blocks around the current one. */
  private final Deque<Integer> around = new ArrayDeque<>();

  /** The number of characters in the current block so far. */
  private int length;

  @Override
  void open(String uri, String name, String qualified, Attributes attributes) throws SAXException {
    Tag tag = new Tag(uri, name, qualified, new AttributesImpl(attributes));
    open.add(tag);
    length += INLINE;
    if (!tag.isInline()) {
      around.push(length);
      length = 0;
    }
    getContentHandler().startElement(uri, name, qualified, attributes);
  }

  @Override
  void close(String uri, String name, String qualified) throws SAXException {
    if (!open.remove(open.size() - 1).isInline()) {
      length = around.pop();
    }
    getContentHandler().endElement(uri, name, qualified);
  }

  @Override
  void text(String value) throws SAXException {
    int block = open.size() - 1;
    while (block >= 0 && open.get(block).isInline()) {
      block--;
    }
    boolean whole = block < 0 || !open.get(block).name.equals("block");
    int done = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      length += c == '\n' ? LINE : 1;
      if (!whole && mayEndBefore(c)) {
        send(value.substring(done, i));
        reopen(block);
        done = c == ' ' || c == '\n' ? i + 1 : i;
        length = 0;
      }
    }
    send(value.substring(done));
  }

  /** Splits at the end of a line if there is one nearby, else at a blank, else anywhere. */
  private boolean mayEndBefore(char c) {
    return switch (c) {
      case '\n' -> length > LONG;
      case ' ' -> length > LONG + LONG / 4;
      default -> length > 2 * LONG && !Character.isLowSurrogate(c);
    };
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
