package org.xeptools.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xeptools.Folders;
import org.xeptools.ForkedJava;

/** Runs {@code git}, knowing nothing of this machine, and xep in a folder. */
final class RealGit {
  private final Path folder;
  private String said = "";

  /** In {@code folder}; without git the test is skipped, and says so. */
  private RealGit(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder).toRealPath();
    boolean found =
        Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator, -1))
            .anyMatch(at -> Files.isExecutable(Path.of(at, "git")));
    if (!found) {
      System.out.println("SKIPPED: no git here");
    }
    assumeTrue(found, "no git here");
  }

  /**
   * In a folder with nothing but "origin", which has two documents; the first has had six versions,
   * each with a tag. It is made once, since that takes twenty processes, and copied for each test.
   *
   * @param home a folder that all tests of a class share
   */
  static RealGit withSeries(Path home) throws Exception {
    RealGit made = new RealGit(home.resolve("made"));
    if (!Files.exists(made.path("origin"))) {
      made.series("origin");
    }
    Path folder = Files.createTempDirectory(home, "test");
    Folders.copy(made.folder, folder);
    return new RealGit(folder);
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  /** The address of a folder; as a path alone, git would copy the objects. */
  String url(String name) {
    return path(name).toUri().toString().replaceFirst("^file:/(?!/)", "file:///");
  }

  private static void isolate(Map<String, String> environment, Path home) {
    environment.keySet().removeIf(name -> name.startsWith("GIT_"));
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    environment.put("HOME", home.toString());
    environment.put("LC_ALL", "C");
    for (String who : List.of("AUTHOR", "COMMITTER")) {
      environment.put("GIT_" + who + "_NAME", "Ada Quay");
      environment.put("GIT_" + who + "_EMAIL", "ada@harbor.example");
    }
  }

  private int run(ProcessBuilder builder, String in, Map<String, String> environment)
      throws Exception {
    isolate(builder.environment(), folder);
    environment.forEach(
        (name, value) -> {
          builder.environment().put(name, value);
          builder.environment().values().removeIf(String::isEmpty);
        });
    Process process = builder.directory(path(in).toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return process.waitFor();
  }

  /** Runs git in a folder, which must succeed, and answers what it said. */
  String git(String in, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-c", "protocol.file.allow=always"));
    command.addAll(List.of(words));
    assertThat(run(new ProcessBuilder(command), in, Map.of())).as(said).isZero();
    return said;
  }

  /** Does in a folder what xep said last after {@code "first: "} or the like, to the letter. */
  void doAsTold(String in) throws Exception {
    assertThat(said).contains(": git ");
    String command = said.substring(said.lastIndexOf(": git ") + 2);
    assertThat(run(new ProcessBuilder("sh", "-c", command), in, Map.of())).as(said).isZero();
  }

  /** Runs xep in this process. */
  int xep(String... words) {
    StringWriter both = new StringWriter();
    PrintWriter to = new PrintWriter(both);
    int code = Main.run(words, to, to);
    said = both.toString().strip();
    return code;
  }

  /** Runs xep in a process of its own, in a folder; a variable with "" is unset. */
  int xepIn(String in, Map<String, String> environment, String... words) throws Exception {
    return run(ForkedJava.of("org.xeptools.cli.Main", List.of(words)), in, environment);
  }

  int check(String since, String tree) {
    return xep("check", "--since", since, path(tree) + "");
  }

  int build(String tree) {
    return xep("build", path(tree) + "", "--no-pdf", "-o", path("site-of-" + tree) + "");
  }

  String said() {
    return said;
  }

  /** What xep said last is one sentence with {@code part}. */
  void oneSentence(String part) {
    assertThat(said).startsWith("xep: ").contains(part).hasLineCount(1);
  }

  private void series(String name) throws Exception {
    git("", "init", "-q", name);
    git(name, "symbolic-ref", "HEAD", "refs/heads/main");
    write(name, "xep-0002.xml", document(2, "0.1.0"));
    for (int i = 1; i <= 6; i++) {
      write(name, "xep-0001.xml", document(1, "0." + i + ".0"));
      git(name, "add", ".");
      git(name, "commit", "-q", "-m", "Version " + i);
      git(name, "tag", "-m", "Version " + i, "v0." + i);
    }
    git(name, "branch", "feature", "HEAD~2");
  }

  void write(String in, String name, String text) throws IOException {
    Files.writeString(path(in).resolve(name), text);
  }

  static String document(int number, String version) {
    return "<?xml version='1.0'?>\n<xep><header><title>Boats</title><number>000"
        + number
        + "</number><revision>\n<version>"
        + version
        + "</version></revision></header>\n<section1 topic='A' anchor='a'>\n<p>Of "
        + version
        + "</p></section1></xep>\n";
  }
}
