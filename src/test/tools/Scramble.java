import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes documents of the structure that nobody thought of: Scramble.java COUNT SOURCE TARGET. Each is
 * a document of SOURCE with elements of others put where they may not stand, some taken out and some
 * given another name; well-formed, and the same in every run.
 */
final class Scramble {
  private static final int LARGEST = 40_000;
  private static final int CHANGES = 30;
  private static final String NAMES =
      "p|[uod]l|li|di|d[td]|table|t[rdh]|code|example|note|link|em|strong|section[1-5]|img|br|tt|span";
  private static final Pattern ELEMENT =
      Pattern.compile("<(" + NAMES + ")(?![\\w:-])([^<>]*)(/>|>(?:(?!<\\1\\b)[^\0]){0,1500}?</\\1>)");
  private static final Pattern MARKUP =
      Pattern.compile("<!--.*?-->|<!\\[CDATA\\[.*?]]>|<[/\\w][^<>]*>", Pattern.DOTALL);

  private final Random random = new Random(20261123);
  private final List<String> documents = new ArrayList<>();
  private final List<MatchResult> pool = new ArrayList<>();

  public static void main(String[] arguments) throws IOException {
    Path source = Path.of(arguments[1]);
    Path target = Files.createDirectories(Path.of(arguments[2]));
    Scramble scramble = new Scramble(source);
    for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
      Files.writeString(target.resolve("scrambled-" + i + ".xml"), scramble.document());
    }
    for (String name : List.of("xep.ent", "xep.dtd")) {
      Files.write(target.resolve(name), Files.readAllBytes(source.resolve(name)));
    }
  }

  private Scramble(Path source) throws IOException {
    try (Stream<Path> files = Files.walk(source, 2)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".xml")).sorted().toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        if (text.length() < LARGEST && text.contains("</header>")) {
          documents.add(text);
          pool.addAll(elements(text));
        }
      }
    }
  }

  private String document() {
    String text = any(documents);
    for (int i = random.nextInt(CHANGES); i >= 0; i--) {
      List<MatchResult> elements = elements(text);
      MatchResult one = any(elements.isEmpty() ? pool : elements);
      switch (elements.isEmpty() ? 0 : random.nextInt(8)) {
        case 6 -> text = text.substring(0, one.start()) + text.substring(one.end());
        case 7 -> text = text.substring(0, one.start()) + renamed(one) + text.substring(one.end());
        default -> {
          int at = any(tags(text)).end();
          text = text.substring(0, at) + any(pool).group() + text.substring(at);
        }
      }
    }
    return text;
  }

  private String renamed(MatchResult element) {
    String name = any(pool).group(1);
    return "<" + name + element.group(2) + element.group(3).replaceAll("</\\w+>$", "</" + name + ">");
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static List<MatchResult> elements(String text) {
    Matcher elements = ELEMENT.matcher(text).region(text.indexOf("</header>"), text.length());
    return elements.results().toList();
  }

  /** The tags of the body, but for the last, which ends it. */
  private static List<MatchResult> tags(String text) {
    Matcher markup = MARKUP.matcher(text).region(text.indexOf("</header>"), text.length());
    List<MatchResult> tags = markup.results().filter(m -> !m.group().startsWith("<!")).toList();
    return tags.subList(0, tags.size() - 1);
  }
}
