package org.xeptools.review;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.xeptools.review.PaperChanges.ChangedPage;

/**
 * A page of a PDF with the changed words marked.
 *
 * @param png the image
 * @param width its width in pixels
 * @param height its height in pixels
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PaperImage(byte[] png, int width, int height) {
  /** The resolution: A4 becomes 794 by 1123 pixels. */
  private static final float SCALE = 96f / 72f;

  private static final Color ADDED = new Color(0x2f, 0xb3, 0x6a);
  private static final Color REMOVED = new Color(0xe5, 0x55, 0x4e);
  private static final float MARK = 0.28f;
  private static final float MARGIN = 1.5f;

  /** Letters have soft edges; so many shades of each colour are kept, which makes files smaller. */
  private static final int SHADES = 0xF0F0F0;

  /** The image of {@code page}. */
  static PaperImage of(PDDocument pdf, ChangedPage page) throws IOException {
    PDFRenderer renderer = new PDFRenderer(pdf);
    BufferedImage image = renderer.renderImage(page.page(), SCALE, ImageType.RGB);
    Graphics2D pen = image.createGraphics();
    try {
      pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, MARK));
      pen.setColor(page.old() ? REMOVED : ADDED);
      for (PaperWord word : page.words()) {
        Rectangle2D.Float box = word.box();
        if (!box.isEmpty()) {
          pen.fill(
              new Rectangle2D.Float(
                  (box.x - MARGIN) * SCALE,
                  (box.y - MARGIN) * SCALE,
                  (box.width + 2 * MARGIN) * SCALE,
                  (box.height + 2 * MARGIN) * SCALE));
        }
      }
    } finally {
      pen.dispose();
    }
    return new PaperImage(png(coarser(image)), image.getWidth(), image.getHeight());
  }

  private static BufferedImage coarser(BufferedImage image) {
    int width = image.getWidth();
    int[] row = new int[width];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        int kept = row[x] & SHADES;
        row[x] = kept | (kept >>> 4);
      }
      image.setRGB(0, y, width, 1, row, 0, width);
    }
    return image;
  }

  private static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", out);
    }
    return bytes.toByteArray();
  }
}
