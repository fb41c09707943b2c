package org.xeptools.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.Cpu;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.source.XepSource;

/**
 * Whatever is fed to the reader ends in clear findings, soon, on a small stack, without a throw.
 */
class HostileInputTest {
  private static final Path FOLDER = Path.of("src/test/resources/hostile");
  private static final long STACK = 512 * 1024;

  /** In milliseconds of a processor. */
  private static final long SOON = 5_000;

  @TempDir Path temp;

  /** A file's name begins with the rule that it breaks: {@code too-large.laughs.xml}. */
  @TestFactory
  Stream<DynamicTest> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList().stream()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }
  }

  private static void check(Path file) throws IOException {
    String name = file.getFileName().toString();
    expect(name.substring(0, name.indexOf('.')), file, Files.readAllBytes(file));
  }

  @Test
  void deepNesting() {
    expect("too-large", "<xep>" + "<p>".repeat(100_000));
    expect("too-large", "<xep>" + "<note>".repeat(100_000) + "</note>".repeat(100_000) + "</xep>");
  }

  @Test
  void deepNestingOfEntities() {
    StringBuilder chain = new StringBuilder("<!DOCTYPE xep [<!ENTITY e0 'x'>");
    for (int i = 1; i < 20_000; i++) {
      chain.append("<!ENTITY e" + i + " '&e" + (i - 1) + ";'>");
    }
    expect("too-large", chain + "]><xep>&e19999;</xep>");
    expect("too-large", chain + "]><xep class='&e19999;'/>");
  }

  @Test
  void quadraticEntity() {
    String big = "<!DOCTYPE xep [<!ENTITY big '" + "x".repeat(200_000) + "'>]><xep>";
    expect("too-large", big + "&big;".repeat(200_000) + "</xep>");
    expect("too-large", big + "<p class='&big;'/>".repeat(200_000) + "</xep>");
    String attribute = "<!DOCTYPE xep [<!ENTITY e \"<p class='" + "x".repeat(200_000) + "'/>\">]>";
    expect("too-large", attribute + "<xep>" + "&e;".repeat(200_000) + "</xep>");
    String comment = "<!DOCTYPE xep [<!ENTITY e '<!--" + "x".repeat(200_000) + "-->'>]>";
    expect("too-large", comment + "<xep>" + "&e;".repeat(1_100_000) + "</xep>");
  }

  @Test
  void manyAttributes() {
    StringBuilder tag = new StringBuilder("<xep");
    for (int i = 0; i < 100_000; i++) {
      tag.append(" a" + i + "='x'");
    }
    expect("too-large", tag + "/>");
  }

  @Test
  void manyOfTheSame() {
    expect(
        "invalid-structure",
        "<xep>" + "<section1 topic='a' anchor='a'/>".repeat(100_000) + "</xep>");
    expect(
        "invalid-structure",
        "<xep>" + "<section1 topic='a'/><link url='#b'/>".repeat(50_000) + "</xep>");
    expect("undefined-entity", "<xep>" + "&nothing;".repeat(500_000) + "</xep>");
    expect("not-well-formed", "<xep>" + "\uFFFF".repeat(50) + "</xep>");
    expect("wrong-encoding", "<xep>" + "\u0001".repeat(5_000_000) + "</xep>");
  }

  @Test
  void longNames() {
    String name = "a".repeat(1_000_000);
    expect("not-a-xep", "<" + name + "/>");
    expect(
        "undefined-entity",
        "<!DOCTYPE xep [<!ENTITY " + name + "b ''>]><xep>&" + name + "c;</xep>");
  }

  @Test
  void nestedTextIsNotKeptManyTimes() {
    String text = "x".repeat(5_000_000);
    for (String name : List.of("note", "example")) {
      String open = ("<" + name + ">").repeat(95);
      String close = ("</" + name + ">").repeat(95);
      expect("invalid-structure", "<xep>" + open + text + close + "</xep>");
    }
  }

  @Test
  void largeFiles() throws IOException {
    Path file = temp.resolve("xep-9001.xml");
    Files.write(
        file, ("<xep>" + "x".repeat(50_000_000) + "</xep>").getBytes(StandardCharsets.UTF_8));
    assertThat(new XepReader().read(file).problems())
        .extracting(Finding::rule)
        .containsExactly("too-large");
  }

  @Test
  void endlessFile() throws IOException {
    Path zeros = Path.of("/dev/zero");
    if (Files.exists(zeros)) {
      assertThat(new XepReader().read(zeros).problems())
          .extracting(Finding::rule)
          .containsExactly("too-large");
    }
  }

  @Test
  void loneSurrogates() {
    expect("not-well-formed", "<xep>\uD83D</xep>");
    expect("not-well-formed", "<xep>\uDE00\uD83D</xep>");
    expect("not-well-formed", "<xep class='\uD83D'/>");
    expect("not-well-formed", "<xep/>\uD83D");
  }

  /** Half a document, cut at every byte, is never taken for a whole one. */
  @Test
  void truncation() {
    String whole =
        "<?xml version='1.0' encoding='UTF-8'?>\n"
            + "<!DOCTYPE xep SYSTEM 'xep.dtd' [\n<!ENTITY % ents SYSTEM 'xep.ent'>\n%ents;\n"
            + "<!ENTITY sea \"<em>mer é</em>\"> <!-- a -->\n]>\n"
            + "<?xml-stylesheet type='text/xsl' href='xep.xsl'?>\n<xep>\r\n<!-- é -->"
            + "<p a='&sea;&#233;'>\uD83D\uDE00&sea; &amp; &#x1F600;<br/><![CDATA[<a>]]></p></xep>";
    byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      byte[] cut = java.util.Arrays.copyOf(bytes, i);
      List<Finding> problems = read(Path.of("xep-9001.xml"), cut).problems();
      assertThat(problems).as("cut at %s", i).isNotEmpty();
      assertThat(problems).as("cut at %s", i).allSatisfy(HostileInputTest::isClear);
    }
  }

  @Test
  void entitiesOutsideTheTree() throws IOException {
    Path outside = Files.createDirectories(temp.resolve("outside/deep")).resolve("xep.ent");
    Files.writeString(outside, "<!ENTITY secret 'pearl'>");
    Path tree = Files.createDirectories(temp.resolve("a/tree"));
    Files.createSymbolicLink(tree.resolve("xep.ent"), outside);
    List<Finding> problems = withEntities(tree, "&secret;");
    assertThat(problems).extracting(Finding::rule).containsExactly("external-entity");
    assertThat(problems).allSatisfy(HostileInputTest::isClear);
    assertThat(problems.toString()).doesNotContain("pearl");
  }

  @Test
  void otherFileCalledEntities() throws IOException {
    Path tree = Files.createDirectories(temp.resolve("b/tree"));
    Files.writeString(temp.resolve("b/diary.txt"), "<!ENTITY secret 'pearl'>");
    Files.createSymbolicLink(tree.resolve("xep.ent"), Path.of("../diary.txt"));
    assertThat(withEntities(tree, "&secret;"))
        .extracting(Finding::rule)
        .containsExactly("external-entity");
  }

  @Test
  void entitiesOfTheFolderAbove() throws IOException {
    Path tree = Files.createDirectories(temp.resolve("c/inbox"));
    Files.writeString(temp.resolve("c/xep.ent"), "<!ENTITY open 'harbor'>");
    Files.createSymbolicLink(tree.resolve("xep.ent"), Path.of("../xep.ent"));
    assertThat(withEntities(tree, "&open;")).isEmpty();
  }

  @Test
  void malformedEntities() throws IOException {
    for (String text :
        List.of(
            "<!ENTITY a 'x'> ebb",
            "<!ENTITY a",
            "<html/>",
            "<!ENTITY a '&#0;'>",
            "<!ENTITY a '\u0001'>")) {
      Path tree = Files.createTempDirectory(temp, "tree");
      Files.writeString(tree.resolve("xep.ent"), text);
      assertThat(toldOf(tree))
          .as(text)
          .singleElement()
          .satisfies(HostileInputTest::isClear)
          .satisfies(f -> assertThat(f.span().file()).hasFileName("xep.ent"));
    }
    Path tree = Files.createTempDirectory(temp, "tree");
    Files.write(tree.resolve("xep.ent"), new byte[] {(byte) 0xE9});
    assertThat(toldOf(tree)).singleElement().satisfies(HostileInputTest::isClear);
  }

  /** What is told of a tree's xep.ent when a document that names it is read. */
  private static List<Finding> toldOf(Path tree) {
    XepReader reader = new XepReader();
    reader.read(
        XepSource.of(
            tree.resolve("xep-9001.xml"),
            "<!DOCTYPE xep [<!ENTITY % ents SYSTEM 'xep.ent'> %ents;]><xep>&a;</xep>"));
    return reader.declarations().faulty().stream().flatMap(list -> list.met().stream()).toList();
  }

  private static List<Finding> withEntities(Path tree, String body) {
    String text =
        "<!DOCTYPE xep [<!ENTITY % ents SYSTEM 'xep.ent'> %ents;]><xep>" + body + "</xep>";
    return read(tree.resolve("xep-9001.xml"), text.getBytes(StandardCharsets.UTF_8))
        .problems()
        .stream()
        .filter(f -> !f.rule().equals("invalid-structure"))
        .toList();
  }

  private static void expect(String rule, String text) {
    expect(
        rule,
        Path.of("xep-9001.xml"),
        () -> new XepReader().read(XepSource.of(Path.of("xep-9001.xml"), text)));
  }

  private static void expect(String rule, Path path, byte[] bytes) {
    expect(rule, path, () -> new XepReader().read(path, bytes));
  }

  private static void expect(
      String rule, Path path, java.util.function.Supplier<ParseResult> reading) {
    ParseResult result = onSmallStack(reading);
    List<Finding> form =
        result.problems().stream().filter(f -> !f.rule().equals("invalid-structure")).toList();
    List<Finding> judged = rule.equals("invalid-structure") ? result.problems() : form;
    assertThat(judged).as(path.toString()).extracting(Finding::rule).contains(rule);
    if (!rule.equals("invalid-structure")) {
      assertThat(form).as(path.toString()).extracting(Finding::rule).containsOnly(rule);
    }
    assertThat(form).as(path.toString()).allSatisfy(HostileInputTest::isClear);
  }

  private static ParseResult read(Path path, byte[] bytes) {
    return onSmallStack(() -> new XepReader().read(path, bytes));
  }

  private static ParseResult onSmallStack(java.util.function.Supplier<ParseResult> reading) {
    AtomicReference<@Nullable ParseResult> result = new AtomicReference<>();
    long spent =
        Cpu.millis(
            STACK,
            () -> {
              result.set(reading.get());
              return STACK;
            });
    assertThat(spent).as("milliseconds of a processor").isLessThan(SOON);
    return Objects.requireNonNull(result.get());
  }

  /** A place in the file, one line of words, nothing of the parser's own. */
  private static void isClear(Finding finding) {
    List<String> texts = new ArrayList<>(List.of(finding.message()));
    finding.notes().stream().map(Note::message).forEach(texts::add);
    assertThat(texts)
        .allSatisfy(
            t -> assertThat(t).isNotBlank().doesNotContain("\n", "wstx", "Exception", "[row"));
    assertThat(finding.message()).doesNotEndWith(".");
    assertThat(finding.message().substring(0, 1).toLowerCase(Locale.ROOT))
        .isEqualTo(finding.message().substring(0, 1));
  }
}
