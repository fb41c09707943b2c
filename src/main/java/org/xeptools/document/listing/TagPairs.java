package org.xeptools.document.listing;

import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xeptools.document.listing.XmlFault.Kind;
import org.xeptools.document.listing.XmlFault.Repair;
import org.xeptools.source.Spelling;

/**
 * Decides which start tag an end tag belongs to, and names the fault if that is not the nearest.
 */
final class TagPairs {
  /**
   * The decision about an end tag.
   *
   * @param toClose how many of the open elements it closes
   */
  record Verdict(int toClose, Optional<XmlFault> fault) {}

  private final String text;
  private final Deque<XmlElement> open;
  private final List<XmlElement> roots;

  /**
   * {@code open} has the open elements, the innermost first; {@code roots} has all topmost ones.
   */
  TagPairs(String text, Deque<XmlElement> open, List<XmlElement> roots) {
    this.text = text;
    this.open = open;
    this.roots = roots;
  }

  /** The end tag {@code </name>} at {@code start..end}. */
  Verdict judge(String name, int start, int end, @Nullable XmlElement lastClosed) {
    XmlElement inner = open.peek();
    if (inner != null && inner.name().equals(name)) {
      return new Verdict(1, Optional.empty());
    }
    int depth = depth(name);
    if (depth > 0 && !(isLeaf(inner, start) && isToCome(name, end))) {
      return new Verdict(depth + 1, Optional.of(unclosed(start)));
    }
    XmlElement emptied = depth > 0 ? null : emptied(name, inner, lastClosed);
    if (emptied != null) {
      return new Verdict(0, Optional.of(closedTwice(name, emptied)));
    }
    if (inner == null) {
      return new Verdict(0, Optional.of(stray(name, start, end)));
    }
    boolean own = isLeaf(inner, start) || !isToCome(inner.name(), end);
    XmlFault fault = misspelt(name, start, inner);
    return own
        ? new Verdict(1, Optional.of(fault))
        : new Verdict(0, Optional.of(stray(name, start, end)));
  }

  private XmlFault stray(String name, int start, int end) {
    int escaped = Escapes.startTag(text, name, start);
    if (escaped >= 0) {
      return Escapes.startOfStartTag(escaped, name);
    }
    return new XmlFault(Kind.TAGS, start, end, "</" + name + "> closes nothing")
        .with("No <" + name + "> is open here; its start tag may be missing");
  }

  /** True if {@code element} has only text up to {@code end}, without a line break. */
  private boolean isLeaf(@Nullable XmlElement element, int end) {
    return element != null
        && element.elements().isEmpty()
        && end > element.startTagEnd()
        && text.substring(element.startTagEnd(), end).indexOf('\n') < 0;
  }

  /** True if there are enough end tags after {@code from} for all open elements {@code name}. */
  private boolean isToCome(String name, int from) {
    int balance = 0;
    for (int i = text.indexOf(name, from); i >= 0; i = text.indexOf(name, i + name.length())) {
      if (Scanner.isName(Scanner.at(text, i + name.length()))) {
        continue;
      }
      if (text.startsWith("</", i - 2)) {
        balance++;
      } else if (text.startsWith("<", i - 1)) {
        int close = text.indexOf('>', i);
        balance -= close > 0 && text.charAt(close - 1) == '/' ? 0 : 1;
      }
    }
    return balance >= open.stream().filter(e -> e.name().equals(name)).count();
  }

  /** The {@code <name/>} directly before, if the end tag was meant for it. */
  private @Nullable XmlElement emptied(
      String name, @Nullable XmlElement inner, @Nullable XmlElement lastClosed) {
    if (lastClosed != null && lastClosed.name().equals(name) && lastClosed.isEmptyTag()) {
      return lastClosed;
    }
    List<XmlElement> around = inner != null ? inner.elements() : roots;
    for (int i = around.size() - 1; i >= 0; i--) {
      XmlElement element = around.get(i);
      if (element.name().equals(name)) {
        return element.isEmptyTag() ? element : null;
      }
    }
    return null;
  }

  /**
   * The fault that elements are still open at {@code at}, where the listing or an outer element
   * ends.
   */
  XmlFault unclosed(int at) {
    XmlElement inner = open.getFirst();
    String tag = "<" + inner.name() + ">";
    int before = Scanner.spaceBefore(text, at);
    if (Ellipsis.isIn(text, Math.max(inner.startTagEnd(), before - 6), before)) {
      return new XmlFault(
          Kind.CUT_SHORT,
          inner.start(),
          inner.nameEnd(),
          tag + " is not closed after the ellipsis");
    }
    if (inner.is("xml") && inner.parent().isEmpty() && inner.attribute("version").isPresent()) {
      return declaration(inner);
    }
    boolean alone = text.substring(inner.startTagEnd(), at).isBlank();
    XmlElement outer = inner.parent().orElse(null);
    boolean twin = outer != null && outer.name().equals(inner.name());
    if (twin && inner.attributes().isEmpty() && inner.elements().isEmpty()) {
      return new XmlFault(
              Kind.TAGS,
              inner.start(),
              inner.startTagEnd(),
              tag + " opens another element where </" + inner.name() + "> is expected")
          .with(
              new Repair(
                  "Write </" + inner.name() + ">", inner.start() + 1, inner.start() + 1, "/"));
    }
    XmlFault fault =
        new XmlFault(Kind.TAGS, inner.start(), inner.nameEnd(), tag + " has no end tag");
    int slash = inner.startTagEnd() - 1;
    boolean fixable = alone && text.startsWith(">", slash) && outer != null;
    return fixable ? fault.with(new Repair("Close it: />", slash, slash, "/")) : fault;
  }

  private XmlFault declaration(XmlElement inner) {
    int close = inner.startTagEnd() - 1;
    String tag = text.substring(inner.start() + 1, close);
    return new XmlFault(
            Kind.BROKEN_TAG,
            inner.start(),
            inner.nameEnd(),
            "<xml is found where the XML declaration <?xml is expected")
        .with(new Repair("Write <?xml …?>", inner.start() + 1, close, "?" + tag + "?"));
  }

  private XmlFault misspelt(String name, int start, XmlElement inner) {
    String message = "</" + name + "> is found where </" + inner.name() + "> is expected";
    int from = start + 2;
    int end = from + name.length();
    XmlFault fault = new XmlFault(Kind.TAGS, start, end + 1, message);
    return isSlip(name, inner.name()) || isLeaf(inner, start)
        ? fault.with(new Repair("Write </" + inner.name() + ">", from, end, inner.name()))
        : fault;
  }

  /** Reported at the start tag, where the slip is. */
  private static XmlFault closedTwice(String name, XmlElement closed) {
    int slash = closed.startTagEnd() - 2;
    return new XmlFault(
            Kind.TAGS,
            slash,
            slash + 2,
            "the start tag of <" + name + "> ends with />, but </" + name + "> follows")
        .with(new Repair("Remove the /", slash, slash + 1, ""));
  }

  /** True if one name is probably a slip for the other: few letters differ, or only the prefix. */
  private static boolean isSlip(String a, String b) {
    String localA = a.substring(a.indexOf(':') + 1);
    String localB = b.substring(b.indexOf(':') + 1);
    if (localA.equals(localB)) {
      return true;
    }
    int longest = Math.max(a.length(), b.length());
    return longest < 100
        && Math.abs(a.length() - b.length()) <= 2
        && Spelling.distance(a, b) <= Math.max(1, Math.min(2, longest / 3));
  }

  /** The number of open elements inside the nearest open {@code name}, -1 if none is open. */
  private int depth(String name) {
    int depth = 0;
    for (Iterator<XmlElement> i = open.iterator(); i.hasNext(); depth++) {
      if (i.next().name().equals(name)) {
        return depth;
      }
    }
    return -1;
  }
}
