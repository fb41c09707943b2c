package org.xeptools.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xeptools.lsp.TagScan.Attribute;
import org.xeptools.lsp.TagScan.Part;

class TagScanTest {
  private static String around(String text) {
    int at = text.indexOf('|');
    TagScan scan = TagScan.of(text.replace("|", ""));
    List<String> names = new ArrayList<>();
    for (Part part = scan.around(at).orElse(null);
        part != null;
        part = part.parent().orElse(null)) {
      names.add(0, part.name());
    }
    return String.join(" ", names);
  }

  @Test
  void elementsNestAlsoWhereTagsAreMissing() {
    assertThat(around("<a><b>|</b></a>")).isEqualTo("a b");
    assertThat(around("<a><b></b>|</a>")).isEqualTo("a");
    assertThat(around("<a><b>x|")).isEqualTo("a b");
    assertThat(around("<a><b></a>|")).isEmpty();
    assertThat(around("<a></c><b>|</b></a>")).isEqualTo("a b");
    assertThat(around("<a><b/>|</a>")).isEqualTo("a");
    assertThat(around("<a><![CDATA[<b>|]]></a>")).isEqualTo("a");
  }

  @Test
  void aTagThatIsBeingWrittenSwallowsNothing() {
    assertThat(around("<a><link url='#x <b>|</b></a>")).isEqualTo("a b");
    assertThat(around("<a><p\n<b>|</b></a>")).isEqualTo("a b");
  }

  @Test
  void attributesHaveTheirPlaces() {
    String text = "<a b='c' d = \"e'f\" g h='>'>";
    TagScan scan = TagScan.of(text);
    assertThat(scan.attributes(scan.pieces().get(0)))
        .extracting(
            (Attribute a) ->
                a.name() + (a.hasValue() ? "=" + text.substring(a.valueStart(), a.valueEnd()) : ""))
        .containsExactly("b=c", "d=e'f", "g", "h=>");
  }

  @Test
  void anyTextIsScanned() {
    Random random = new Random(3);
    String[] bits = {
      "<", ">", "a", "/", "'", "\"", "=", "!", "--", "[CDATA[", "]]>", "?", " ", "&"
    };
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(40); j > 0; j--) {
        text.append(bits[random.nextInt(bits.length)]);
      }
      TagScan scan = TagScan.of(text.toString());
      int end = 0;
      for (TagScan.Piece piece : scan.pieces()) {
        assertThat(piece.start()).isGreaterThanOrEqualTo(end);
        assertThat(piece.end()).isBetween(piece.start() + 1, text.length());
        scan.attributes(piece);
        end = piece.end();
      }
      for (int at = 0; at <= text.length(); at++) {
        scan.around(at);
        scan.at(at);
      }
    }
  }
}
