package org.xeptools.layout;

import java.util.ArrayList;
import java.util.List;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Comment;
import org.xeptools.document.xml.Element;
import org.xeptools.layout.Content.Item;
import org.xeptools.source.Edit;
import org.xeptools.source.XepSource;

/** Goes through a document once and collects the edits that lay it out. */
final class Walk {
  private static final String CDATA_START = "<![CDATA[";
  private static final String CDATA_END = "]]>";

  /**
   * Nobody indents deeper; a line that would be deeper stays, so that no text grows without bounds.
   */
  private static final int DEEPEST = 80;

  /**
   * A line of the text.
   *
   * @param old the white space that it begins with
   * @param now the white space that it will begin with
   */
  private record Line(String old, String now) {}

  private final XepSource source;
  private final String text;
  private final Habits habits;
  private final List<Edit> edits = new ArrayList<>();

  private Walk(XepSource source, Habits habits) {
    this.source = source;
    this.text = source.text();
    this.habits = habits;
  }

  static List<Edit> edits(XepDocument document) {
    XepSource source = document.source();
    Element root = document.root();
    Walk walk = new Walk(source, Habits.of(source, root));
    int start = root.startTag().start();
    String indentation = Gap.of(source.text(), 0, start).indentation();
    Line line = new Line(indentation, indentation);
    walk.visit(root, line, line);
    walk.endOfFile(root.span().end());
    return List.copyOf(walk.edits);
  }

  /**
   * Lays out what is in {@code element}.
   *
   * @param line the line that the element begins on
   * @param moved the line with which the lines of words in it move
   * @return the line that the element ends on
   */
  private Line visit(Element element, Line line, Line moved) {
    if (!Content.isOpen(element)) {
      return past(element.span().start(), element.span().end(), line);
    }
    Content content = Content.of(element);
    Line inner = past(element.startTag().start(), element.startTag().end(), line);
    Line last =
        Content.hasBlocksOnly(element)
            ? blocks(element, content, line, inner)
            : words(content, inner, moved);
    return past(content.end(), element.span().end(), last);
  }

  /** Puts each child of {@code element} on a line of its own, or leaves all where they are. */
  private Line blocks(Element element, Content content, Line line, Line inner) {
    boolean apart =
        !content.items().isEmpty()
            && (Content.isOutline(element) || (Content.isRecord(element) && isBroken(content)));
    Line current = inner;
    int done = content.start();
    boolean afterAside = false;
    for (Item item : content.items()) {
      Gap gap = Gap.of(text, done, item.start());
      boolean fixed = item.node() instanceof Comment && isLong(item);
      current =
          place(
              gap,
              fixed ? gap.indentation() : habits.inside(element, item, line.now()),
              apart && !item.isAside() && !afterAside,
              current);
      current =
          item.node() instanceof Element child
              ? visit(child, current, current)
              : past(item.start(), item.end(), current);
      afterAside = item.isAside();
      done = item.end();
    }
    return place(Gap.of(text, done, content.end()), line.now(), apart && !afterAside, current);
  }

  private boolean isBroken(Content content) {
    int done = content.start();
    for (Item item : content.items()) {
      Gap gap = Gap.of(text, done, item.start());
      if (gap.isBlank() && gap.breaks() > 0 && !item.isAside()) {
        return true;
      }
      done = item.end();
    }
    return false;
  }

  private boolean isLong(Item item) {
    return Gap.of(text, item.start(), item.end()).breaks() > 0;
  }

  /** Makes {@code gap} end with {@code indentation} on a new line if it does so, or if it must. */
  private Line place(Gap gap, String indentation, boolean apart, Line current) {
    if (!gap.isBlank() || indentation.length() > DEEPEST) {
      return past(gap.start(), gap.end(), current);
    }
    if (gap.breaks() == 0 && !apart) {
      return current;
    }
    int breaks = Math.max(1, Math.min(gap.breaks(), 2));
    replace(gap.start(), gap.end(), habits.lineEnd().repeat(breaks) + indentation);
    return new Line(gap.breaks() == 0 ? current.old() : gap.indentation(), indentation);
  }

  /** Moves the lines of words with the line that they began on. */
  private Line words(Content content, Line inner, Line moved) {
    Line current = inner;
    int done = content.start();
    for (Item item : content.items()) {
      boolean fixed = item.node() instanceof Comment && isLong(item);
      current = stretch(done, item.start(), fixed, current, moved);
      current =
          item.node() instanceof Element child
              ? visit(child, current, moved)
              : past(item.start(), item.end(), current);
      done = item.end();
    }
    return stretch(done, content.end(), false, current, moved);
  }

  /** Moves the lines that begin in a stretch of words; the last one stays if it is fixed. */
  private Line stretch(int start, int end, boolean fixed, Line inner, Line moved) {
    Line current = inner;
    int i = start;
    while (i < end) {
      if (text.startsWith(CDATA_START, i)) {
        int close = text.indexOf(CDATA_END, i) + CDATA_END.length();
        current = past(i, close, current);
        i = close;
      } else if (Content.isBreak(text.charAt(i))) {
        int line = i + (text.startsWith("\r\n", i) ? 2 : 1);
        i = Gap.indented(text, line, end);
        String old = text.substring(line, i);
        boolean stays = i == end ? fixed : Content.isBreak(text.charAt(i));
        current = new Line(old, stays ? old : moved(old, moved));
        replace(line, i, current.now());
      } else {
        i++;
      }
    }
    return current;
  }

  /** Where a line of words goes with {@code line}; one that is indented otherwise stays. */
  private static String moved(String indentation, Line line) {
    if (!indentation.startsWith(line.old())) {
      return indentation;
    }
    String more = indentation.substring(line.old().length());
    String moved = line.now() + more;
    boolean mixed = line.now().endsWith(" ") && more.startsWith("\t");
    return mixed || moved.length() > DEEPEST ? indentation : moved;
  }

  /** The line after a stretch that stays as it is. */
  private Line past(int start, int end, Line current) {
    Gap gap = Gap.of(text, start, end);
    return gap.breaks() == 0 ? current : new Line(gap.indentation(), gap.indentation());
  }

  private void endOfFile(int rootEnd) {
    int end = text.length();
    while (end > rootEnd && Content.isBlank(text.substring(end - 1, end))) {
      end--;
    }
    replace(end, text.length(), habits.lineEnd());
  }

  /** Replaces a stretch where it differs; a CR and its LF stay together. */
  private void replace(int start, int end, String replacement) {
    int from = start;
    int to = end;
    int until = replacement.length();
    while (from < to
        && from - start < until
        && text.charAt(from) == replacement.charAt(from - start)) {
      from++;
    }
    while (to > from
        && until > from - start
        && text.charAt(to - 1) == replacement.charAt(until - 1)) {
      to--;
      until--;
    }
    if (from == to && until == from - start) {
      return;
    }
    if (from > start && text.startsWith("\r\n", from - 1)) {
      from--;
    }
    if (to < end && to > start && text.startsWith("\r\n", to - 1)) {
      to++;
      until++;
    }
    edits.add(new Edit(source.span(from, to), replacement.substring(from - start, until)));
  }
}
