package org.xeptools.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the scripts of a page look for stands in some stylesheet's output, or a script makes it. */
class ScriptClassesTest {
  private static final Path TEMPLATES = Path.of("templates");

  /** A call that takes a selector, with the first text in it. */
  private static final Pattern SELECTOR =
      Pattern.compile(
          "(?:querySelector|querySelectorAll|matches|closest)\\??\\.?\\(\\s*[\"`]([^\"`]*)[\"`]");

  /** A selector that has a name of its own: {@code const SCRIPTED = "figure > pre, .scroll"}. */
  private static final Pattern NAMED = Pattern.compile("const [A-Z]+ = \"([^\"]*)\"");

  /** A cell of the table of the series, by its class: {@code text(row, "status")}. */
  private static final Pattern CELL = Pattern.compile("text\\(row, \"([\\w-]+)\"\\)");

  private static final Pattern CLASS_OR_ID =
      Pattern.compile("(?<![\\w-])[\\w-]*([.#][a-z][\\w-]*)");

  private static final Pattern WRITTEN =
      Pattern.compile("(class|id)(?:=\"|'?>|\"\\s+select=\"'|Name: \"|: \")([^\"<]*)");

  @Test
  void whatScriptsLookForIsWritten() throws IOException {
    Set<String> written = new TreeSet<>();
    for (Path file : files(".xsl", ".js")) {
      WRITTEN
          .matcher(Files.readString(file))
          .results()
          .forEach(
              place -> {
                String mark = place.group(1).equals("id") ? "#" : ".";
                for (String word : place.group(2).split("[^\\w-]+", -1)) {
                  written.add(mark + word);
                }
              });
    }
    Set<String> wanted = new TreeSet<>();
    for (Path file : files(".js")) {
      String script = Files.readString(file);
      CELL.matcher(script).results().forEach(cell -> wanted.add("." + cell.group(1)));
      for (Pattern selector : List.of(SELECTOR, NAMED)) {
        selector
            .matcher(script)
            .results()
            .flatMap(found -> CLASS_OR_ID.matcher(found.group(1)).results())
            .forEach(name -> wanted.add(name.group(1)));
      }
    }
    assertThat(wanted).contains(".series", ".title", ".status", "#search", ".narrowed", ".scroll");
    wanted.removeAll(written);
    assertThat(wanted).isEmpty();
  }

  private static List<Path> files(String... endings) throws IOException {
    try (Stream<Path> all = Files.walk(TEMPLATES)) {
      return all.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith)).toList();
    }
  }
}
