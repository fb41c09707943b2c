package org.xeptools.review;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/**
 * The words and pictures of a PDF of ours, without running heads and without the numbers of pages
 * in tables of contents, which change with every line.
 */
final class PaperText extends PDFTextStripper {
  private static final String ARTIFACT = "Artifact";
  private static final String FIGURE = "Figure";

  /** Stands for the number of a page, which changes with every line before it. */
  private static final String ANY_PAGE = "…";

  private final List<PaperWord> words = new ArrayList<>();
  private final List<String> open = new ArrayList<>();
  private int page;
  private String last = "";
  private int inArtifact;

  /** The height at which dots lead to the number of a page. */
  private float dots;

  private MessageDigest figure = sha256();
  private boolean isDrawn;

  private PaperText() {
    addOperator(new BeginMarkedContentSequence(this));
    addOperator(new BeginMarkedContentSequenceWithProperties(this));
    addOperator(new EndMarkedContentSequence(this));
    addOperator(new Save(this));
    addOperator(new Restore(this));
    addOperator(new Concatenate(this));
    setShouldSeparateByBeads(false);
    setSuppressDuplicateOverlappingText(false);
  }

  /** The words of {@code pdf} in the order of its content. */
  static List<PaperWord> of(PDDocument pdf) throws IOException {
    PaperText text = new PaperText();
    for (int page = 0; page < pdf.getNumberOfPages(); page++) {
      text.page = page;
      text.open.clear();
      text.inArtifact = 0;
      text.dots = -2;
      text.setStartPage(page + 1);
      text.setEndPage(page + 1);
      text.writeText(pdf, new StringWriter());
    }
    return List.copyOf(text.words);
  }

  /** Leaves out the number of a page after dots. */
  @Override
  protected void processTextPosition(TextPosition text) {
    String letter = text.getUnicode();
    boolean digit = letter != null && letter.matches("\\d+");
    if (inArtifact > 0) {
      dots = letter != null && letter.equals(".") ? text.getYDirAdj() : dots;
    } else if (!digit || Math.abs(text.getYDirAdj() - dots) > 1) {
      super.processTextPosition(text);
    }
  }

  /** Takes a line apart. */
  @Override
  protected void writeString(String line, List<TextPosition> letters) {
    StringBuilder word = new StringBuilder();
    Rectangle2D.Float box = new Rectangle2D.Float();
    for (TextPosition letter : letters) {
      if (isBlank(letter.getUnicode())) {
        add(word, box);
        box = new Rectangle2D.Float();
      } else {
        word.append(letter.getUnicode());
        Rectangle2D.Float one = box(letter);
        box = box.isEmpty() ? one : (Rectangle2D.Float) box.createUnion(one);
      }
    }
    add(word, box);
  }

  private static boolean isBlank(String letters) {
    return letters
        .codePoints()
        .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  private void add(StringBuilder letters, Rectangle2D.Float box) {
    String word = letters.toString();
    letters.setLength(0);
    if (!word.isEmpty()) {
      boolean isPage = word.matches("\\d+\\]?\\W*") && last.matches("page|\\W*\\[p\\.");
      words.add(new PaperWord(isPage ? ANY_PAGE : word, page, box));
      last = word;
    }
  }

  private static Rectangle2D.Float box(TextPosition letter) {
    float height = Math.max(letter.getHeightDir(), letter.getFontSizeInPt() * 0.75f);
    return new Rectangle2D.Float(
        letter.getXDirAdj(), letter.getYDirAdj() - height, letter.getWidthDirAdj(), height);
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    String name = tag == null ? "" : tag.getName();
    super.beginMarkedContentSequence(tag, properties);
    open.add(name);
    inArtifact += name.equals(ARTIFACT) ? 1 : 0;
    if (name.equals(FIGURE)) {
      figure = sha256();
      isDrawn = false;
    }
  }

  @Override
  public void endMarkedContentSequence() {
    super.endMarkedContentSequence();
    if (open.isEmpty()) {
      return;
    }
    String name = open.remove(open.size() - 1);
    inArtifact -= name.equals(ARTIFACT) ? 1 : 0;
    if (name.equals(FIGURE) && isDrawn) {
      words.add(PaperWord.picture(digest(figure), page, new Rectangle2D.Float()));
    }
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (operator.getName().equals(OperatorName.DRAW_OBJECT)) {
      if (inArtifact == 0 && !operands.isEmpty() && operands.get(0) instanceof COSName name) {
        draw(getResources().getXObject(name));
      }
      return;
    }
    if (open.contains(FIGURE) && !operator.getName().equals(OperatorName.CONCAT)) {
      note(operator, operands);
    }
    super.processOperator(operator, operands);
  }

  /** A drawing is the same wherever it stands: names and the outer place do not count. */
  private void note(Operator operator, List<COSBase> operands) {
    isDrawn |= operator.getName().matches("[fFBbSs]\\*?");
    figure.update(operator.getName().getBytes(StandardCharsets.UTF_8));
    for (COSBase operand : operands) {
      if (operand instanceof COSNumber number) {
        figure.update(String.valueOf(number.floatValue()).getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private void draw(PDXObject object) throws IOException {
    MessageDigest digest = sha256();
    byte[] some = new byte[1 << 14];
    try (InputStream in = object.getStream().getCOSObject().createRawInputStream()) {
      for (int count = in.read(some); count >= 0; count = in.read(some)) {
        digest.update(some, 0, count);
      }
    }
    Matrix place = getGraphicsState().getCurrentTransformationMatrix();
    float height = getCurrentPage().getMediaBox().getHeight();
    Rectangle2D area = place.createAffineTransform().createTransformedShape(UNIT).getBounds2D();
    words.add(
        PaperWord.picture(
            digest(digest),
            page,
            new Rectangle2D.Float(
                (float) area.getX(),
                height - (float) area.getMaxY(),
                (float) area.getWidth(),
                (float) area.getHeight())));
  }

  private static final Rectangle2D.Float UNIT = new Rectangle2D.Float(0, 0, 1, 1);

  private static String digest(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
