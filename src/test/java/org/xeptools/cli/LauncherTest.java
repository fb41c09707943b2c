package org.xeptools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
    Path java = home.resolve("jdk/bin/java");
    Files.createDirectories(java.getParent());
    Files.writeString(java, "#!/bin/sh\necho \"$LC_ALL\"\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
    Process process = launch(given);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(said.strip()).endsWith(used);
  }

  private Process launch(String locale) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("sh", home.resolve("xep").toString(), "check", "x");
    builder.environment().put("LC_ALL", locale);
    builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
    builder.environment().put("XEP_CACHE", home.resolve("none").toString());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return builder.start();
  }
}
