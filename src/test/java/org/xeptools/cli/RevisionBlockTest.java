package org.xeptools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A revision block that comes alone, and what was committed before it. */
class RevisionBlockTest {
  private static final PersonIdent EDITOR = new PersonIdent("Ada Quay", "ada@harbor.example");
  private static final String NAME = "xep-9001.xml";

  @TempDir Path folder;
  private Git git;

  @BeforeEach
  void repository() throws Exception {
    git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call();
    commit("It ebbs.", "0.1.0");
  }

  @AfterEach
  void close() {
    git.close();
  }

  private void commit(String text, String... versions) throws Exception {
    write(text, versions);
    git.add().addFilepattern(".").call();
    git.commit().setAuthor(EDITOR).setCommitter(EDITOR).setSign(false).setMessage(text).call();
  }

  private void write(String text, String... versions) throws IOException {
    StringBuilder blocks = new StringBuilder();
    for (String version : versions) {
      blocks.append(
          """
          <revision>
            <version>%s</version>
            <date>2026-01-02</date>
            <initials>ab</initials>
            <remark><p>What %s brings.</p></remark>
          </revision>
          """
              .formatted(version, version));
    }
    Files.writeString(
        folder.resolve(NAME),
        """
        <?xml version='1.0' encoding='UTF-8'?>
        <xep><header><title>Tide Tables</title><abstract>Short.</abstract><number>9001</number>
        <status>Experimental</status><type>Standards Track</type><sig>Standards</sig>
        <approver>Council</approver><shortname>tides</shortname>
        %s</header>
        <section1 topic='Tides' anchor='tides'><p>%s</p></section1></xep>
        """
            .formatted(blocks, text));
  }

  private String check(String since) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Main.run(
        new String[] {
          "check", "--since", since, "--select", "revision-without-change", folder.toString()
        },
        new PrintWriter(out),
        new PrintWriter(err));
    return out + "" + err;
  }

  @Test
  void aloneItIsTold() throws Exception {
    commit("It ebbs.", "0.2.0", "0.1.0");
    assertThat(check("HEAD~1..HEAD"))
        .contains("warning[revision-without-change]", "there is a new revision, 0.2.0, but");
  }

  @Test
  void inTheWorkingTreeToo() throws Exception {
    write("It ebbs.", "0.2.0", "0.1.0");
    assertThat(check("HEAD")).contains("warning[revision-without-change]");
  }

  @Test
  void withAChangeItIsFine() throws Exception {
    commit("It flows.", "0.2.0", "0.1.0");
    assertThat(check("HEAD~1..HEAD")).doesNotContain("[revision-without-change]");
    commit("It  flows.", "0.3.0", "0.2.0", "0.1.0");
    assertThat(check("HEAD~1..HEAD")).doesNotContain("[revision-without-change]");
  }

  @Test
  void itTellsOfAChangeThatWasCommittedBefore() throws Exception {
    commit("It flows.", "0.1.0");
    commit("It flows.", "0.2.0", "0.1.0");
    assertThat(check("HEAD~1..HEAD")).doesNotContain("[revision-without-change]");
    assertThat(check("HEAD~2..HEAD")).doesNotContain("[revision-without-change]");
  }

  @Test
  void aChangeThatAnOlderRevisionTellsOfDoesNotCount() throws Exception {
    commit("It flows.", "0.2.0", "0.1.0");
    commit("It flows.", "0.3.0", "0.2.0", "0.1.0");
    assertThat(check("HEAD~1..HEAD")).contains("warning[revision-without-change]");
  }

  @Test
  void whereGitDoesNotKnowWhatWasBeforeItIsANote() throws Exception {
    commit("It flows.", "0.1.0");
    commit("It flows.", "0.2.0", "0.1.0");
    Repository repository = git.getRepository();
    Files.writeString(
        repository.getDirectory().toPath().resolve("shallow"),
        repository.resolve("HEAD~1").name() + "\n");
    assertThat(check("HEAD~1..HEAD")).contains("note[revision-without-change]");
  }
}
