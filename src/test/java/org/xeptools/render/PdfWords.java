package org.xeptools.render;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.Node;
import org.xeptools.document.xml.Text;

/**
 * What a PDF says, as two streams of characters without blanks, the text and the footnotes; and
 * which of a document's words are in neither.
 */
final class PdfWords extends PDFTextStripper {
  private static final float ABOVE_TEXT = 72;
  private static final float BELOW_TEXT = 780;
  private static final float MARK = 6.3f;
  private static final float NOTE_NUMBER = 7f;

  /** How far a table's row that goes over a page may be out of order. */
  private static final int SLACK = 6000;

  private static final String REQUIREMENTS = "AppendixJ:RequirementsThislistismadefromthesentences";

  private final StringBuilder body = new StringBuilder();
  private final StringBuilder notes = new StringBuilder();
  private final Set<Integer> missing = new HashSet<>();
  private boolean inNotes;
  private int cursor;

  private PdfWords() {}

  /** The words of {@code pdf}. */
  static PdfWords of(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PdfWords words = new PdfWords();
      words.getText(document);
      words.forgetRequirements();
      return words;
    }
  }

  /** The last appendix repeats the text, and would stand in for what is lost there. */
  private void forgetRequirements() {
    int appendix = body.lastIndexOf(REQUIREMENTS);
    if (appendix >= 0) {
      body.setLength(appendix);
    }
  }

  String body() {
    return body.toString();
  }

  String notes() {
    return notes.toString();
  }

  @Override
  protected void startPage(PDPage page) {
    inNotes = false;
  }

  @Override
  protected void processTextPosition(TextPosition glyph) {
    float y = glyph.getYDirAdj();
    boolean sans = glyph.getFont().getName().contains("NotoSans");
    float size = glyph.getFontSize(); // the other one is cut to whole points
    if (y < ABOVE_TEXT || y > BELOW_TEXT || (sans && near(size, MARK))) {
      return;
    }
    if (sans && near(size, NOTE_NUMBER)) {
      inNotes = true;
      return;
    }
    (inNotes ? notes : body).append(plain(glyph.getUnicode()));
  }

  private static boolean near(float a, float b) {
    return Math.abs(a - b) < 0.04f;
  }

  /** The texts of {@code document} that are nowhere in the PDF, or not in their order. */
  List<String> lost(XepDocument document, Set<Integer> withoutGlyph) {
    missing.addAll(withoutGlyph);
    cursor = 0;
    List<String> lost = new ArrayList<>();
    document
        .root()
        .walk(
            element -> {
              // PDFs say Stable for Draft
              if (!PageWords.isKnownStatus(document, element)) {
                check(element, lost);
              }
            });
    fewer(document).ifPresent(lost::add);
    return lost;
  }

  private void check(Element element, List<String> lost) {
    for (String name : List.of("topic", "caption")) {
      if (!isIn(plain(element.value(name)))) {
        lost.add("@" + name + " " + element.value(name));
      }
    }
    boolean anywhere =
        element.is("note")
            || element.ancestors().anyMatch(a -> a.is("note") || a.is("header") || a.is("link"));
    for (Node child : element.children()) {
      if (child instanceof Text text) {
        String value = PageWords.shown(text, element);
        if (!(anywhere ? isIn(plain(value)) : isNext(plain(value))) && !hasWords(value)) {
          lost.add(element.name() + ": " + value.strip());
        }
      }
    }
  }

  private boolean isIn(String text) {
    return body.indexOf(text) >= 0 || notes.indexOf(text) >= 0;
  }

  private boolean isNext(String text) {
    int at = body.indexOf(text, cursor);
    if (at < 0 || at > cursor + SLACK) {
      int back = body.indexOf(text, Math.max(0, cursor - SLACK));
      at = back >= 0 ? back : at;
    }
    if (at >= 0) {
      cursor = Math.max(cursor, at + text.length());
    }
    return at >= 0;
  }

  /** A text that a page ends in the middle of has its words on both sides. */
  private boolean hasWords(String text) {
    for (String word : text.strip().split("\\s+", -1)) {
      String letters = plain(word);
      boolean found = isIn(letters);
      for (int cut = 1; !found && cut < letters.length(); cut++) {
        found = isIn(letters.substring(0, cut)) && isIn(letters.substring(cut));
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }

  /** A character that the document has more often than the PDF. */
  private Optional<String> fewer(XepDocument document) {
    Map<Integer, Integer> counts = new HashMap<>();
    (body.toString() + notes).codePoints().forEach(c -> counts.merge(c, 1, Integer::sum));
    StringBuilder shown = new StringBuilder();
    document
        .root()
        .walk(
            element ->
                element.children().stream()
                    .filter(Text.class::isInstance)
                    .forEach(text -> shown.append(PageWords.shown((Text) text, element))));
    String all = plain(shown.toString());
    // equal notes are printed once, so the characters of notes do not count
    Map<Integer, Integer> wanted = new HashMap<>();
    all.codePoints().forEach(c -> wanted.merge(c, 1, Integer::sum));
    document.elements("note").forEach(n -> discount(n, wanted));
    return wanted.entrySet().stream()
        .filter(e -> counts.getOrDefault(e.getKey(), 0) < e.getValue())
        .map(e -> "fewer " + Character.toString(e.getKey()) + " than the source has")
        .findFirst();
  }

  private void discount(Element note, Map<Integer, Integer> wanted) {
    plain(note.text().value()).codePoints().forEach(c -> wanted.merge(c, -1, Integer::sum));
  }

  /** Without blanks and what does not show; what has no glyph as its box says it. */
  private String plain(String text) {
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .forEach(
            c -> {
              if (missing.contains(c)) {
                plain.append(String.format("U+%04X", c));
              } else if (!Character.isWhitespace(c)
                  && !Character.isSpaceChar(c)
                  && Character.getType(c) != Character.FORMAT
                  && (c < 0xFE00 || c > 0xFE0F)) {
                plain.appendCodePoint(c);
              }
            });
    return plain.toString();
  }
}
