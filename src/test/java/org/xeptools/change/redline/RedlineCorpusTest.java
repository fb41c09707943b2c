package org.xeptools.change.redline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xeptools.TestSeries;
import org.xeptools.document.XepDocument;
import org.xeptools.document.XepReader;
import org.xeptools.document.woven.Side;
import org.xeptools.document.woven.Woven;
import org.xeptools.document.woven.WovenDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.Node;
import org.xeptools.document.xml.Text;
import org.xeptools.render.RedlineRenderer;
import org.xeptools.render.RenderContext;
import org.xeptools.render.Stylesheets;

/**
 * The documents of a series against versions of them that were edited at random; of the published
 * series every other one, XEP_EVERY_REDLINE takes all.
 */
@Tag("corpus")
class RedlineCorpusTest {
  private static final Pattern MOVABLE =
      Pattern.compile(
          "<(p|li|tr|example|section2|author|spec|note|dt)\\b(?:[^<>/]|/(?!>))*>"
              + "(?:(?!<(?:section|/section|example)).)*?</\\1>",
          Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("(?<=[> ])[A-Za-z]{3,}(?=[ <])");

  private final XepReader reader = new XepReader();
  private final RedlineRenderer renderer = new RedlineRenderer(Stylesheets.ofProgram());

  @ParameterizedTest
  @MethodSource("org.xeptools.TestSeries#all")
  void withoutWhatCameItIsTheOldWithoutWhatWentTheNewVersion(TestSeries series) {
    List<Path> files = series.files();
    int step = series.isPublished() && System.getenv("XEP_EVERY_REDLINE") == null ? 2 : 1;
    long compared =
        IntStream.range(0, files.size())
            .parallel()
            .filter(i -> i % step == 0 && holds(files.get(i), series.isPublished()))
            .count();
    assertThat(compared).isGreaterThan(series.isPublished() ? 200 : 20);
  }

  /** True if the document could be edited and read again; and then all is well with it. */
  private boolean holds(Path file, boolean isOneOfMany) {
    try {
      Optional<XepDocument> old = read(file, Files.readString(file));
      Random random = new Random(file.getFileName().toString().hashCode());
      Optional<XepDocument> now = old.flatMap(d -> read(file, edited(d.source().text(), random)));
      if (now.isPresent()) {
        // Of many documents each is read one way, half of them backwards.
        boolean isForwards = random.nextBoolean();
        if (isForwards || !isOneOfMany) {
          check(old.get(), now.get());
        }
        if (!isForwards || !isOneOfMany) {
          check(now.get(), old.get());
        }
      }
      return now.isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void check(XepDocument old, XepDocument now) {
    WovenDocument woven = Redline.of(old, now);
    String name = old.source().path().getFileName().toString();
    assertThat(words(woven, Side.OLD)).as(name + " before").isEqualTo(words(old));
    assertThat(words(woven, Side.NOW)).as(name + " after").isEqualTo(words(now));
    Document page =
        Jsoup.parse(
            new String(renderer.render(woven, RenderContext.alone()), StandardCharsets.UTF_8));
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(ids).as(name).doesNotHaveDuplicates();
    for (int i = 1; i <= woven.alterations().size(); i++) {
      assertThat(page.select(".change-nav[id$=change-" + i + "]").first())
          .as(
              name
                  + " "
                  + woven.alterations().get(i - 1).kind()
                  + " "
                  + woven.alterations().get(i - 1).subject())
          .isNotNull();
    }
    List<String> targets =
        page.select(".change-nav a, .departure a, .alterations a, a[href^=#note]").eachAttr("href");
    assertThat(ids).as(name).containsAll(targets.stream().map(t -> t.substring(1)).toList());
  }

  private Optional<XepDocument> read(Path file, String text) {
    return reader.read(file, text.getBytes(StandardCharsets.UTF_8)).document();
  }

  /** As authors edit: words, parts that go, come twice or stand elsewhere. */
  private static String edited(String text, Random random) {
    String result = text;
    for (int i = 0; i < 12; i++) {
      int body = result.indexOf("<header>");
      int kind = random.nextInt(5);
      // Parts take long to find, so they are looked for only where one is needed.
      List<MatchResult> places =
          kind < 3
              ? WORD.matcher(result).results().filter(w -> w.start() > body).toList()
              : MOVABLE.matcher(result).results().toList();
      if (places.isEmpty()) {
        return result;
      }
      MatchResult place = places.get(random.nextInt(places.size()));
      result =
          switch (kind) {
            case 0, 3 -> replaced(result, place, "");
            case 1 -> replaced(result, place, "harbour");
            case 2 -> replaced(result, place, place.group() + " of the sea");
            default -> {
              String without = replaced(result, place, "");
              List<MatchResult> ends =
                  Pattern.compile("</" + place.group(1) + ">")
                      .matcher(without)
                      .results()
                      .filter(m -> m.start() > body)
                      .toList();
              if (ends.isEmpty()) {
                yield without;
              }
              int at = ends.get(random.nextInt(ends.size())).end();
              yield without.substring(0, at) + place.group() + without.substring(at);
            }
          };
    }
    return result;
  }

  private static String replaced(String text, MatchResult found, String by) {
    return text.substring(0, found.start()) + by + text.substring(found.end());
  }

  /**
   * How often each letter is there: what moved stands where it stands now, so the order is not
   * compared.
   */
  private static Map<Integer, Integer> words(XepDocument document) {
    Map<Integer, Integer> words = new TreeMap<>();
    collect(document.root(), words);
    return words;
  }

  private static void collect(Node node, Map<Integer, Integer> words) {
    if (node instanceof Text text) {
      split(text.text().value(), words);
    } else if (node instanceof Element element) {
      attributes(element, words);
      if (isListing(element)) {
        split(element.text().value(), words);
      } else {
        element.children().forEach(child -> collect(child, words));
      }
    }
  }

  private static boolean isListing(Element element) {
    return (element.is("example") || element.is("code")) && element.elements().isEmpty();
  }

  private static void attributes(Element element, Map<Integer, Integer> words) {
    split(element.value("topic"), words);
    split(element.value("caption"), words);
  }

  /** Letter by letter: blanks may lie differently. */
  private static void split(String text, Map<Integer, Integer> words) {
    text.codePoints()
        .filter(c -> !Character.isWhitespace(c))
        .forEach(c -> words.merge(c, 1, Integer::sum));
  }

  private static Map<Integer, Integer> words(WovenDocument woven, Side side) {
    Map<Integer, Integer> words = new TreeMap<>();
    collect(woven.root(), side, words);
    return words;
  }

  private static void collect(Woven piece, Side side, Map<Integer, Integer> words) {
    if (piece instanceof Woven.Whole whole && (whole.side() == side || whole.side() == Side.BOTH)) {
      collect(whole.node(), words);
    } else if (piece instanceof Woven.Run run && (run.side() == side || run.side() == Side.BOTH)) {
      split(run.value(), words);
    } else if (piece instanceof Woven.Line line) {
      line.children().forEach(child -> collect(child, side, words));
    } else if (piece instanceof Woven.Part part) {
      for (String name : List.of("topic", "caption")) {
        List<Woven> pieces = part.texts().get(name);
        if (pieces != null) {
          pieces.forEach(p -> collect(p, side, words));
        } else if (part.side() == side || part.side() == Side.BOTH) {
          split(part.element().value(name), words);
        }
      }
      part.children().forEach(child -> collect(child, side, words));
    }
  }
}
