package org.xeptools.site.data;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.xeptools.document.listing.Language;
import org.xeptools.render.highlight.Highlighter;
import org.xeptools.render.highlight.Token;
import org.xeptools.site.XmlText;
import org.xeptools.source.LineIndex;

/**
 * The lines of a text around certain places, coloured, with the places marked.
 *
 * @param text the whole text
 * @param marks the places, as offsets of the text (UTF-16 units from 0)
 */
record Excerpt(String text, List<Stretch> marks) {
  private static final int AROUND = 3;
  private static final int LONGEST = 40;

  /** A stretch from {@code start} to {@code end}. */
  record Stretch(int start, int end) {}

  /**
   * The part of {@code text} that differs from {@code other}, between equal beginnings and ends.
   */
  static Excerpt difference(String text, String other) {
    int shortest = Math.min(text.length(), other.length());
    int start = 0;
    while (start < shortest && text.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shortest - start
        && text.charAt(text.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    return new Excerpt(text, List.of(new Stretch(start, text.length() - end)));
  }

  /** Adds the excerpt as {@code s} elements, a {@code gap} where lines are left out. */
  void write(XmlText out, boolean marked) {
    LineIndex lines = LineIndex.of(text);
    List<Token> tokens = Highlighter.tokens(Language.of(text), text);
    int last = 0;
    for (int line : shown(lines)) {
      if (line > last + 1) {
        out.open("gap").close();
      }
      int start = lines.startOfLine(line);
      write(start, lines.endOfLine(line), tokens, marked ? marks : List.of(), out);
      last = line;
    }
    if (last < lines.count()) {
      out.open("gap").close();
    }
  }

  private TreeSet<Integer> shown(LineIndex lines) {
    TreeSet<Integer> shown = new TreeSet<>();
    for (Stretch mark : marks) {
      int first = lines.position(mark.start()).line() - AROUND;
      int after = lines.position(Math.max(mark.start(), mark.end() - 1)).line() + AROUND;
      for (int line = Math.max(1, first); line <= Math.min(after, lines.count()); line++) {
        if (shown.size() < LONGEST) {
          shown.add(line);
        }
      }
    }
    return shown;
  }

  private void write(int start, int end, List<Token> all, List<Stretch> places, XmlText out) {
    List<Token> tokens = all.stream().filter(t -> t.start() < end && start < t.end()).toList();
    TreeSet<Integer> cuts = new TreeSet<>(List.of(start, end));
    List<Integer> edges = new ArrayList<>();
    tokens.forEach(t -> edges.addAll(List.of(t.start(), t.end())));
    places.forEach(p -> edges.addAll(List.of(p.start(), p.end())));
    edges.stream().filter(e -> start < e && e < end).forEach(cuts::add);
    int from = start;
    for (int to : cuts.tailSet(start, false)) {
      int here = from;
      String kind =
          tokens.stream()
              .filter(t -> t.start() <= here && here < t.end())
              .map(t -> t.kind().word())
              .findFirst()
              .orElse("");
      boolean mark = places.stream().anyMatch(p -> p.start() <= here && here < p.end());
      // A page cannot have a carriage return, so a visible sign replaces it.
      out.open("s")
          .attribute("c", kind)
          .flag("mark", mark)
          .text(text.substring(from, to).replace("\r", "␍"))
          .close();
      from = to;
    }
  }
}
