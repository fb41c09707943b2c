package org.xeptools.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.xeptools.document.woven.Side;
import org.xeptools.finding.Finding;
import org.xeptools.report.CodeFrame;
import org.xeptools.review.LineChanges.SourceLine;
import org.xeptools.site.XmlText;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;

/** A source with line numbers, its changed lines, and the findings beside the lines. */
final class SourceView {
  /** Unchanged lines that are shown around a change or a finding; others are folded. */
  private static final int CONTEXT = 6;

  /** In folded lines; longer stretches are left out. */
  private static final int MAX_FOLD = 2_000;

  /** The most lines of a page. */
  private static final int MAX_LINES = 20_000;

  /** In characters; the rest of a longer line is left out. */
  private static final int MAX_LINE = 1_000;

  /**
   * Two versions of a file.
   *
   * @param old the older one; without lines if there is none
   * @param now the newer one, or the older one if it is removed
   * @param removed true if there is no newer one
   */
  record Lines(XepSource old, XepSource now, boolean removed) {
    private static final XepSource NOTHING = XepSource.of(Path.of(""), "");

    static Lines of(Optional<XepSource> old, Optional<XepSource> now) {
      return now.isPresent()
          ? new Lines(old.orElse(NOTHING), now.get(), false)
          : new Lines(NOTHING, old.orElse(NOTHING), true);
    }
  }

  private final XepSource old;
  private final XepSource now;
  private final boolean removed;
  private final FindingPart part;
  private final Map<Integer, List<Finding>> atLine = new HashMap<>();
  private final List<Finding> elsewhere = new ArrayList<>();

  /** The lines of {@code lines} with {@code findings}. */
  SourceView(Lines lines, List<Finding> findings, FindingPart part) {
    this.old = lines.old();
    this.now = lines.now();
    this.removed = lines.removed();
    this.part = part;
    int last = Math.max(1, LineChanges.count(now));
    for (Finding finding : findings) {
      boolean here =
          finding.span().file().equals(now.path()) && finding.span().end() <= now.text().length();
      if (here) {
        int line = Math.min(last, now.startOf(finding.span()).line());
        atLine.computeIfAbsent(line, l -> new ArrayList<>()).add(finding);
      } else {
        elsewhere.add(finding);
      }
    }
  }

  /** Writes the lines as the content of {@code xml}. */
  void write(XmlText xml) {
    List<SourceLine> lines = new ArrayList<>(LineChanges.between(old, now));
    if (lines.isEmpty() && !atLine.isEmpty()) {
      elsewhere.addAll(atLine.values().stream().flatMap(List::stream).toList());
    }
    elsewhere.forEach(finding -> part.write(finding, 0, "", xml));
    boolean[] near = near(lines);
    int left = MAX_LINES;
    int i = 0;
    while (i < lines.size()) {
      int end = i;
      while (end < lines.size() && near[end] == near[i]) {
        end++;
      }
      List<SourceLine> run = lines.subList(i, end);
      if (near[i] || run.size() == 1) {
        List<SourceLine> shown = run.subList(0, Math.min(left, run.size()));
        shown.forEach(line -> write(line, xml));
        fold(run.subList(shown.size(), run.size()), near[i], List.of(), xml);
        left -= shown.size();
      } else {
        List<SourceLine> shown = run.size() > Math.min(left, MAX_FOLD) ? List.of() : run;
        fold(run, false, shown, xml);
        left -= shown.size();
      }
      i = end;
    }
  }

  /** A stretch of lines, of which {@code shown} are in the page. */
  private void fold(List<SourceLine> run, boolean changed, List<SourceLine> shown, XmlText xml) {
    if (!run.isEmpty()) {
      xml.open("fold")
          .attribute("first", run.get(0).number())
          .attribute("last", run.get(run.size() - 1).number())
          .attribute("count", run.size())
          .flag("changed", changed);
      shown.forEach(line -> write(line, xml));
      xml.close();
    }
  }

  private boolean[] near(List<SourceLine> lines) {
    boolean[] near = new boolean[lines.size()];
    int until = -1;
    for (int i = 0; i < lines.size(); i++) {
      until = isOfInterest(lines.get(i)) ? i + CONTEXT : until;
      near[i] = i <= until;
    }
    int from = lines.size();
    for (int i = lines.size() - 1; i >= 0; i--) {
      from = isOfInterest(lines.get(i)) ? i - CONTEXT : from;
      near[i] |= i >= from;
    }
    return near;
  }

  private boolean isOfInterest(SourceLine line) {
    return line.side() != Side.BOTH || atLine.containsKey(line.number());
  }

  private void write(SourceLine line, XmlText xml) {
    boolean gone = line.side() == Side.OLD;
    List<Finding> findings = gone ? List.of() : atLine.getOrDefault(line.number(), List.of());
    xml.open("line").attribute("number", line.number()).flag("place", !gone);
    if (line.side() != Side.BOTH) {
      xml.attribute("change", gone || removed ? "removed" : "added");
    }
    text((gone ? old : now).line(line.number()), line.number(), findings, xml);
    findings.stream()
        .sorted(Comparator.comparing(Finding::severity))
        .forEach(finding -> part.write(finding, line.number(), "", xml));
    xml.close();
  }

  /** The text in pieces, those that a finding is about marked. */
  private void text(String text, int number, List<Finding> findings, XmlText xml) {
    int end = Math.min(text.length(), MAX_LINE);
    int start = findings.isEmpty() ? 0 : now.lines().startOfLine(number);
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, end));
    for (Finding finding : findings) {
      cuts.add(Math.max(0, Math.min(end, finding.span().start() - start)));
      cuts.add(Math.max(0, Math.min(end, finding.span().end() - start)));
    }
    int from = 0;
    for (int to : cuts) {
      if (to > from) {
        int at = start + from;
        boolean marked = findings.stream().anyMatch(f -> covers(f.span(), at));
        xml.open("s").flag("mark", marked).text(visible(text.substring(from, to))).close();
        from = to;
      }
    }
    if (text.length() > end) {
      xml.open("more").attribute("count", text.length() - end).close();
    }
  }

  private static boolean covers(SourceSpan span, int offset) {
    return span.start() <= offset && offset < span.end();
  }

  private static String visible(String text) {
    return CodeFrame.visible(text);
  }
}
