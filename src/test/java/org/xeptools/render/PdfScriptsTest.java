package org.xeptools.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts that are joined, or written from right to left. */
class PdfScriptsTest {
  private static final String ARABIC = "هذا نص عربي، يحتوي على كلمات";
  private static final String HEBREW = "שלום עולם, זהו משפט בעברית";

  @TempDir Path folder;
  private SmallPdf pdf;

  @BeforeEach
  void open() {
    pdf = new SmallPdf(folder);
  }

  private String lines(String content) throws IOException {
    Rendered rendered = pdf.render("<section1 topic='T'>" + content + "</section1>");
    assertThat(rendered.problems()).isEmpty();
    try (PDDocument document = Loader.loadPDF(rendered.content())) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void textFromRightToLeftIsReadInItsOrder() throws IOException {
    assertThat(lines("<p>" + ARABIC + "</p>")).contains(ARABIC);
    assertThat(lines("<p>" + HEBREW + "</p>")).contains(HEBREW);
    assertThat(lines("<p>In English, שלום עולם is a greeting.</p>"))
        .contains("In English, שלום עולם is a greeting.");
  }

  @Test
  void headingsTablesListsNotesAndListingsHaveItToo() throws IOException {
    String text =
        lines(
            """
            <p>x<note>بالعالم</note></p><ul><li>عنصر <em>مائل</em></li></ul>
            <table caption='שמות'><tr><th>الاسم</th><th>n</th></tr><tr><td>محمد</td><td>דני</td></tr></table>
            <example caption='كود'>&lt;body>مرحبا&lt;/body>
            \tשלום!</example><section2 topic='مقدمة'><p>y</p></section2>
            """);
    assertThat(text)
        .contains("بالعالم", "عنصر", "مائل", "שמות", "الاسم", "محمد", "דני", "كود", "مرحبا")
        .contains("שלום", "مقدمة");
  }

  @Test
  void arabicLettersAreJoined() throws IOException {
    assertThat(width("ععع")).isLessThan(0.9 * width("ع\u200Cع\u200Cع"));
  }

  /** How wide a line of {@code text} is. */
  private double width(String text) throws IOException {
    Rendered rendered = pdf.render("<section1 topic='T'><p>" + text + "</p></section1>");
    double[] ends = {Double.MAX_VALUE, 0};
    try (PDDocument document = Loader.loadPDF(rendered.content())) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition glyph) {
          if (glyph.getFont().getName().contains("Arabic")) {
            ends[0] = Math.min(ends[0], glyph.getXDirAdj());
            ends[1] = Math.max(ends[1], glyph.getXDirAdj() + glyph.getWidthDirAdj());
          }
        }
      }.getText(document);
    }
    return ends[1] - ends[0];
  }

  @Test
  void aParagraphOfHebrewStartsAtTheRight() throws IOException {
    assertThat(firstLetter("<p>שלום XMPP.</p>", "Hebrew")).isGreaterThan(450);
    assertThat(firstLetter("<p>XMPP שלום.</p>", "Hebrew")).isLessThan(200);
  }

  private double firstLetter(String content, String font) throws IOException {
    Rendered rendered = pdf.render("<section1 topic='T'>" + content + "</section1>");
    double[] most = {0};
    try (PDDocument document = Loader.loadPDF(rendered.content())) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition glyph) {
          if (glyph.getFont().getName().contains(font)) {
            most[0] = Math.max(most[0], glyph.getXDirAdj());
          }
        }
      }.getText(document);
    }
    return most[0];
  }

  @Test
  void everyScriptThatHasAFontIsPrintedWithoutAWarning() throws IOException {
    List<String> samples =
        List.of(
            "हिन्दी में वाक्य",
            "தமிழ் மொழி",
            "ภาษาไทยที่สวยงาม",
            "한국어 문장",
            "বাংলা ভাষা",
            "ਪੰਜਾਬੀ ਭਾਸ਼ਾ",
            "ગુજરાતી ભાષા",
            "ଓଡ଼ିଆ",
            "తెలుగు భాష",
            "ಕನ್ನಡ",
            "മലയാളം",
            "සිංහල ශ්‍රී",
            "ພາສາລາວ",
            "ភាសាខ្មែរ",
            "မြန်မာ",
            "བོད་སྐད་",
            "አማርኛ",
            "ܠܫܢܐ",
            "ދިވެހި",
            "می‌خواهم",
            "שלום!\u200F");
    for (String sample : samples) {
      Rendered rendered =
          pdf.render(
              "<section1 topic='"
                  + sample
                  + "'><p>"
                  + sample
                  + " <strong>"
                  + sample
                  + "</strong> <em>"
                  + sample
                  + "</em></p><example>"
                  + sample
                  + "</example></section1>");
      assertThat(rendered.problems()).as(sample).isEmpty();
      assertThat(SmallPdf.text(rendered)).as(sample).doesNotContain("U+");
    }
  }

  @Test
  void noGlyphIsCalledByAPrivateCharacter() throws IOException {
    String text = lines("<p>हिन्दी क्षत्रिय " + ARABIC + " اللّه لا ภาษาไทย தமிழ்</p>");
    assertThat(text.codePoints().filter(c -> Character.getType(c) == Character.PRIVATE_USE))
        .isEmpty();
  }

  @Test
  void equalDocumentsGiveEqualBytesWhateverWasPrintedBefore() throws IOException {
    String content = "<section1 topic='T'><p>" + ARABIC + HEBREW + "</p></section1>";
    byte[] once = pdf.render(content).content();
    pdf.render("<section1 topic='T'><p>क्षत्रिय مرحبا</p></section1>");
    assertThat(pdf.render(content).content()).isEqualTo(once);
  }

  @Test
  void longWordsOfJoinedScriptsAreCutBetweenLetters() throws IOException {
    String text = lines("<p>" + "ที่นี่".repeat(60) + "</p><p>" + "मराठीभाषा".repeat(30) + "</p>");
    assertThat(text.replaceAll("\\s", "")).contains("ที่นี่".repeat(5));
  }
}
