package org.xeptools.document.listing;

import static org.xeptools.document.listing.Scanner.at;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xeptools.document.listing.XmlFault.Kind;

/** One pass over a listing's text, tag by tag. */
final class ListingParser {
  private static final int MAX_DEPTH = 100;
  private static final int MAX_FAULTS = 20;

  private final String text;
  private final Deque<XmlElement> open = new ArrayDeque<>();
  private final List<XmlElement> roots = new ArrayList<>();
  private final List<XmlFault> faults = new ArrayList<>();
  private final TagPairs pairing;
  private boolean isAbridged;
  private boolean hasEnd;
  private @Nullable XmlElement lastClosed;

  ListingParser(String text) {
    this.text = text;
    this.pairing = new TagPairs(text, open, roots);
  }

  ListingXml parse() {
    int i = 0;
    while (i < text.length() && open.size() < MAX_DEPTH && faults.size() < MAX_FAULTS) {
      int tag = text.indexOf('<', i);
      int end = tag < 0 ? text.length() : tag;
      characters(i, end);
      i = tag < 0 ? end : markup(tag);
    }
    if (i >= text.length() && !open.isEmpty()) {
      XmlFault fault = pairing.unclosed(text.length());
      // A listing that ends with an ellipsis ends early on purpose.
      if (fault.kind() != Kind.CUT_SHORT) {
        faults.add(fault);
      }
    }
    while (!open.isEmpty()) {
      close(text.length(), text.length());
    }
    if (!isMarkup()) {
      return ListingXml.NONE;
    }
    faults.sort(Comparator.comparingInt(XmlFault::start));
    return new ListingXml(List.copyOf(roots), List.copyOf(faults), isAbridged);
  }

  /** False for a form in prose, such as {@code <jid>@<host>}, which is not XML. */
  private boolean isMarkup() {
    return hasEnd || roots.stream().anyMatch(root -> !root.attributes().isEmpty());
  }

  private void characters(int start, int end) {
    isAbridged = isAbridged || Ellipsis.isIn(text, start, end);
    if (!open.isEmpty()) {
      StrayAmpersands.inspect(text, start, end, faults::add);
    }
    for (int i = start; i < end && !open.isEmpty(); i++) {
      if (text.charAt(i) == '&') {
        escapedEndTag(i, end);
      }
    }
  }

  private void escapedEndTag(int i, int textEnd) {
    String name = open.getFirst().name();
    int after = Escapes.endTag(text, i, name);
    if (after > 0 && !isClosed(name, textEnd)) {
      faults.add(Escapes.startOfEndTag(i, name));
      hasEnd = true;
      close(i, after);
    }
  }

  /** True if the end tag {@code </name>} is at {@code i}. */
  private boolean isClosed(String name, int i) {
    return text.startsWith("</" + name, i) && !Scanner.isName(at(text, i + 2 + name.length()));
  }

  private int markup(int i) {
    char c = at(text, i + 1);
    if (c == '!' || c == '?') {
      OtherMarkup other = new OtherMarkup(text, i, faults::add);
      isAbridged |= other.isAbridged();
      return other.end();
    } else if (c == '/') {
      return endTag(i);
    } else if (Scanner.isNameStart(c)) {
      return startTag(i);
    }
    int ellipsis = Ellipsis.end(text, Scanner.space(text, i + 1));
    if (ellipsis > Scanner.space(text, i + 1)) {
      isAbridged = true;
      int close = text.indexOf('>', ellipsis);
      return close < 0 ? text.length() : close + 1;
    }
    return bare(i);
  }

  private int bare(int i) {
    int comment = OtherMarkup.endOfMisspeltComment(text, i);
    if (comment > 0) {
      faults.add(
          new XmlFault(Kind.BROKEN_MARKUP, i, i + 3, "a comment begins with <!--")
              .with(new XmlFault.Repair("Write <!--", i + 1, i + 1, "!")));
      return comment;
    }
    int name = Scanner.space(text, i + 1);
    int nameEnd = Scanner.name(text, name);
    boolean spaced = name > i + 1 && nameEnd > name && at(text, nameEnd) == '>';
    if (!open.isEmpty()) {
      faults.add(
          new XmlFault(Kind.BARE_CHARACTER, i, i + 1, "a bare < that begins no tag")
              .with(
                  spaced
                      ? "There is no space between < and the name of a tag"
                      : "Write &lt; for the character"));
    }
    return i + 1;
  }

  private int startTag(int i) {
    TagReader tag = new TagReader(text, i, faults::add);
    isAbridged |= tag.isAbridged();
    hasEnd |= tag.isEmpty();
    XmlElement parent = open.peek();
    if (parent != null && isEndTagWithoutSlash(parent, tag, i)) {
      String name = tag.name();
      faults.add(
          new XmlFault(
                  Kind.TAGS,
                  i,
                  tag.end(),
                  "<" + name + "> is found where </" + name + "> is expected")
              .with(new XmlFault.Repair("Write </" + name + ">", i + 1, i + 1, "/")));
      close(i, tag.end());
      return tag.end();
    }
    XmlElement element = new XmlElement(text, tag.name(), tag.attributes(), parent, i, tag.end());
    if (parent == null) {
      roots.add(element);
    }
    if (!tag.isEmpty() && !isStream(tag.name())) {
      open.push(element);
    } else {
      lastClosed = element;
    }
    return Math.max(tag.end(), i + 1);
  }

  /** Recognizes {@code <body>Hello<body>} on one line. */
  private boolean isEndTagWithoutSlash(XmlElement parent, TagReader tag, int i) {
    if (!parent.name().equals(tag.name())
        || !parent.elements().isEmpty()
        || !tag.attributes().isEmpty()
        || tag.isEmpty()) {
      return false;
    }
    String before = text.substring(parent.startTagEnd(), i);
    return !before.isBlank() && before.indexOf('\n') < 0;
  }

  /** Allows a stream that is opened in one example and closed in another. */
  private static boolean isStream(String name) {
    return name.endsWith("stream") && (name.equals("stream:stream") || name.endsWith(":stream"));
  }

  private int endTag(int i) {
    hasEnd = true;
    int nameEnd = Scanner.name(text, i + 2);
    String name = text.substring(i + 2, nameEnd);
    int stop = Scanner.space(text, nameEnd);
    if (name.isEmpty()) {
      return namelessEndTag(i);
    }
    int end = stop;
    if (at(text, stop) == '>') {
      end = stop + 1;
    } else {
      end = badEndTag(i, name, nameEnd, stop);
    }
    if (isStream(name)) {
      while (!open.isEmpty()) {
        faults.add(pairing.unclosed(i));
        open.clear();
      }
      return end;
    }
    boolean mayFollow = open.isEmpty() && isUnpaired();
    TagPairs.Verdict verdict = pairing.judge(name, i, end, lastClosed);
    verdict.fault().filter(fault -> !mayFollow).ifPresent(faults::add);
    for (int k = 0; k < verdict.toClose(); k++) {
      boolean last = k == verdict.toClose() - 1;
      close(i, last ? end : i);
    }
    return end;
  }

  /** True if earlier tags do not pair, so that an end tag may be left over. */
  private boolean isUnpaired() {
    return faults.stream().anyMatch(fault -> fault.kind() == Kind.TAGS);
  }

  private int namelessEndTag(int i) {
    int ellipsis = Ellipsis.end(text, Scanner.space(text, i + 2));
    boolean short0 = at(text, i + 2) == '>';
    if (ellipsis > i + 2 || short0 || open.isEmpty()) {
      isAbridged |= !short0;
      if (short0 && !open.isEmpty()) {
        faults.add(
            new XmlFault(Kind.BROKEN_TAG, i, i + 3, "the end tag has no name")
                .with("The element " + open.peek() + " is open"));
      }
    } else {
      faults.add(new XmlFault(Kind.BROKEN_TAG, i, i + 2, "this end tag has no name"));
    }
    if (!open.isEmpty()) {
      close(i, i + 3);
    }
    int end = text.indexOf('>', i);
    return end < 0 ? text.length() : end + 1;
  }

  private int badEndTag(int i, String name, int nameEnd, int stop) {
    if (Escapes.isGreaterThan(text, stop)) {
      faults.add(Escapes.endOfTag("</" + name, stop));
      return stop + Escapes.GREATER.length();
    }
    int close = text.indexOf('>', stop);
    int next = text.indexOf('<', stop);
    boolean hasMore = close >= 0 && (next < 0 || close < next);
    XmlFault fault =
        hasMore
            ? new XmlFault(
                Kind.BROKEN_TAG, stop, close, "an end tag holds nothing but the name " + name)
            : new XmlFault(
                    Kind.BROKEN_TAG, i, nameEnd, "the end tag </" + name + " has no > at its end")
                .with(new XmlFault.Repair("Insert >", nameEnd, nameEnd, ">"));
    faults.add(fault);
    return hasMore ? close + 1 : stop;
  }

  private void close(int start, int end) {
    XmlElement element = open.pop();
    element.close(start, end);
    lastClosed = element;
  }
}
