package org.xeptools.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.finding.Finding;
import org.xeptools.site.build.Built;
import org.xeptools.site.build.Progress;

/** A site built step by step has the bytes of one that is built at once. */
class IncrementalBuildTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
  private static final int STEPS = 3;
  private static final int BUILDS_OF_A_STEP = 4;
  private static final int KINDS_OF_EDITS = 11;

  @TempDir Path home;
  private Path source;
  private Path site;

  @BeforeEach
  void copyOurOwnSeries() throws IOException {
    source = home.resolve("series");
    site = home.resolve("site");
    Path own = Path.of("xep-sources");
    try (Stream<Path> files = Files.walk(own)) {
      for (Path file : files.toList()) {
        Files.copy(file, source.resolve(own.relativize(file).toString()));
      }
    }
  }

  private Built build(Path target, boolean pdfs, boolean anew) throws UserError {
    SiteBuild build = new SiteBuild(source, target, pdfs, true, TODAY, anew);
    return new Workbench().build(build, 2, Progress.NONE).built();
  }

  /** One when no file is so young any more that it may change unseen. */
  private SiteBuild.Site later() throws Exception {
    SiteBuild build = new SiteBuild(source, site, false, true, TODAY, false);
    Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
    return build.run(new Inputs(Optional.empty()), 2, Progress.NONE, clock);
  }

  private static Map<String, String> bytes(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        if (!name.startsWith(".xep-")) {
          files.put(name, HexFormat.of().formatHex(Files.readAllBytes(file)));
        }
      }
    }
    return files;
  }

  private void equalsOneBuiltAtOnce(boolean pdfs, String after) throws Exception {
    Path clean = home.resolve("clean");
    build(clean, pdfs, true);
    Map<String, String> expected = bytes(clean);
    Map<String, String> got = bytes(site);
    assertThat(got.keySet()).as(after).isEqualTo(expected.keySet());
    expected.forEach(
        (name, content) ->
            assertThat(got.get(name)).as(name + " after " + after).isEqualTo(content));
  }

  private void edit(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  @Test
  void equalsAFullBuildAfterRandomEdits() throws Exception {
    Random random = new Random(20261122);
    Git.init().setDirectory(source.toFile()).call().close();
    build(site, false, false);
    // All kinds in any order, then some of them again
    List<Integer> kinds = new ArrayList<>(IntStream.range(0, KINDS_OF_EDITS).boxed().toList());
    Collections.shuffle(kinds, random);
    int next = 0;
    for (int step = 0; step < STEPS; step++) {
      List<String> edits = new ArrayList<>();
      for (int i = 0; i < BUILDS_OF_A_STEP; i++) {
        edits.add(randomEdit(kinds.get(next++ % KINDS_OF_EDITS), random));
        build(site, false, false);
      }
      equalsOneBuiltAtOnce(false, "step " + step + ": " + edits);
    }
  }

  @Test
  void whatAProgramSaysChangesThePagesThatShowIt() throws Exception {
    build(site, false, false);
    Path keeper = source.resolve("doap/keeper.doap");
    edit(keeper, "<xmpp:status>partial<", "<xmpp:status>complete<");
    build(site, false, false);
    equalsOneBuiltAtOnce(false, "another degree");
    try (Stream<Path> files = Files.list(keeper.getParent())) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    build(site, false, false);
    equalsOneBuiltAtOnce(false, "no program");
    assertThat(site.resolve("implementations")).doesNotExist();
  }

  private List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.walk(source)) {
      return files
          .filter(f -> f.toString().endsWith(".xml") && !f.toString().contains(".git"))
          .sorted()
          .toList();
    }
  }

  private String randomEdit(int kind, Random random) throws IOException {
    List<Path> documents = documents();
    Path file = documents.get(random.nextInt(documents.size()));
    String text = Files.readString(file);
    switch (kind) {
      case 0 -> Files.writeString(file, text.replaceFirst("<title>", "<title>New "));
      case 1 -> Files.writeString(file, text.replaceFirst("<p>", "<p>One more word. "));
      case 2 -> Files.writeString(file, text.replaceAll("<status>\\w+", "<status>Deferred"));
      case 3 -> Files.writeString(file, text.replaceFirst("</section1>", ""));
      case 4 -> Files.writeString(file, text); // as it was, but newer
      case 5 -> Files.delete(file);
      case 6 -> {
        String number = String.format("%04d", 700 + random.nextInt(300));
        Files.writeString(source.resolve("xep-" + number + ".xml"), text);
      }
      case 7 -> {
        Path sigs = source.resolve("sigs.yaml");
        Files.writeString(sigs, Files.readString(sigs).replaceFirst("name: ", "name: The "));
        return "sigs.yaml";
      }
      case 8 -> {
        String title = "title: Series " + random.nextInt(9) + "\n";
        String validity = "validity: " + random.nextBoolean() + "\n";
        Files.writeString(source.resolve("site.yaml"), title + validity);
        return "site.yaml";
      }
      case 9 -> {
        try (Git git = Git.open(source.toFile())) {
          git.add().addFilepattern(".").call();
          git.commit()
              .setAuthor("a", "a@tide.example")
              .setCommitter("a", "a@tide.example")
              .setSign(false)
              .setMessage("step")
              .call();
        } catch (GitAPIException e) {
          throw new IOException(e);
        }
        return "a commit";
      }
      default -> {
        Path entities = source.resolve("xep.ent");
        String declared = Files.readString(entities);
        Files.writeString(
            entities,
            random.nextBoolean()
                ? declared + "\n<!ENTITY more 'more'>"
                : declared.replaceFirst("<link", "<link class='x'").replace("MUST", "SHALL"));
      }
    }
    return file.getFileName().toString();
  }

  @Test
  void pdfsAreKeptAndMadeAnewTheSameWay() throws Exception {
    List<Path> bySize = new ArrayList<>(documents());
    bySize.sort(Comparator.comparing(file -> file.toFile().length()));
    for (Path file : bySize.subList(5, bySize.size())) {
      Files.delete(file);
    }
    build(site, true, false);
    edit(documents().get(0), "<title>", "<title>Another ");
    Built built = build(site, true, false);
    assertThat(built.made()).isLessThan(built.tasks() / 2);
    equalsOneBuiltAtOnce(true, "a new title");
  }

  @Test
  void onlyWhatChangedIsMadeAnew() throws Exception {
    build(site, false, false);
    Path one = source.resolve("xep-9001.xml");
    Map<String, String> before = bytes(site);
    edit(one, "<p>", "<p>Here is one sentence more. ");
    Built built = build(site, false, false);
    List<String> changed = new ArrayList<>();
    bytes(site)
        .forEach(
            (path, content) -> {
              if (path.startsWith("xep-")
                  && path.endsWith(".html")
                  && !content.equals(before.get(path))) {
                changed.add(path);
              }
            });
    assertThat(changed).containsExactly("xep-9001.html");
    assertThat(built.made()).isBetween(1, built.tasks() / 3);
  }

  @Test
  void nothingIsMadeWhereNothingChanged() throws Exception {
    later();
    SiteBuild.Site unchanged = later();
    assertThat(unchanged.built().made()).isZero();
    assertThat(unchanged.verdicts()).isEmpty();
    Files.delete(site.resolve("index.html"));
    assertThat(later().built().made()).isEqualTo(1);
    assertThat(site.resolve("index.html")).exists();
  }

  @Test
  void findingsAreToldAgainOfWhatIsKept() throws Exception {
    edit(documents().get(0), "<p>", "<p><blink>x</blink>");
    SiteBuild build = new SiteBuild(source, site, false, true, TODAY, false);
    List<String> first = messages(build);
    assertThat(first).anyMatch(message -> message.contains("blink"));
    edit(documents().get(1), "<p>", "<p>Now, ");
    assertThat(messages(build)).isEqualTo(first);
    later();
    Built unchanged = later().built();
    assertThat(unchanged.made()).isZero();
    assertThat(unchanged.findings().values().stream().flatMap(List::stream))
        .map(Finding::message)
        .anyMatch(message -> message.contains("blink"));
  }

  private static List<String> messages(SiteBuild build) throws UserError {
    return new Workbench()
        .build(build, 1, Progress.NONE).verdicts().stream()
            .flatMap(v -> v.findings().stream())
            .map(f -> f.rule() + " " + f.message() + " " + f.span() + f.notes())
            .filter(message -> message.contains("blink"))
            .toList();
  }

  @Test
  void aFileThatSomebodyWroteIntoIsMadeAnew() throws Exception {
    build(site, false, false);
    Files.write(site.resolve("xeplist.xml"), "spoilt".getBytes(StandardCharsets.UTF_8));
    build(site, false, false);
    equalsOneBuiltAtOnce(false, "spoiling a file");
  }

  @Test
  void aFileThatIsYoungIsLookedInto() throws Exception {
    build(site, false, false);
    Path one = source.resolve("xep-9001.xml");
    FileTime time = Files.getLastModifiedTime(one);
    String text = Files.readString(one);
    Files.writeString(one, text.replaceFirst("<p>T", "<p>S")); // of the same size
    Files.setLastModifiedTime(one, time);
    build(site, false, false);
    equalsOneBuiltAtOnce(false, "a change that does not show");
  }

  @Test
  void whatCameWithTheTreeIsNotBelieved() throws Exception {
    later();
    Path copy = home.resolve("elsewhere/site");
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = copy.resolve(site.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    Files.writeString(copy.resolve("xep-9001.html"), "<script>evil()</script>");
    SiteBuild build = new SiteBuild(source, copy, false, true, TODAY, false);
    Built built = new Workbench().build(build, 2, Progress.NONE).built();
    assertThat(built.made()).isEqualTo(built.tasks());
    assertThat(bytes(copy)).isEqualTo(bytes(site));
  }
}
