package org.xeptools.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.IVersionProvider;

/** What a report of a bug should say about the program: its version, commit, Java and libraries. */
final class BuildVersion implements IVersionProvider {
  private static final int WIDTH = 80;
  private static final String INDENT = " ".repeat(11);

  /** A line of Maven's list of dependencies: {@code net.sf.saxon:Saxon-HE:jar:12.9:compile}. */
  private static final Pattern LIBRARY =
      Pattern.compile("(?m)^ +[^:\\s]+:([^:\\s]+):jar:([^:\\s]+):");

  /** As many digits of a commit as are unique in any repository. */
  private static final int DIGITS = 12;

  @Override
  public String[] getVersion() {
    List<String> lines = new ArrayList<>();
    lines.add("xep " + number());
    commit().ifPresent(commit -> lines.add("commit     " + commit));
    lines.add(
        "Java       " + Runtime.version() + ", " + System.getProperty("java.vendor", "unknown"));
    lines.addAll(folded(libraries()));
    return lines.toArray(String[]::new);
  }

  static String number() {
    return resource("version.txt").map(String::strip).orElse("(not packaged)");
  }

  private static Optional<String> commit() {
    return resource("git.properties")
        .map(BuildVersion::properties)
        .filter(git -> git.getProperty("git.commit.id.full") != null)
        .map(
            git -> {
              String id = git.getProperty("git.commit.id.full");
              return id.substring(0, Math.min(DIGITS, id.length()))
                  + " of "
                  + git.getProperty("git.commit.time")
                  + ("true".equals(git.getProperty("git.dirty")) ? ", with changes" : "");
            });
  }

  /** Names and versions, such as {@code Saxon-HE 12.9}. */
  private static List<String> libraries() {
    return LIBRARY
        .matcher(resource("libraries.txt").orElse(""))
        .results()
        .map(line -> line.group(1) + " " + line.group(2))
        .toList();
  }

  private static List<String> folded(List<String> libraries) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder("libraries  ");
    for (String library : libraries) {
      if (line.length() > INDENT.length() && line.length() + library.length() + 2 > WIDTH) {
        lines.add(line.toString().stripTrailing());
        line = new StringBuilder(INDENT);
      }
      line.append(library).append(", ");
    }
    if (!libraries.isEmpty()) {
      lines.add(line.substring(0, line.length() - 2));
    }
    return lines;
  }

  private static Properties properties(String text) {
    return text.lines()
        .map(line -> line.split("=", 2))
        .filter(parts -> parts.length == 2)
        .collect(Collectors.toMap(p -> p[0], p -> p[1], (one, other) -> other, Properties::new));
  }

  /** A file that the build wrote; absent where classes were compiled by other means. */
  private static Optional<String> resource(String name) {
    try (InputStream in = BuildVersion.class.getResourceAsStream(name)) {
      return Optional.ofNullable(in == null ? null : text(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }
}
