package org.xeptools.render;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.xeptools.document.XepDocument;
import org.xeptools.document.picture.Picture;
import org.xeptools.document.xml.Element;

/**
 * The images of a document, checked before they are decoded, since a small file can claim any size.
 *
 * @param flawed the reasons why some images must not be decoded, by address
 * @param sizes the width and height of the others in pixels, by address: {@code 600 900}
 */
record Pictures(Map<String, String> flawed, Map<String, String> sizes) {
  private static final long MAX_PIXELS = 40_000_000;
  static final String UNREADABLE = "the image cannot be decoded";

  static Pictures of(XepDocument document) {
    Pictures pictures = new Pictures(new LinkedHashMap<>(), new LinkedHashMap<>());
    document
        .root()
        .walk(
            element -> {
              if (element.name().equals("img")) {
                printed(element)
                    .ifPresent(
                        url -> pictures.flaw(url).ifPresent(why -> pictures.flawed.put(url, why)));
              }
            });
    return pictures;
  }

  /** The address of {@code image} in the PDF. */
  static Optional<String> printed(Element image) {
    String src = image.value("src");
    return Picture.isInside(src) ? Picture.of(src).printed() : Optional.empty();
  }

  /** The image in {@code src} for paper; "" if it cannot be shown. */
  static String sound(String src) {
    Pictures one = new Pictures(new LinkedHashMap<>(), new LinkedHashMap<>());
    return Picture.of(src).printed().filter(url -> one.flaw(url).isEmpty()).orElse("");
  }

  private Optional<String> flaw(String url) {
    if (url.startsWith("data:image/svg+xml")) {
      sizes.put(url, Picture.of(url).size());
      return Optional.empty();
    }
    byte[] file;
    try {
      file = Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1));
    } catch (IllegalArgumentException e) {
      return Optional.of("the image is not written in Base64");
    }
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.of(UNREADABLE);
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        sizes.put(url, width + " " + height);
        return size(width, height);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // image readers may throw any exception on broken files
      return Optional.of(UNREADABLE);
    }
  }

  private static Optional<String> size(long width, long height) {
    return width * height <= MAX_PIXELS
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "the image has %,d × %,d pixels, more than 40 million",
                width,
                height));
  }
}
