package org.xeptools.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeedleTest {

  @ParameterizedTest
  @CsvSource({"form, form_typ_form_typeform_type", "abab, aababab", "a, bab", "aa, aaaa", "xy, x"})
  void findsWhatStringsFind(String word, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    for (int from = 0; from <= text.length(); from++) {
      assertEquals(text.indexOf(word, from), new Needle(word).next(bytes, from));
    }
  }

  @Test
  void passesOverBytesOfOtherLetters() {
    byte[] bytes = "ééé form_type".getBytes(StandardCharsets.UTF_8);
    assertEquals(bytes.length - 9, new Needle("form_type").next(bytes, 0));
  }
}
