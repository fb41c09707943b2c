package org.xeptools.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.xeptools.document.XepDocument;
import org.xeptools.render.Imprint;
import org.xeptools.render.Paper;
import org.xeptools.render.PdfRenderer;
import org.xeptools.render.RenderContext;
import org.xeptools.render.Stylesheets;
import org.xeptools.review.PaperChanges.ChangedPage;

/** The changed pages of documents' PDFs as images; only so many that a review stays small. */
final class Previews {
  /** The most documents with images, and the most images of one. */
  private static final int MAX_DOCUMENTS = 12;

  private static final int MAX_IMAGES = 10;

  /** The largest document with images, in characters, and its most pages. */
  private static final int MAX_LENGTH = 500_000;

  private static final int MAX_PAGES = 400;

  /** Words of an image's alternative text. */
  private static final int MAX_WORDS = 30;

  /**
   * An image.
   *
   * @param file its path
   * @param old true if it shows the older version
   * @param page the number of the page, from 1
   * @param pages the number of all pages
   * @param width its width in pixels
   * @param height its height in pixels
   * @param words the first words that the other version lacks, "" if there are none
   */
  record Preview(
      String file, boolean old, int page, int pages, int width, int height, String words) {}

  /**
   * The images of a document.
   *
   * @param remark a sentence about images that are missing, "" if none are
   */
  record Shown(List<Preview> images, String remark) {
    static final Shown NOTHING = new Shown(List.of(), "");

    Shown {
      images = List.copyOf(images);
    }
  }

  private final PdfRenderer renderer;
  private final Imprint imprint;
  private final ReviewFiles files;

  Previews(Stylesheets stylesheets, Paper paper, Imprint imprint, ReviewFiles files) {
    this.renderer = new PdfRenderer(stylesheets, paper);
    this.imprint = imprint;
    this.files = files;
  }

  /**
   * Makes the images of one document.
   *
   * @param old the older version, if there is one
   * @param stem the beginning of the names of the images
   * @param place the place of the document among those that changed, from 0
   */
  Shown of(Optional<XepDocument> old, XepDocument now, String stem, int place) {
    if (now.source().text().length() > MAX_LENGTH
        || old.filter(o -> o.source().text().length() > MAX_LENGTH).isPresent()) {
      return new Shown(List.of(), "Pages of its PDF are not shown, since the document is long.");
    }
    if (place >= MAX_DOCUMENTS) {
      return new Shown(
          List.of(),
          "Pages of its PDF are not shown, since more than "
              + MAX_DOCUMENTS
              + " documents changed.");
    }
    try (PDDocument before = old.isPresent() ? pdf(old.get()) : new PDDocument();
        PDDocument after = pdf(now)) {
      if (Math.max(before.getNumberOfPages(), after.getNumberOfPages()) > MAX_PAGES) {
        return new Shown(List.of(), "Pages of its PDF are not shown, since it has too many.");
      }
      List<ChangedPage> pages = PaperChanges.between(PaperText.of(before), PaperText.of(after));
      List<Preview> images = new ArrayList<>();
      for (ChangedPage page : pages.subList(0, Math.min(pages.size(), MAX_IMAGES))) {
        images.add(draw(page.old() ? before : after, page, stem));
      }
      return new Shown(images, remark(pages, old.isPresent()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String remark(List<ChangedPage> pages, boolean compared) {
    if (pages.isEmpty()) {
      return "The PDF reads as before.";
    }
    int more = pages.size() - MAX_IMAGES;
    if (more <= 0) {
      return "";
    }
    return compared
        ? (more == 1 ? "1 more changed page" : more + " more changed pages")
            + " of the PDFs "
            + (more == 1 ? "is" : "are")
            + " not shown."
        : "The other "
            + (more == 1 ? "page" : more + " pages")
            + " of the PDF "
            + (more == 1 ? "is" : "are")
            + " not shown.";
  }

  private PDDocument pdf(XepDocument document) throws IOException {
    RenderContext context = RenderContext.alone().under(imprint);
    return Loader.loadPDF(renderer.render(document, context).content());
  }

  private Preview draw(PDDocument pdf, ChangedPage page, String stem) throws IOException {
    String name = stem + (page.old() ? ".before-" : ".after-") + (page.page() + 1) + ".png";
    PaperImage image = PaperImage.of(pdf, page);
    return new Preview(
        files.write(name, image.png()),
        page.old(),
        page.page() + 1,
        pdf.getNumberOfPages(),
        image.width(),
        image.height(),
        words(page.words()));
  }

  private static String words(List<PaperWord> all) {
    String words =
        all.stream()
            .filter(word -> !word.isPicture())
            .limit(MAX_WORDS)
            .map(PaperWord::text)
            .collect(Collectors.joining(" "));
    boolean picture = words.isEmpty() && !all.isEmpty();
    return picture ? "a picture" : words + (all.size() > MAX_WORDS ? " …" : "");
  }
}
