package org.xeptools.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class SentencesTest {
  @Property(seed = "17", tries = 500)
  void splitsAsTheExpressionsDo(
      @ForAll
          @Chars({' ', ' ', '\n', '\u2003', '.', ':', ';', '?', '!', ',', ')'})
          @CharRange(from = 'a', to = 'c')
          @StringLength(max = 40)
          String text) {
    String line = text.replaceAll("\\s+", " ").strip().replaceAll(" (?=[.,;:)])", "");
    List<String> expected =
        List.of(line.split("(?<=[.:;?!])\\s+")).stream().filter(s -> !s.isBlank()).toList();
    assertEquals(expected, Sentences.of(text));
  }
}
