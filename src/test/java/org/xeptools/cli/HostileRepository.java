package org.xeptools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A repository of one document in three versions, for tests that break it. */
abstract class HostileRepository {
  static final PersonIdent SOMEBODY = new PersonIdent("a", "a@harbor.example");

  @TempDir Path folder;
  Path tree;
  StringWriter err;

  @BeforeEach
  void repository() throws Exception {
    tree = Files.createDirectories(folder.resolve("tree"));
    try (Git git = Git.init().setDirectory(tree.toFile()).setInitialBranch("main").call()) {
      for (String version : List.of("0.1", "0.2", "0.3")) {
        Files.writeString(tree.resolve("xep-0001.xml"), document(version));
        git.add().addFilepattern(".").call();
        git.commit()
            .setAuthor(SOMEBODY)
            .setCommitter(SOMEBODY)
            .setSign(false)
            .setMessage(version)
            .call();
      }
    }
  }

  static String document(String version) {
    return "<xep><header><title>Boats</title><number>0001</number><revision><version>"
        + version
        + "</version></revision></header><section1 topic='A' anchor='a'><p>Of "
        + version
        + "</p></section1></xep>";
  }

  int run(String... words) {
    err = new StringWriter();
    return Main.run(words, new PrintWriter(new StringWriter()), new PrintWriter(err));
  }

  int check(String since) {
    return run("check", "--since", since, tree + "");
  }

  int build() {
    return run("build", tree + "", "--no-pdf", "-o", folder.resolve("site") + "");
  }

  Path git(String name) {
    return tree.resolve(".git").resolve(name);
  }

  void oneSentence(String part) {
    assertThat(err.toString().strip()).startsWith("xep: ").contains(part).hasLineCount(1);
  }

  Path object(String revision) throws IOException {
    try (Repository repository = open()) {
      String name = repository.resolve(revision).name();
      return git("objects/" + name.substring(0, 2) + "/" + name.substring(2));
    }
  }

  Repository open() throws IOException {
    return Git.open(tree.toFile()).getRepository();
  }
}
