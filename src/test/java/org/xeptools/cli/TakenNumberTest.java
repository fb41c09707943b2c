package org.xeptools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two Editors give one number to two documents; a check of the second change says so. */
class TakenNumberTest {
  private static final String DRAFT = "inbox/tide-tables.xml";
  private static final String SENTENCE = "XEP-9018 is 'Tide Gauges' on origin/main already";

  @TempDir Path home;

  private static String check(EditorsRepository work, String... options) {
    List<String> words = new ArrayList<>(List.of("check", work.path("").toString()));
    words.addAll(List.of(options));
    words.addAll(List.of("--today", "2026-11-29"));
    StringWriter out = new StringWriter();
    Main.run(words.toArray(String[]::new), new PrintWriter(out), new PrintWriter(out));
    return out.toString().replaceAll("\\s+", " ");
  }

  @Test
  void aNumberThatWasTakenSinceTheChangeWasBegunIsTold() throws Exception {
    try (EditorsRepository theirs = EditorsRepository.in(home.resolve("theirs"))) {
      String gauges = theirs.text(DRAFT).replace("Tide Tables", "Tide Gauges");
      Files.writeString(theirs.path("inbox/tide-gauges.xml"), gauges);
      theirs.commit("Another draft");
      try (EditorsRepository mine = theirs.cloned(home.resolve("mine"))) {
        RevCommit fork = mine.log().get(0);
        accept(mine, DRAFT);
        assertThat(check(mine, "--since", "origin/main")).doesNotContain("number-taken");
        accept(theirs, "inbox/tide-gauges.xml");
        mine.git().fetch().call();
        assertThat(check(mine, "--since", "origin/main")).contains(SENTENCE);
        assertThat(check(mine, "--since", fork.name())).contains(SENTENCE);
        assertThat(check(mine, "--since", fork.name() + "..HEAD")).contains(SENTENCE);
        mine.git().checkout().setName(mine.log().get(0).name()).call();
        assertThat(check(mine, "--since", fork.name())).doesNotContain("number-taken");
        assertThat(check(mine, "--since", fork.name(), "--base", "origin/main")).contains(SENTENCE);
        assertThat(check(mine, "--base", "origin/main")).contains("--base needs --since");
      }
    }
  }

  private static void accept(EditorsRepository work, String draft) {
    assertThat(work.run("accept", draft, "--approved", "2026-11-20", "--commit"))
        .as(work.err())
        .isEqualTo(ExitCode.CLEAN);
  }
}
