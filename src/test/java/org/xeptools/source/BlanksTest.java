package org.xeptools.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;

class BlanksTest {
  @Property(seed = "17", tries = 300)
  void foldsWhatTheExpressionFolds(
      @ForAll
          @Chars({' ', '\t', '\n', '\u000B', '\f', '\r', '\u0085', '\u00A0', '\u2003'})
          @CharRange(from = 'a', to = 'c')
          String text) {
    assertEquals(text.replaceAll("\\s+", " "), Blanks.folded(text));
  }
}
