package org.xeptools.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.SharedCorpus;
import org.xeptools.document.XepReader;

/** Images stay on the paper, keep their shape and hide no text, whatever their size. */
class PdfPicturesTest {
  private static final double LEFT = 81.5;
  private static final double RIGHT = 513.5;
  private static final double BOTTOM = 30;
  private static final double TOP = 800;

  @TempDir Path folder;

  /** Where images and letters are on a page, in points from its lower left corner. */
  private static final class Places extends PDFTextStripper {
    private final List<Rectangle2D> images = new ArrayList<>();
    private final List<TextPosition> letters = new ArrayList<>();
    private int onThisPage;

    Places() {
      addOperator(
          new DrawObject(this) {
            @Override
            public void process(Operator operator, List<COSBase> operands) {
              Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
              images.add(
                  new Rectangle2D.Double(
                      matrix.getTranslateX(),
                      matrix.getTranslateY(),
                      matrix.getScalingFactorX(),
                      matrix.getScalingFactorY()));
            }
          });
    }

    @Override
    protected void startPage(PDPage page) {
      onThisPage = images.size();
      letters.clear();
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
      if (!letter.getUnicode().isBlank()) {
        letters.add(letter);
      }
    }

    @Override
    protected void endPage(PDPage page) {
      for (Rectangle2D image : images.subList(onThisPage, images.size())) {
        assertThat(image.getMinX()).isGreaterThan(LEFT);
        assertThat(image.getMaxX()).isLessThan(RIGHT);
        assertThat(image.getMinY()).isGreaterThan(BOTTOM);
        assertThat(image.getMaxY()).isLessThan(TOP);
        Rectangle2D inside =
            new Rectangle2D.Double(
                image.getX() + 1, image.getY() + 1, image.getWidth() - 2, image.getHeight() - 2);
        for (TextPosition letter : letters) {
          double y = page.getMediaBox().getHeight() - letter.getYDirAdj();
          assertThat(inside.contains(letter.getXDirAdj() + 1, y + 1))
              .as(letter.getUnicode() + " at " + y + " in " + image)
              .isFalse();
        }
      }
    }
  }

  private static List<Rectangle2D> images(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Places places = new Places();
      places.getText(document);
      return places.images;
    }
  }

  @Test
  void noImageLeavesItsPlaceWhateverItsSize() throws IOException {
    int[][] sizes = {{600, 900}, {3000, 90}, {90, 3000}, {1, 1}, {1, 5000}, {668, 1078}};
    List<String> asked =
        List.of(
            "",
            " width='99999'",
            " height='4000'",
            " width='7' height='7'",
            " width='0'",
            " height='-3' width='x'");
    for (int[] size : sizes) {
      StringBuilder content = new StringBuilder();
      int count = 0;
      for (String attributes : asked) {
        String image = image(size[0], size[1], 0, attributes);
        content.append("<p>before</p><p>").append(image).append("</p><p>after</p>");
        content.append("<p>words ").append(image).append(" words</p>");
        content.append("<ul><li>item<ol><li>").append(image).append("</li></ol></li></ul>");
        content.append("<table><tr><td>cell</td><td>").append(image);
        content.append(" text</td></tr></table><blockquote><p>").append(image);
        content.append("</p></blockquote><p>noted<note>see ").append(count);
        content.append(image).append(" there</note> after.</p>");
        count += 6;
      }
      Rendered rendered =
          new SmallPdf(folder).render("<section1 topic='T'>" + content + "</section1>");
      assertThat(rendered.problems()).isEmpty();
      List<Rectangle2D> images = images(rendered.content());
      assertThat(images).hasSize(count);
      for (Rectangle2D image : images) {
        if (image.getWidth() > 2 && image.getHeight() > 2) {
          assertThat(image.getHeight() / image.getWidth())
              .isBetween(0.9 * size[1] / size[0], 1.1 * size[1] / size[0]);
        }
      }
    }
  }

  @Test
  void theResolutionThatAFileClaimsDoesNotCount() throws IOException {
    for (int density : List.of(1, 2835, Integer.MAX_VALUE)) {
      String image = image(120, 80, density, "");
      List<Rectangle2D> images =
          images(
              new SmallPdf(folder)
                  .render("<section1 topic='T'><p>" + image + "</p></section1>")
                  .content());
      assertThat(images)
          .singleElement()
          .satisfies(place -> assertThat(place.getWidth()).isBetween(119.0, 121.0));
    }
  }

  @Test
  @Tag("corpus")
  void theImagesOfTheCorpusStayInTheirPlaces() throws IOException {
    PdfRenderer renderer = new PdfRenderer(Stylesheets.ofProgram());
    int count = 0;
    for (Path file : SharedCorpus.files()) {
      if (file.getFileName().toString().matches("xep-(0071|0323|0324|0326|0347)\\.xml")) {
        count +=
            images(
                    renderer
                        .render(
                            new XepReader().read(file).document().orElseThrow(),
                            RenderContext.alone())
                        .content())
                .size();
      }
    }
    assertThat(count).isEqualTo(27);
  }

  /** An element with a PNG that says how many pixels are in a metre, if that is not 0. */
  private static String image(int width, int height, int density, String attributes)
      throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), "png", png);
    byte[] file = png.toByteArray();
    if (density > 0) {
      int header = 8 + 25;
      ByteBuffer chunk = ByteBuffer.allocate(file.length + 21).put(file, 0, header);
      byte[] data =
          ByteBuffer.allocate(13)
              .put("pHYs".getBytes(StandardCharsets.US_ASCII))
              .putInt(density)
              .putInt(density)
              .put((byte) 1)
              .array();
      CRC32 check = new CRC32();
      check.update(data);
      chunk.putInt(9).put(data).putInt((int) check.getValue());
      file = chunk.put(file, header, file.length - header).array();
    }
    return "<img src='data:image/png;base64,"
        + Base64.getEncoder().encodeToString(file)
        + "' alt='a drawing'"
        + attributes
        + "/>";
  }
}
