package org.xeptools.rule.header;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.finding.Safety;
import org.xeptools.rule.Rule;
import org.xeptools.source.Spelling;

/**
 * The possible words for a value of the header.
 *
 * @param what the name of the value: {@code status}
 * @param words the words, as in the source
 */
record KnownValues(String what, List<String> words) {
  private static final int TELLING = 4;

  /** The finding of {@code rule} on {@code field}, unless it is one of the words. */
  Stream<Finding> judge(Rule rule, Field field) {
    if (words.contains(field.text())) {
      return Stream.empty();
    }
    if (field.isEmpty()) {
      return Stream.of(rule.finding(field.span(), "the " + what + " is empty").with(known()));
    }
    String fault = "the " + what + " '" + field.text() + "' is not defined";
    return Stream.of(
        meant(field.text())
            .map(word -> slip(rule, field, fault, word))
            .orElseGet(() -> rule.finding(field.span(), fault).with(known())));
  }

  private static Finding slip(Rule rule, Field field, String fault, String word) {
    Safety safety = field.text().equalsIgnoreCase(word) ? Safety.SAFE : Safety.UNSAFE;
    Finding finding = rule.finding(field.span(), fault + "; did you mean '" + word + "'");
    return field.withFix(finding, word, safety);
  }

  private Note known() {
    return Note.of("It is one of " + String.join(", ", words));
  }

  /** The word that {@code text} is a slip for or a beginning of. */
  private Optional<String> meant(String text) {
    return words.stream()
        .filter(word -> Spelling.isClose(text, word) || begins(text, word))
        .min(Comparator.comparingInt(word -> Spelling.distance(text, word)));
  }

  private static boolean begins(String text, String word) {
    return text.length() >= TELLING && word.regionMatches(true, 0, text, 0, text.length());
  }
}
