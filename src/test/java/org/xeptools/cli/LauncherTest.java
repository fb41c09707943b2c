package org.xeptools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher, with something in place of Java that says in which locale it runs. */
@EnabledOnOs(OS.LINUX)
class LauncherTest {
  @TempDir Path home;

  @ParameterizedTest
  @CsvSource({
    "C, C.UTF-8",
    "POSIX, C.UTF-8",
    "C.UTF-8, C.UTF-8",
    "xx_XX.UTF-8, C.UTF-8",
    "xx_XX, C.UTF-8",
  })
  void javaHasNamesForAllLetters(String given, String used) throws Exception {
    Files.copy(Path.of("xep"), home.resolve("xep"));
    Files.createDirectories(home.resolve("target"));
    Files.createFile(home.resolve("target/xep.jar"));
    script(home.resolve("jdk/bin/java"), "echo \"$LC_ALL\"");
    Process process = launch(given, "check", "x");
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(said.strip()).endsWith(used);
  }

  /** Where Maven is not installed, the wrapper builds the program. */
  @Test
  void theWrapperBuildsWhereThereIsNoMaven() throws Exception {
    Files.copy(Path.of("xep"), home.resolve("xep"));
    Files.createFile(home.resolve("pom.xml"));
    Files.createDirectory(home.resolve("target"));
    script(home.resolve("jdk/bin/java"), "echo \"java $*\"");
    script(home.resolve("mvnw"), "echo \"$*\" > target/xep.jar");
    Path tools = Files.createDirectory(home.resolve("tools"));
    for (String tool : List.of("sh", "cat", "dirname", "find", "head", "mktemp", "rm", "tr")) {
      Path there = Path.of("/usr/bin", tool);
      Files.createSymbolicLink(
          tools.resolve(tool), Files.exists(there) ? there : Path.of("/bin", tool));
    }
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", home.resolve("xep").toString(), "list");
    builder.environment().put("PATH", tools.toString());
    builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
    builder.environment().put("XEP_CACHE", home.resolve("none").toString());
    builder.redirectErrorStream(true);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said.strip()).endsWith("xep.jar list");
    assertThat(home.resolve("target/xep.jar")).content().contains("package");
  }

  /**
   * A build has more memory for what its documents have beyond a small series; files of other
   * folders, other files and links are not counted.
   */
  @ParameterizedTest
  @CsvSource({
    "10, --no-pdf, 600",
    "10, --no-attic, 1100",
    "20, --no-pdf, 1000",
    "60, --no-attic, 3100"
  })
  void memoryGrowsWithTheSeries(int size, String option, int megabytes) throws Exception {
    Files.copy(Path.of("xep"), home.resolve("xep"));
    Files.createDirectories(home.resolve("target"));
    Files.createFile(home.resolve("target/xep.jar"));
    script(home.resolve("jdk/bin/java"), "echo \"$*\"");
    Path series = Files.createDirectory(home.resolve("a series"));
    for (String number : List.of("0001", "9999")) {
      sparse(series.resolve("xep-" + number + ".xml"), size / 2);
    }
    sparse(series.resolve("notes 1.xml"), 100);
    Files.createSymbolicLink(series.resolve("xep-0002.xml"), series.resolve("notes 1.xml"));
    Path site = Files.createDirectory(home.resolve("site"));
    sparse(site.resolve("xep-0001.xml"), 100);
    Process process = launch("C", "build", series.toString(), option, "-o", site.toString());
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(said).contains(" -Xmx" + megabytes + "m ");
  }

  private static void sparse(Path file, int megabytes) throws Exception {
    try (RandomAccessFile there = new RandomAccessFile(file.toFile(), "rw")) {
      there.setLength(megabytes * 1_000_000L);
    }
  }

  private static void script(Path file, String line) throws Exception {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + line + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  private Process launch(String locale, String... arguments) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("sh", home.resolve("xep").toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().put("LC_ALL", locale);
    builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
    builder.environment().put("XEP_CACHE", home.resolve("none").toString());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return builder.start();
  }
}
