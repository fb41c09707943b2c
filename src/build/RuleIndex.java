import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes one file with the heads of all rules' pages, so that a start of the program reads one file
 * and not some 250. Run by the build: {@code java RuleIndex.java FOLDER INDEX}.
 */
final class RuleIndex {
  private static final String MARK = "---";

  public static void main(String[] args) throws IOException {
    StringBuilder index = new StringBuilder();
    try (Stream<Path> folders = Files.list(Path.of(args[0]))) {
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        index.append("id: ").append(folder.getFileName()).append('\n');
        head(folder.resolve("rule.md")).forEach(line -> index.append(line).append('\n'));
        index.append('\n');
      }
    }
    Files.writeString(Path.of(args[1]), index);
  }

  private static List<String> head(Path page) throws IOException {
    List<String> lines = Files.exists(page) ? Files.readAllLines(page) : List.of();
    int end = lines.isEmpty() ? -1 : lines.subList(1, lines.size()).indexOf(MARK) + 1;
    if (end < 1 || !lines.get(0).equals(MARK)) {
      System.err.println(page + " does not begin with a head between two lines " + MARK);
      System.exit(1);
    }
    return lines.subList(1, end);
  }
}
