package org.xeptools.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xeptools.site.SmallSeries.revision;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.site.SmallSeries;

/** {@code xep list} and {@code xep due}. */
class ListCommandTest {
  @TempDir Path tree;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void write() throws Exception {
    new SmallSeries(tree)
        .with(
            "xep-0001",
            "Draft",
            "<approver>Council</approver><tags><tag>Messaging</tag></tags>"
                + revision("1.0", "2026-01-02", "x"),
            "")
        .with("xep-0002", "Proposed", "<lastcall>2026-07-14</lastcall>", "")
        .with(
            "xep-0003",
            "Experimental",
            "<approver>Board</approver>" + revision("0.1", "2026-01-01", "x"),
            "");
  }

  private int run(String... words) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    List<String> all = new ArrayList<>(List.of(words));
    all.add(1, tree.toString());
    return Main.run(all.toArray(String[]::new), new PrintWriter(out), new PrintWriter(err));
  }

  private List<String> listed(String... options) {
    List<String> words = new ArrayList<>(List.of("list"));
    words.addAll(List.of(options));
    assertThat(run(words.toArray(String[]::new))).isZero();
    return out.toString().lines().map(line -> line.substring(4, 8)).toList();
  }

  @Test
  void filtersNarrowTheList() {
    assertThat(listed()).containsExactly("0001", "0002", "0003");
    assertThat(listed("--status", "stable,proposed")).containsExactly("0001", "0002");
    assertThat(listed("--status", "Draft")).containsExactly("0001");
    assertThat(listed("--status", "Draft", "--status", "Proposed")).containsExactly("0001", "0002");
    assertThat(listed("--approver", "board")).containsExactly("0003");
    assertThat(listed("--tag", "messaging")).containsExactly("0001");
    assertThat(listed("--type", "standards track", "--status", "Final")).isEmpty();
    assertThat(listed("--changed-since", "2026-01-02")).containsExactly("0001");
  }

  @Test
  void aDocumentThatCannotBeReadIsTold() throws Exception {
    Files.writeString(tree.resolve("xep-0004.xml"), "<xep><header>");
    assertThat(run("list")).isEqualTo(ExitCode.FINDINGS);
    assertThat(err.toString()).contains("xep-0004.xml is left out");
    assertThat(out.toString().lines()).hasSize(3);
  }

  @Test
  void aRunningLastCallIsTold() {
    run("list", "--today", "2026-07-14");
    assertThat(out.toString()).contains("Title of xep-0002 (last call until 2026-07-14)\n");
    run("list", "--today", "2026-07-14", "--format", "json");
    assertThat(out.toString()).containsOnlyOnce("\"lastcallopen\" : true");
    run("list", "--today", "2026-07-15");
    assertThat(out.toString()).doesNotContain("last call");
  }

  @Test
  void aWrongWordGetsTheNearestRightOne() {
    assertThat(run("list", "--status", "Stabel")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString())
        .isEqualTo("xep: no status is called 'Stabel'; did you mean Stable?\n");
    run("list", "--type", "standards");
    assertThat(err.toString()).contains("did you mean Standards Track?");
    run("list", "--approver", "Pope");
    assertThat(err.toString()).contains("there are Board, Council, Editor");
    run("list", "--tag", "Mesaging");
    assertThat(err.toString()).contains("did you mean Messaging?");
  }

  @Test
  void whatIsDueIsPrinted() {
    assertThat(run("due", "--today", "2026-07-01")).isZero();
    assertThat(out.toString())
        .startsWith("Last calls that run (1)\n  XEP-0002  2026-07-14  13 days left  Title");
    assertThat(run("due", "--today", "soon")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).contains("'soon' is not a date");
  }
}
