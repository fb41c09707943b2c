package org.xeptools.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xeptools.source.Edit;
import org.xeptools.source.XepSource;

/** The changes of a file as a diff for {@code git apply} and {@code patch -p1}. */
public final class UnifiedDiff {
  private static final int CONTEXT = 3;
  private static final String END = "\\ No newline at end of file";

  private final Path here;
  private final Style style;

  /**
   * @param here the folder that file names are relative to
   */
  public UnifiedDiff(Path here, Style style) {
    this.here = here;
    this.style = style;
  }

  /**
   * The diff of two versions of one file, "" if they are equal; or of a file and a changed copy of
   * it.
   */
  public String of(XepSource before, XepSource after) {
    return of(before, after, DiffUtils.diff(lines(before.text()), lines(after.text())));
  }

  /**
   * The same of a file to which {@code edits}, in order, were applied; a search for what changed,
   * which may take long, is not needed then.
   */
  public String of(XepSource before, XepSource after, List<Edit> edits) {
    return of(
        before,
        after,
        EditedLines.of(before.text(), edits).patch(lines(before.text()), lines(after.text())));
  }

  private String of(XepSource before, XepSource after, Patch<String> patch) {
    SourcePlaces places = new SourcePlaces(here, List.of());
    String name = places.name(before.path());
    String now = places.name(after.path());
    List<String> lines =
        UnifiedDiffUtils.generateUnifiedDiff(
            "a/" + name, "b/" + now, lines(before.text()), patch, CONTEXT);
    StringBuilder out = new StringBuilder();
    if (!name.equals(now)) {
      out.append(style.bold("diff --git a/" + name + " b/" + now)).append('\n');
      out.append("copy from ").append(name).append('\n');
      out.append("copy to ").append(now).append('\n');
    }
    for (String line : lines) {
      out.append(coloured(line)).append('\n');
    }
    return out.toString();
  }

  /**
   * Lines with their carriage returns; a last line without an end gets the diff's mark for that.
   */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    int last = lines.size() - 1;
    if (lines.get(last).isEmpty()) {
      lines.remove(last);
    } else {
      lines.set(last, lines.get(last) + "\n" + END);
    }
    return lines;
  }

  private String coloured(String line) {
    if (line.startsWith("+++") || line.startsWith("---")) {
      return style.bold(line);
    }
    if (line.startsWith("+")) {
      return style.added(line);
    }
    return line.startsWith("-") ? style.removed(line) : line;
  }
}
