package org.xeptools.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xeptools.review.PaperChanges.ChangedPage;

/** Which pages of two PDFs show a change. */
class PaperChangesTest {
  /** The words of pages, each page a text. */
  private static List<PaperWord> words(String... pages) {
    List<PaperWord> words = new ArrayList<>();
    for (int page = 0; page < pages.length; page++) {
      for (String word : pages[page].split(" ", -1)) {
        words.add(new PaperWord(word, page, new Rectangle2D.Float()));
      }
    }
    return words;
  }

  private static List<String> between(List<PaperWord> old, List<PaperWord> now) {
    return PaperChanges.between(old, now).stream().map(PaperChangesTest::told).toList();
  }

  private static String told(ChangedPage page) {
    String words = String.join(" ", page.words().stream().map(PaperWord::text).toList());
    return (page.old() ? "-" : "+") + (page.page() + 1) + " " + words;
  }

  @Test
  void equalPdfsHaveNoChangedPage() {
    assertThat(between(words("a b c", "d e f"), words("a b c", "d e f"))).isEmpty();
  }

  @Test
  void linesThatOnlyMovedToAnotherPageAreNoChange() {
    assertThat(between(words("a b c d", "e f g h"), words("a b X c", "d e f g", "h")))
        .containsExactly("+1 X");
  }

  @Test
  void aNoteAtTheFootOfAnotherPageIsNoChange() {
    assertThat(
            between(
                words("a b c d 1 see the other one", "e f g h i j"),
                words("a b NEW", "c d e f g h 1 see the other one", "i j")))
        .containsExactly("+1 NEW");
  }

  @Test
  void aChangedWordIsOnPagesOfBoth() {
    assertThat(between(words("a b c", "d e f"), words("a b c", "d X f")))
        .containsExactly("-2 e", "+2 X");
  }

  @Test
  void wordsThatAreGoneShowThePageWithoutThem() {
    assertThat(between(words("a b c", "d e f"), words("a b c", "d f")))
        .containsExactly("-2 e", "+2 ");
  }

  @Test
  void allPagesOfANewDocumentAreNew() {
    assertThat(between(List.of(), words("a b", "c"))).containsExactly("+1 a b", "+2 c");
    assertThat(between(words("a b", "c"), List.of())).containsExactly("-1 a b", "-2 c", "+1 ");
  }

  @Test
  void anotherPictureIsAChange() {
    PaperWord old = PaperWord.picture("1", 0, new Rectangle2D.Float());
    PaperWord now = PaperWord.picture("2", 0, new Rectangle2D.Float());
    assertThat(PaperChanges.between(List.of(old), List.of(old))).isEmpty();
    assertThat(PaperChanges.between(List.of(old), List.of(now))).hasSize(2);
  }
}
