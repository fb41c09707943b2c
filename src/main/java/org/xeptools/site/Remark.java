package org.xeptools.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xeptools.document.Element;
import org.xeptools.document.Node;
import org.xeptools.document.Revision;
import org.xeptools.document.Text;

/** What a revision says was done, as plain text: a line a paragraph, {@code * } before an item. */
public final class Remark {
  private static final Set<String> BLOCKS =
      Set.of("p", "ul", "ol", "li", "dl", "di", "dt", "dd", "div", "blockquote", "table", "tr");

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
        boolean block = BLOCKS.contains(inner.name());
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

  private void flush() {
    String text = line.toString().strip().replaceAll("\\s+", " ");
    if (!text.isEmpty() && !text.equals("*")) {
      lines.add(text);
    }
    line.setLength(0);
  }
}
