package org.xeptools.site;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.xeptools.document.Revision;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.Node;
import org.xeptools.document.xml.Text;
import org.xeptools.format.Vocabulary;

/** The remark of a revision as plain text: a line for each paragraph, {@code * } before an item. */
public final class Remark {
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();

  private Remark() {}

  /** The remark of {@code revision}, "" if it has none. */
  public static String text(Revision revision) {
    Remark remark = new Remark();
    revision.remark().ifPresent(remark::content);
    remark.flush();
    return remark.lines.stream().collect(Collectors.joining("\n"));
  }

  private void content(Element element) {
    for (Node child : element.children()) {
      if (child instanceof Text text) {
        line.append(text.text().value());
      } else if (child instanceof Element inner) {
        boolean block = isBlock(inner);
        boolean first = inner.is("p") && line.toString().strip().equals("*");
        if (block && !first) {
          flush();
        }
        if (inner.is("li")) {
          line.append("* ");
        } else if (inner.is("br") || inner.is("td") || inner.is("th")) {
          line.append(' ');
        }
        content(inner);
        if (block) {
          flush();
        }
      }
    }
  }

  /** The elements that begin a line; the cells of a row share one. */
  private static boolean isBlock(Element element) {
    String name = element.name();
    return Vocabulary.BLOCKS.contains(name)
        && !Vocabulary.LISTINGS.contains(name)
        && !element.is("td")
        && !element.is("th");
  }

  private void flush() {
    String text = line.toString().strip().replaceAll("\\s+", " ");
    if (!text.isEmpty() && !text.equals("*")) {
      lines.add(text);
    }
    line.setLength(0);
  }
}
