package org.xeptools.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xeptools.Growth;
import org.xeptools.source.Edit;
import org.xeptools.source.Edits;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;

/** The diff of edits that are known. */
class UnifiedDiffTest {
  private static final Path FILE = Path.of("xep-9001.xml");
  private static final List<String> PIECES = List.of("", "", "a", "\n", "\n\n", "a\nb", "  ");

  private final UnifiedDiff diff = new UnifiedDiff(Path.of(""), new Style(false));

  private String of(String text, List<Edit> edits) {
    return diff.of(XepSource.of(FILE, text), XepSource.of(FILE, Edits.apply(text, edits)), edits);
  }

  private static Edit edit(int start, int end, String replacement) {
    return new Edit(new SourceSpan(FILE, start, end), replacement);
  }

  @Test
  void adjacentLinesAreOneBlock() {
    String text = "a\n  b\n  c\n\n\nd\n";
    assertThat(of(text, List.of(edit(2, 4, ""), edit(6, 8, ""), edit(11, 12, ""))).lines())
        .containsExactly(
            "--- a/xep-9001.xml",
            "+++ b/xep-9001.xml",
            "@@ -1,6 +1,5 @@",
            " a",
            "-  b",
            "-  c",
            "+b",
            "+c",
            " ",
            "-",
            " d");
  }

  @Test
  void aMissingLineEndIsTold() {
    assertThat(of("a\nb", List.of(edit(3, 3, "\n"))).lines())
        .containsSubsequence("-b", "\\ No newline at end of file", "+b");
  }

  @Test
  void itLeadsToTheChangedText() throws Exception {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      String text = "a\n b\n\n\nccc\nd\n".repeat(1 + random.nextInt(6)) + "end\n";
      List<Edit> edits = new ArrayList<>();
      for (int at = random.nextInt(9); at < text.length() - 2; at += 2 + random.nextInt(12)) {
        int end = Math.min(text.length() - 1, at + random.nextInt(3));
        edits.add(edit(at, end, PIECES.get(random.nextInt(PIECES.size()))));
        at = end;
      }
      String after = Edits.apply(text, edits);
      List<String> lines = Arrays.asList(text.split("\n", -1));
      List<String> patch = of(text, edits).lines().toList();
      assertThat(DiffUtils.patch(lines, UnifiedDiffUtils.parseUnifiedDiff(patch)))
          .as("%s of %s", edits, text)
          .isEqualTo(Arrays.asList(after.split("\n", -1)));
    }
  }

  @Test
  void timeGrowsWithLengthOnly() {
    Growth.isNearlyLinear(
        "indented lines",
        100_000,
        lines -> {
          StringBuilder text = new StringBuilder();
          List<Edit> edits = new ArrayList<>();
          for (int i = 0; i < lines; i++) {
            edits.add(edit(text.length(), text.length(), "  "));
            text.append(i % 3 == 0 ? "a" : String.valueOf(i)).append('\n');
          }
          assertThat(of(text.toString(), edits)).isNotEmpty();
        });
  }
}
