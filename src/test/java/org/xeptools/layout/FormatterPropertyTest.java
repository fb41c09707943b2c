package org.xeptools.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.xeptools.TestSeries;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepReader;
import org.xeptools.source.XepSource;

/** What holds of the layout of documents, wherever white space, tags and words are. */
class FormatterPropertyTest {
  private static final Path SOURCES = Path.of("xep-sources");
  private static final XepReader READER = new XepReader();
  private static final Pattern PLACE = Pattern.compile("(?<=>)|(?=<)|\\s+|(?<=&[a-z]{1,9};)");

  private static final List<String> PIECES =
      List.of(
          "",
          "",
          "",
          " ",
          "  ",
          "\t",
          "\n",
          "\n\n",
          "\n\n\n\n",
          "\n  ",
          "\n      ",
          "\n\t",
          "\r\n",
          "\r",
          "\r\n   ",
          " \n \n \n ",
          "<!-- a -->",
          "<!-- a\n      b\n\n\n-->",
          "<?a b\n  c?>",
          "&#10;",
          "&nbsp;",
          "<![CDATA[\n\n\n   a]]>",
          "<![CDATA[ ]]>",
          "\uD83C\uDF0A",
          "a",
          "<p>a\n   b</p>",
          "<ul><li>a</li>\n<li><p>b</p><ul><li/></ul></li></ul>",
          "<code>\n   a\n\n\n</code>",
          "<tt>a\n   b</tt>",
          "<em>\n</em>",
          "<p\n   a='\n\n\n b'/>",
          "<div xml:space='preserve'>\n<p>\n\n\n   a</p></div>",
          "<strange>\n\n\n    a</strange>",
          "&xep0001;",
          "&sea;",
          "&none;",
          "&list;");

  @Property(seed = "20261129", tries = 400)
  void onlyWhiteSpaceThatNobodySeesChanges(@ForAll("documents") String text) {
    ParseResult read = READER.read(XepSource.of(SOURCES.resolve("xep-9002.xml"), text));
    ParseResult after = SameDocument.laidOut(read, READER);
    assertThat(Formatter.accepts(after)).isEqualTo(Formatter.accepts(read));
    Statistics.label("changed")
        .collect(!after.source().text().equals(text))
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 50));
  }

  @Property(seed = "20261129", tries = 100)
  void everyRangeIsPartOfTheWhole(@ForAll("documents") String text, @ForAll long seed) {
    ParseResult read = READER.read(XepSource.of(SOURCES.resolve("xep-9002.xml"), text));
    int start = new Random(seed).nextInt(text.length());
    int end = start + new Random(seed).nextInt(text.length() - start);
    assertThat(Formatter.format(read)).containsAll(Formatter.format(read, start, end));
  }

  @Provide
  static Arbitrary<String> documents() {
    return Arbitraries.longs().map(FormatterPropertyTest::disturbed);
  }

  private static String disturbed(long seed) {
    Random random = new Random(seed);
    List<Path> files = TestSeries.OWN.files();
    String text = read(files.get(random.nextInt(files.size())));
    text =
        text.replaceFirst(
            "%ents;",
            "%ents; <!ENTITY sea '<p>a\n\n\n  b</p>'> <!ENTITY none ''>"
                + "<!ENTITY list '<ul>\n\n\n<li>a</li></ul>'>");
    int rarely = 1 + random.nextInt(40);
    int most = 1 + random.nextInt(200);
    StringBuilder out = new StringBuilder();
    int body = Math.max(0, text.indexOf("<xep"));
    out.append(text, 0, body);
    Matcher places = PLACE.matcher(text).region(body, text.length());
    int done = body;
    List<Integer> disturbances = new ArrayList<>();
    while (places.find() && disturbances.size() < most) {
      if (random.nextInt(rarely) == 0) {
        out.append(text, done, places.start()).append(PIECES.get(random.nextInt(PIECES.size())));
        done = places.end();
        disturbances.add(done);
      }
    }
    String result = out.append(text, done, text.length()).toString();
    return switch (random.nextInt(6)) {
      case 0 -> result.replace("\r\n", "\n").replace("\n", "\r\n");
      case 1 -> "\uFEFF" + result.replace("  ", "\t");
      default -> result;
    };
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
