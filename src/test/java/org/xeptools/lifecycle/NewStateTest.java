package org.xeptools.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.ForkedJava;

/**
 * The program with one more state: the lifecycle compiled with two more rows, all else as it is.
 * Every place that shows or asks for a state has to have it then.
 */
class NewStateTest {
  private static final Path SOURCES = Path.of("src/main/java/org/xeptools/lifecycle");
  private static final String STATE =
      """
      ),
        ARCHIVED(
            "Archived",
            Standing.HISTORY,
            Trust.STOP,
            "Put on a shelf by a test.",
            "leave this on its shelf.",
            "on a shelf. Leave it there.");
      """;
  private static final String STEP =
      "unsaid(OBSOLETE, Status.ARCHIVED, NOT_HUMOROUS, \"states-Archived\"),\n"
          + "          new Transition(DEFERRED";

  @TempDir private static Path folder;

  @BeforeAll
  static void builds() throws Exception {
    Path classes = Files.createDirectory(folder.resolve("classes"));
    compile(lifecycle(), classes);
    Path series = Files.createDirectory(folder.resolve("series"));
    document(series, "0901", "Standards Track", "");
    document(series, "0902", "Procedural", "<sig>Shelf</sig>");
    assertThat(
            run(
                classes,
                "build",
                "--no-pdf",
                "--today=2026-11-29",
                "-o=" + folder.resolve("site"),
                series.toString()))
        .isLessThan(2);
    run(
        classes,
        "check",
        "--today=2026-11-29",
        "--format=json",
        series.resolve("xep-0901.xml").toString());
  }

  @Test
  void thePageSaysWhatItMeansAndWarns() throws Exception {
    assertThat(site("xep-0901.html"))
        .contains("class=\"archived standards track standing-history\"")
        .contains("Put on a shelf by a test.")
        .contains("leave this on its shelf.");
  }

  @Test
  void theRoadLeadsToItOnTheDayThatTheRemarkSays() throws Exception {
    String page = site("xep-0901.html");
    String road = page.substring(page.indexOf("class=\"road\""), page.indexOf("</figure>"));
    assertThat(road).contains("Archived").contains("2026-01-03");
  }

  @Test
  void theListFiltersAndSortsByIt() throws Exception {
    assertThat(site("index.html"))
        .contains("<option value=\"Archived\" data-standing=\"history\">Archived (2)</option>")
        .contains("<span class=\"xep-status archived\">Archived</span>");
    assertThat(site("views/status.html")).contains("Archived");
    assertThat(site("xeps.json")).contains("\"Archived\"");
  }

  @Test
  void theStyleSheetsColourItAndPrintIt() throws Exception {
    assertThat(site("assets/xep.css"))
        .contains(".obsolete, .archived) { color: var(--stop); }")
        .contains("body:has(#status-notice.archived) { page: archived; }")
        .contains("content: \"Archived: on a shelf. Leave it there.\"");
    assertThat(site("assets/site.css")).contains(".obsolete, .archived) { stroke: var(--stop);");
  }

  @Test
  void theRulesKnowIt() throws Exception {
    assertThat(Files.readString(folder.resolve("out")))
        .doesNotContain("unknown-status")
        .doesNotContain("status-not-as-announced")
        .contains("xep-0901.xml");
  }

  private static String site(String page) throws Exception {
    return Files.readString(folder.resolve("site").resolve(page));
  }

  private static void document(Path series, String number, String type, String more)
      throws Exception {
    Files.writeString(
        series.resolve("xep-" + number + ".xml"),
        """
        <xep><header><title>Shelves</title><abstract>About shelves.</abstract>
        <number>%s</number><status>Archived</status><type>%s</type>%s
        <revision><version>1.1</version><date>2026-01-03</date><initials>ab</initials>
        <remark><p>Changed status to Archived.</p></remark></revision>
        <revision><version>1.0</version><date>2024-01-03</date><initials>ab</initials>
        <remark><p>Changed status to Stable.</p></remark></revision>
        </header><section1 topic="Introduction" anchor="intro"><p>A shelf.</p></section1></xep>
        """
            .formatted(number, type, more));
  }

  /** The sources of the lifecycle with a row for the state, and one for a step to it. */
  private static List<Path> lifecycle() throws Exception {
    Path copy = Files.createDirectory(folder.resolve("lifecycle"));
    try (Stream<Path> sources = Files.list(SOURCES)) {
      for (Path source : sources.toList()) {
        String text =
            Files.readString(source)
                .replaceFirst("new Transition\\(DEFERRED", STEP.replace("\\", ""));
        boolean isStatus = source.endsWith("Status.java");
        Files.writeString(
            copy.resolve(source.getFileName()),
            isStatus ? text.replaceFirst("\\);\n", Matcher.quoteReplacement(STATE)) : text);
      }
    }
    assertThat(Files.readString(copy.resolve("Status.java"))).contains("ARCHIVED(");
    assertThat(Files.readString(copy.resolve("Lifecycle.java"))).contains("Status.ARCHIVED");
    try (Stream<Path> sources = Files.list(copy)) {
      return sources.toList();
    }
  }

  private static void compile(List<Path> sources, Path classes) throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of("-proc:none", "-d", classes.toString(), "-cp", ForkedJava.classPath());
      boolean compiled =
          compiler
              .getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      assertThat(compiled).as(said.toString()).isTrue();
    }
  }

  private static int run(Path classes, String... arguments) throws Exception {
    return ForkedJava.of(List.of(classes), "org.xeptools.cli.Main", List.of(arguments))
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("out").toFile())
        .start()
        .waitFor();
  }
}
