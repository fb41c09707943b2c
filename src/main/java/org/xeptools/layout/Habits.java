package org.xeptools.layout;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.xeptools.document.xml.Element;
import org.xeptools.format.Vocabulary;
import org.xeptools.source.LineIndex;
import org.xeptools.source.XepSource;

/**
 * How the author of a document lays it out, in most places.
 *
 * @param lineEnd what ends a line
 * @param step the indentation of one level
 * @param flat the kinds of children that are not indented
 */
record Habits(String lineEnd, String step, Set<Kind> flat) {
  private static final String DEFAULT_STEP = "  ";
  private static final int WIDEST_STEP = 8;

  /** Children that are indented alike. */
  enum Kind {
    /** The header itself. */
    HEADER,
    /** Whatever else is in the root: sections. */
    CHAPTER,
    /** The children of the header. */
    FIELD,
    /** The children of sections. */
    BLOCK,
    /** Items, rows, parts of fields. */
    OTHER;

    static Kind of(Element element, Content.Item child) {
      if (element.parent().isEmpty()) {
        return child.node() instanceof Element e && e.is("header") ? HEADER : CHAPTER;
      } else if (element.is("header")) {
        return FIELD;
      }
      return Vocabulary.SECTIONS.contains(element.name()) ? BLOCK : OTHER;
    }

    /** Nearly all documents begin their header and sections at the margin. */
    boolean isFlatByDefault() {
      return this == HEADER || this == CHAPTER;
    }
  }

  static Habits of(XepSource source, Element root) {
    Count count = new Count(source);
    root.walk(count::add);
    return new Habits(lineEnd(source.text()), count.step(), count.flat());
  }

  /** The indentation of {@code child} of {@code element}, whose line has {@code indentation}. */
  String inside(Element element, Content.Item child, String indentation) {
    return flat.contains(Kind.of(element, child)) ? indentation : indentation + step;
  }

  private static String lineEnd(String text) {
    int feeds = 0;
    int returns = 0;
    int both = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r' && text.startsWith("\n", i + 1)) {
        both++;
        i++;
      } else if (c == '\r') {
        returns++;
      } else if (c == '\n') {
        feeds++;
      }
    }
    if (feeds >= both && feeds >= returns) {
      return "\n";
    }
    return both >= returns ? "\r\n" : "\r";
  }

  private static final class Count {
    private final String text;
    private final LineIndex lines;
    private final Map<String, Integer> steps = new HashMap<>();
    private final Map<Kind, Integer> indented = new HashMap<>();

    Count(XepSource source) {
      this.text = source.text();
      this.lines = source.lines();
    }

    /** Counts how much deeper than the line of {@code element} each of its children is. */
    void add(Element element) {
      if (!Content.isOpen(element) || !Content.hasBlocksOnly(element)) {
        return;
      }
      String own = indentation(element.startTag().start());
      Content content = Content.of(element);
      int done = content.start();
      for (Content.Item item : content.items()) {
        Gap gap = Gap.of(text, done, item.start());
        if (gap.breaks() == 0 && done == content.start()) {
          return; // the others may be in line with this one
        }
        if (gap.isBlank() && gap.breaks() > 0 && !item.isAside()) {
          add(Kind.of(element, item), own, gap.indentation());
        }
        done = item.end();
      }
    }

    private void add(Kind kind, String own, String inner) {
      if (inner.equals(own)) {
        indented.merge(kind, -1, Integer::sum);
      } else if (inner.startsWith(own)) {
        indented.merge(kind, 1, Integer::sum);
        String step = inner.substring(own.length());
        if (step.equals("\t") || (step.isBlank() && step.indexOf('\t') < 0)) {
          steps.merge(step, 1, Integer::sum);
        }
      }
    }

    /** The white space that the line of {@code offset} begins with. */
    private String indentation(int offset) {
      int line = lines.startOfLine(lines.position(offset).line());
      return text.substring(line, Gap.indented(text, line, offset));
    }

    String step() {
      return steps.entrySet().stream()
          .filter(step -> step.getKey().length() <= WIDEST_STEP)
          .max(
              Map.Entry.<String, Integer>comparingByValue()
                  .thenComparing(step -> step.getKey().equals(DEFAULT_STEP))
                  .thenComparing(Map.Entry::getKey))
          .map(Map.Entry::getKey)
          .orElse(DEFAULT_STEP);
    }

    Set<Kind> flat() {
      Set<Kind> flat = EnumSet.noneOf(Kind.class);
      for (Kind kind : Kind.values()) {
        int more = indented.getOrDefault(kind, 0);
        if (more < 0 || (more == 0 && kind.isFlatByDefault())) {
          flat.add(kind);
        }
      }
      return flat;
    }
  }
}
