package org.xeptools.document.picture;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The result for the address of an {@code img}.
 *
 * @param shown the harmless {@code data:} address that pages show; empty if the image may not be
 *     shown
 * @param printed the same for paper
 * @param size its width and height in pixels, {@code 600 900}; "" if it may not be shown
 * @param flaws its faults, each as a sentence without a full stop, about "the image"
 */
public record Picture(
    Optional<String> shown, Optional<String> printed, String size, List<String> flaws) {
  private static final int MAX_DRAWING = 500_000;

  public Picture {
    flaws = List.copyOf(flaws);
  }

  /** True if {@code src} is meant to contain an image; other addresses are never fetched. */
  public static boolean isInside(String src) {
    return DataUri.isOne(src);
  }

  /** The image in {@code src}, an address that {@link #isInside}. */
  public static Picture of(String src) {
    try {
      return of(DataUri.of(src));
    } catch (Unfit e) {
      return new Picture(
          Optional.empty(),
          Optional.empty(),
          "",
          List.of("the image is not shown: " + e.getMessage()));
    }
  }

  private static Picture of(DataUri data) throws Unfit {
    Optional<Raster> raster = Raster.of(data.bytes());
    List<String> flaws = new ArrayList<>();
    if (raster.isPresent()) {
      String type = raster.get().type();
      if (!data.type().replace("/jpg", "/jpeg").equals(type)) {
        flaws.add("the image is " + type + ", but its address says " + named(data));
      }
      if (raster.get().moves()) {
        flaws.add("the image is animated; the PDF shows its first frame only");
      }
      String shown = address(type, data.bytes());
      String size = raster.get().width() + " " + raster.get().height();
      return new Picture(Optional.of(shown), Optional.of(shown), size, flaws);
    }
    if (!isText(data.bytes())) {
      throw new Unfit(unknown(data.bytes()));
    }
    if (data.bytes().length > MAX_DRAWING) {
      throw new Unfit("it has more than 500 kB");
    }
    Drawing drawing = Drawing.of(data.bytes());
    if (!data.type().equals("image/svg+xml")) {
      flaws.add("the image is image/svg+xml, but its address says " + named(data));
    }
    if (!drawing.leftOut().isEmpty()) {
      flaws.add(
          "the image is shown without the parts that are not allowed: "
              + String.join(", ", drawing.leftOut()));
    }
    return new Picture(
        Optional.of(address("image/svg+xml", bytes(drawing.forPages()))),
        Optional.of(address("image/svg+xml", bytes(drawing.forPaper()))),
        drawing.size(),
        flaws);
  }

  private static String named(DataUri data) {
    return data.type().isEmpty() ? "no type" : data.type();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String address(String type, byte[] file) {
    return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(file);
  }

  /** True if the first character that is not a blank is {@code <}. */
  private static boolean isText(byte[] file) {
    int i = Raster.begins(file, (byte) 0xef, (byte) 0xbb, (byte) 0xbf) ? 3 : 0;
    while (i < file.length && file[i] <= ' ' && file[i] > 0) {
      i++;
    }
    return i < file.length && file[i] == '<';
  }

  private static String unknown(byte[] file) {
    String start = new String(file, 0, Math.min(file.length, 16), StandardCharsets.ISO_8859_1);
    String write = "; write PNG, JPEG, GIF or SVG";
    if (start.startsWith("\u001f\u008b")) {
      return "it is compressed (svgz); unpack it";
    }
    if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
      return "it is a WebP file" + write;
    }
    if (start.startsWith("ftypavi", 4)) {
      return "it is an AVIF file" + write;
    }
    if (start.startsWith("BM") || start.startsWith("II*") || start.startsWith("MM\u0000*")) {
      return "it is a bitmap that not all browsers show" + write;
    }
    return "it is not an image that pages can show" + write;
  }
}
