package org.xeptools.site.view;

import java.util.List;
import java.util.stream.Collectors;
import org.xeptools.document.Revision;
import org.xeptools.document.xml.Element;

/** The remark of a revision on one line, cut if it is long. */
final class RemarkLine {
  private static final int LONGEST = 400;

  private RemarkLine() {}

  /** The remark of {@code revision}, "" if it has none. */
  static String of(Revision revision) {
    return shortened(revision.remark().map(RemarkLine::words).orElse(""));
  }

  /** Paragraphs and items on one line. */
  private static String words(Element remark) {
    List<Element> blocks =
        remark
            .tree()
            .filter(e -> e.is("p") || e.is("li"))
            .filter(e -> e.tree().skip(1).noneMatch(b -> b.is("p") || b.is("li")))
            .toList();
    return (blocks.isEmpty() ? List.of(remark) : blocks)
        .stream()
            .map(block -> block.text().value().strip().replaceAll("\\s+", " "))
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(" · "));
  }

  private static String shortened(String remark) {
    if (remark.length() <= LONGEST) {
      return remark;
    }
    int end = remark.lastIndexOf(' ', LONGEST);
    return remark.substring(0, end < 0 ? LONGEST : end) + " …";
  }
}
