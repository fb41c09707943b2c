package org.xeptools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** src/build/new-rule.sh in a copy of what it reads. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class NewRuleTest {
  private static final String EXAMPLE = "src/main/resources/rules/missing-anchor/good.xml";

  @TempDir Path home;
  private Path list;

  @BeforeEach
  void checkout() throws IOException {
    for (String file : new String[] {"src/build/new-rule.sh", EXAMPLE, "pom.xml"}) {
      Path copy = home.resolve(file);
      Files.createDirectories(copy.getParent());
      Files.copy(Path.of(file), copy, StandardCopyOption.COPY_ATTRIBUTES);
    }
    list = home.resolve("src/main/java/org/xeptools/rule/header/HeaderRules.java");
    Files.createDirectories(list.getParent());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "'List.of(|  new A(),|  new B())' > 'List.of(|  new SomeFault(),|  new A(),|  new B())'",
        "'List.of(new A(), new B())' > 'List.of(new SomeFault(), new A(), new B())'",
        "'Stream.of(new A())' > 'Stream.of(new SomeFault(), new A())'",
        "'List.of()' > 'List.of(new SomeFault())'"
      })
  void addsToTheListWhereverThatBegins(String before, String after) throws Exception {
    Files.writeString(list, before.replace('|', '\n') + ";\n");
    assertThat(said("header", "some-fault")).contains("a line in");
    assertThat(list).content().isEqualTo(after.replace('|', '\n') + ";\n");
    assertThat(list.resolveSibling("SomeFault.java"))
        .content()
        .contains("final class SomeFault implements DocumentRule");
  }

  @Test
  void tellsOfAListThatItDoesNotFind() throws Exception {
    Files.writeString(list, "final class HeaderRules {}\n");
    assertThat(said("header", "some-fault")).contains("add new SomeFault() to it by hand");
  }

  private String said(String... arguments) throws Exception {
    String[] command = new String[arguments.length + 2];
    command[0] = "bash";
    command[1] = home.resolve("src/build/new-rule.sh").toString();
    System.arraycopy(arguments, 0, command, 2, arguments.length);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
