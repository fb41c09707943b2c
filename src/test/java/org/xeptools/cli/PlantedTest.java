package org.xeptools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.ForkedJava;
import org.xeptools.workbench.Scaffold;

/** Trees that bring state and links with them: nothing beside the output is ever touched. */
class PlantedTest {
  @TempDir Path home;
  private Path tree;
  private Path victim;
  private Map<String, String> before;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void aTreeAndItsVictim() throws Exception {
    tree = Files.createDirectories(home.resolve("a/b/c/tree"));
    victim = Files.createDirectory(home.resolve("victim"));
    Files.writeString(victim.resolve("precious"), "precious");
    document("xep-0001.xml");
    document("inbox/tides.xml");
    try (Git git = Git.init().setDirectory(tree.toFile()).call()) {
      git.add().addFilepattern(".").call();
      git.commit()
          .setAuthor("a", "a@tide.example")
          .setCommitter("a", "a@tide.example")
          .setSign(false)
          .setMessage("all")
          .call();
    }
    before = outside();
  }

  private void document(String name) throws Exception {
    Path file = tree.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, Scaffold.of("standards-track"));
  }

  private int run(Object... arguments) {
    String[] words = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
    return Main.run(words, new PrintWriter(out), new PrintWriter(err));
  }

  @Test
  void filesInASiteThatCameWithTheTreeAreNotPublished() throws Exception {
    assertThat(build()).isLessThanOrEqualTo(ExitCode.FINDINGS);
    Path site = tree.resolve("target/site");
    Files.writeString(site.resolve("mine.html"), "mine");
    assertThat(run("build", "--no-pdf", "--clean", "-o", site, tree))
        .isLessThanOrEqualTo(ExitCode.FINDINGS);
    assertThat(site.resolve("mine.html")).as("this user's own").hasContent("mine");

    Files.writeString(site.resolve(".xep-site"), "of somebody else");
    assertThat(build()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString())
        .contains("may have come with the sources", "and ", "delete that folder");
    assertThat(site.resolve("mine.html")).hasContent("mine");
    assertThat(run("build", "--no-pdf", "-o", home.resolve("new"), tree))
        .isLessThanOrEqualTo(ExitCode.FINDINGS);
    assertThat(home.resolve("new/mine.html")).doesNotExist();
  }

  private int build() {
    return run("build", "--no-pdf", "-o", tree.resolve("target/site"), tree);
  }

  /** All files that are not in the tree. */
  private Map<String, String> outside() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(home)) {
      for (Path file : all.filter(f -> !f.startsWith(tree)).toList()) {
        files.put(file.toString(), Files.isRegularFile(file) ? Files.readString(file) : "");
      }
    }
    return files;
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void plant(String link, Path to) throws IOException {
    Path place = tree.resolve(link);
    Files.createDirectories(place.getParent());
    Files.createSymbolicLink(place, to);
  }

  private void nothingOutsideIsTouched() throws IOException {
    assertThat(outside()).isEqualTo(before);
    assertThat(err.toString()).doesNotContain("a bug of xep");
  }

  private static final String ID = "0123456789012345678901234567890123456789";

  @Test
  void aRememberedHistoryLeadsNowhere() throws Exception {
    String head;
    try (Git git = Git.open(tree.toFile())) {
      head = git.getRepository().resolve("HEAD").name();
    }
    Path site = tree.resolve("target/site");
    String evil = "x/../../../../../../../victim/evil";
    for (String seal : List.of("", "xep-seal none\n", "xep-seal " + "0".repeat(64) + "\n")) {
      delete(site);
      Files.createDirectories(site);
      Files.writeString(
          site.resolve(".xep-site"),
          seal
              + "xep-site 3\nbuild\t\tp\t1\t0\t0\ntask\ta\tk\nfile\t../../xep-0001.xml\t1\t1\nend\n");
      Files.writeString(
          site.resolve(".xep-history"),
          seal
              + "xep-history 5\t"
              + head
              + "\t\nline\t"
              + String.join("\t", evil, "1.0", head, "1", ID, "", "", "0001")
              + "\n");
      assertThat(build()).as(err.toString()).isLessThanOrEqualTo(ExitCode.FINDINGS);
      nothingOutsideIsTouched();
      assertThat(site.resolve("xep-0001.html")).exists();
      assertThat(tree.resolve("xep-0001.xml")).exists();
    }
  }

  @Test
  void linksInTheSiteAreNotWrittenThrough() throws Exception {
    Files.createDirectories(tree.resolve("target/site"));
    Files.writeString(tree.resolve("target/site/.xep-site"), "");
    for (String name : List.of("xep-0001.html", "index.html", ".xep-history")) {
      plant("target/site/" + name, victim.resolve("precious"));
    }
    for (String name : List.of("assets", "attic", "inbox", "schemas")) {
      plant("target/site/" + name, victim);
    }
    plant("target/.site.new", victim);
    plant("target/.site.old", victim);
    assertThat(build()).as(err.toString()).isLessThanOrEqualTo(ExitCode.FINDINGS);
    nothingOutsideIsTouched();
    assertThat(tree.resolve("target/site/assets/xep.css").toRealPath())
        .startsWith(tree.toRealPath());
  }

  @Test
  void aLockThatIsALinkIsRefused() throws Exception {
    plant("target/.site.lock", victim.resolve("precious"));
    assertThat(build()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).contains(".site.lock is a link or a folder where a lock belongs");
    nothingOutsideIsTouched();
    Files.delete(tree.resolve("target/.site.lock"));
    plant("target/.site.lock", victim.resolve("new"));
    assertThat(build()).isEqualTo(ExitCode.WRONG_USE);
    nothingOutsideIsTouched();
  }

  @Test
  void theUsualPlaceOfASiteIsNoLink() throws Exception {
    Files.move(tree.resolve("xep-0001.xml"), tree.resolve("x"));
    document("xep-sources/xep-0001.xml");
    for (String link : List.of("target", "target/site")) {
      plant(link, victim);
      Process build =
          ForkedJava.of(Main.class.getName(), List.of("build", "--no-pdf"))
              .directory(tree.toFile())
              .redirectErrorStream(true)
              .start();
      String said = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(build.waitFor()).as(said).isEqualTo(ExitCode.WRONG_USE);
      assertThat(said).contains(link + " is a link; to write the site to its target");
      nothingOutsideIsTouched();
      Files.delete(tree.resolve(link));
    }
  }

  @Test
  void pagesAreNotWrittenThroughLinks() throws Exception {
    plant("xep-0001.html", victim.resolve("precious"));
    plant("page.html", victim.resolve("precious"));
    assertThat(run("html", "-o", tree, tree.resolve("xep-0001.xml")))
        .isLessThan(ExitCode.WRONG_USE);
    assertThat(
            run(
                "diff",
                "-o",
                tree.resolve("page.html"),
                tree.resolve("xep-0001.xml"),
                tree.resolve("inbox/tides.xml")))
        .isZero();
    assertThat(tree.resolve("page.html")).content().contains("<html");
    nothingOutsideIsTouched();
    Files.move(tree.resolve("assets"), tree.resolve("ours"));
    plant("assets", victim);
    assertThat(run("html", "-o", tree, tree.resolve("xep-0001.xml"))).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).contains("assets is a link or a file where a folder belongs");
    nothingOutsideIsTouched();
  }

  @Test
  void whatIsWrittenOutrightIsNotWrittenThroughLinks() throws Exception {
    for (String name : List.of("known.txt", "new.xml", "sigs.yaml")) {
      plant(name, victim.resolve("precious"));
    }
    assertThat(run("check", "--write-baseline", tree.resolve("known.txt"), tree)).isZero();
    assertThat(Files.isRegularFile(tree.resolve("known.txt"), LinkOption.NOFOLLOW_LINKS)).isTrue();
    assertThat(run("new", "informational", "-o", tree.resolve("new.xml")))
        .isEqualTo(ExitCode.WRONG_USE);
    assertThat(
            run(
                "new",
                "sig-charter",
                "--name",
                "Tides",
                "-o",
                tree.resolve("sig.xml"),
                "--sigs-yaml",
                tree.resolve("sigs.yaml")))
        .isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).contains("sigs.yaml is a link to ");
    nothingOutsideIsTouched();
  }

  @Test
  void fixesAreNotWrittenThroughLinksOutOfTheTree() throws Exception {
    Path elsewhere = Files.createDirectories(victim.resolve("inbox"));
    String broken =
        Scaffold.of("standards-track").replaceFirst("<p>", "<p>Clients MUST  wait. wait wait ");
    for (String name : List.of("tides.xml", "other.xml")) {
      Files.writeString(elsewhere.resolve(name), broken);
    }
    before = outside();
    plant("linked.xml", elsewhere.resolve("tides.xml"));
    Path inbox = tree.resolve("inbox");
    Files.delete(inbox.resolve("tides.xml"));
    Files.delete(inbox);
    plant("inbox", elsewhere);
    assertThat(run("check", "--fix", "--unsafe-fixes", tree)).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).contains("inbox is a link out of the tree");
    nothingOutsideIsTouched();
    Files.delete(inbox);
    run("check", "--fix", "--unsafe-fixes", tree.resolve("linked.xml"));
    assertThat(err.toString()).contains("linked.xml is reached through a link; its real path is ");
    nothingOutsideIsTouched();
    Path own = Files.writeString(tree.resolve("own.xml"), broken);
    Path mine = Files.createSymbolicLink(tree.resolve("mine.xml"), Path.of("own.xml"));
    assertThat(run("check", "--fix", "--unsafe-fixes", mine)).isLessThan(ExitCode.WRONG_USE);
    assertThat(mine).isSymbolicLink();
    assertThat(own).content().isNotEqualTo(broken);
  }
}
