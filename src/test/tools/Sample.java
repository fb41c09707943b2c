import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names few documents that together have what all have: Sample.java N FOLDER. A feature is an
 * element in another, an attribute of an element, a Unicode block or a
 * kind of image; the document with the most that no chosen one has comes next, the smaller first.
 */
final class Sample {
  private static final Pattern MARKUP =
      Pattern.compile(
          "<!--.*?-->|<!\\[CDATA\\[.*?]]>|<!DOCTYPE.*?(\\[.*?])?\\s*>|<\\?.*?\\?>"
              + "|<(/?)([\\w:.-]+)((?:[^>\"']|\"[^\"]*\"|'[^']*')*?)(/?)>",
          Pattern.DOTALL);
  private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:.-]+)\\s*=\\s*[\"']");
  private static final Pattern IMAGE = Pattern.compile("data:image/\\w+|src=['\"][^'\":]*\\.\\w+");

  public static void main(String[] arguments) throws IOException {
    Map<Path, Set<String>> features = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(Path.of(arguments[1]), 2)) {
      List<Path> documents =
          files
              .filter(f -> f.toString().matches(".*(xep-\\d+|inbox/[^/]+)\\.xml"))
              .sorted(Comparator.comparing((Path f) -> f.toFile().length()).thenComparing(f -> f))
              .toList();
      for (Path document : documents) {
        features.put(document, features(document));
      }
    }
    Set<String> covered = new HashSet<>();
    for (int i = Integer.parseInt(arguments[0]); i > 0 && !features.isEmpty(); i--) {
      Path best = null;
      long most = -1;
      for (Map.Entry<Path, Set<String>> entry : features.entrySet()) {
        long fresh = entry.getValue().stream().filter(f -> !covered.contains(f)).count();
        if (fresh > most) {
          best = entry.getKey();
          most = fresh;
        }
      }
      covered.addAll(features.remove(best));
      System.out.println(best);
    }
  }

  private static Set<String> features(Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    Set<String> found = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    Matcher tags = MARKUP.matcher(text);
    while (tags.find()) {
      String name = tags.group(3);
      if (name == null) {
        continue;
      }
      if (!tags.group(2).isEmpty()) {
        open.poll();
        continue;
      }
      found.add(open.peek() + "/" + name);
      ATTRIBUTE.matcher(tags.group(4)).results().forEach(m -> found.add(name + "@" + m.group(1)));
      if (tags.group(5).isEmpty()) {
        open.push(name);
      }
    }
    IMAGE.matcher(text).results().forEach(m -> found.add(m.group().replaceAll(".*[./]", ".")));
    text.codePoints().filter(c -> c > 0xFF).forEach(
        c -> found.add(String.valueOf(Character.UnicodeBlock.of(c))));
    return found;
  }
}
