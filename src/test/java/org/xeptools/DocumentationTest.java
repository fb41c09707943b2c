package org.xeptools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What the files of the repository say of each other is true in a clone. */
class DocumentationTest {
  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final Set<String> NOT_IN_A_CLONE =
      Set.of("target", ".git", "node_modules", ".series", ".idea");

  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), HeadingAnchorExtension.create());

  /** A Markdown file that is named in a text of any kind. */
  private static final Pattern NAMED = Pattern.compile("(?<![%\\w])[\\w./-]*\\w\\.md\\b");

  /** A folder of somebody's own machine. */
  private static final Pattern ELSEWHERE =
      Pattern.compile("(?<![\\w.:/$])/(?:work|home|root|Users)/\\w");

  /**
   * Made on demand by the commands beside which they are named, or named since they are not there.
   */
  private static final Set<String> MADE =
      Set.of("rules.md", "folder/rule.md", "rules/no-such-rule/rule.md", "summary.md");

  @Test
  void everyLinkInMarkdownLeadsToAFileAndPlaceThatACloneHas() throws IOException {
    int checked = 0;
    List<String> broken = new ArrayList<>();
    for (Path file : files()) {
      if (file.toString().endsWith(".md")) {
        for (Element link : html(file).select("a[href], img[src]")) {
          String target = link.hasAttr("href") ? link.attr("href") : link.attr("src");
          if (!target.matches("(https?|mailto|xmpp):.*")) {
            checked++;
            if (!leads(file, target)) {
              broken.add(ROOT.relativize(file) + ": " + target);
            }
          }
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(checked).isGreaterThan(50);
  }

  private static boolean leads(Path file, String target) throws IOException {
    String name = target.replaceFirst("#.*", "");
    Path there = name.isEmpty() ? file : file.resolveSibling(name).normalize();
    if (!Files.exists(there) || !inClone(there)) {
      return false;
    }
    int hash = target.indexOf('#');
    return hash < 0 || html(there).getElementById(target.substring(hash + 1)) != null;
  }

  private static Document html(Path file) throws IOException {
    HtmlRenderer renderer = HtmlRenderer.builder().extensions(EXTENSIONS).build();
    Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    return Jsoup.parse(renderer.render(parser.parse(Files.readString(file))));
  }

  @Test
  void everyMarkdownFileThatIsNamedAnywhereIsThere() throws IOException {
    Set<String> there = new HashSet<>();
    files().forEach(file -> there.add(file.getFileName().toString()));
    List<String> missing = new ArrayList<>();
    eachLine(
        NAMED,
        (place, file) -> {
          String name = file.group().replaceFirst(".*/", "");
          if (!there.contains(name) && !MADE.contains(name)) {
            missing.add(place + ": " + file.group());
          }
        });
    assertThat(missing).isEmpty();
  }

  @Test
  void nothingNamesAFolderOfOneMachine() throws IOException {
    List<String> named = new ArrayList<>();
    eachLine(
        ELSEWHERE,
        (place, folder) -> {
          if (!place.startsWith("src/test/")) { // where paths are invented
            named.add(place + ": " + folder.group());
          }
        });
    assertThat(named).isEmpty();
  }

  private interface Found {
    void at(String place, MatchResult match);
  }

  private static void eachLine(Pattern pattern, Found found) throws IOException {
    for (Path file : files()) {
      int number = 0;
      for (String line : text(file).lines().toList()) {
        number++;
        String place = ROOT.relativize(file) + ":" + number;
        pattern.matcher(line).results().forEach(match -> found.at(place, match));
      }
    }
  }

  /** The file's text, nothing of a picture. */
  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (MalformedInputException e) {
      return "";
    }
  }

  private static List<Path> files() {
    try (Stream<Path> all = Files.walk(ROOT)) {
      return all.filter(DocumentationTest::inClone).filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean inClone(Path file) {
    if (!file.startsWith(ROOT)) {
      return false;
    }
    for (Path part : ROOT.relativize(file)) {
      if (NOT_IN_A_CLONE.contains(part.toString())) {
        return false;
      }
    }
    return true;
  }
}
