package org.xeptools.render;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.document.XepDocument;
import org.xeptools.document.picture.Picture;

/**
 * The images of a document as files of a book.
 *
 * @param names the name of the file of each, by address
 * @param files their content, by name
 */
record BookPictures(Map<String, String> names, Map<String, byte[]> files) {
  private static final Pattern BASE64 =
      Pattern.compile("data:image/[a-z+]+;base64,(.*)", Pattern.DOTALL);

  /** The images of {@code document}, in files whose names begin with {@code stem}. */
  static BookPictures of(XepDocument document, String stem) {
    BookPictures pictures = new BookPictures(new LinkedHashMap<>(), new LinkedHashMap<>());
    document
        .root()
        .walk(
            element -> {
              String src = element.name().equals("img") ? element.value("src") : "";
              if (Picture.isInside(src)) {
                Picture.of(src).shown().ifPresent(address -> pictures.add(address, stem));
              }
            });
    return pictures;
  }

  private void add(String address, String stem) {
    Matcher parts = BASE64.matcher(address);
    if (names.containsKey(address) || !parts.matches()) {
      return;
    }
    try {
      byte[] content = Base64.getMimeDecoder().decode(parts.group(1));
      String ending = ending(content);
      if (!ending.isEmpty()) {
        String name = stem + "_image" + (files.size() + 1) + "." + ending;
        names.put(address, name);
        files.put(name, content);
      }
    } catch (IllegalArgumentException e) {
      // the book says that it is not shown, and the document has a finding
    }
  }

  /** What the content is, since the address may say something else; "" if no reader shows it. */
  private static String ending(byte[] content) {
    if (content.length < 8) {
      return "";
    }
    return switch (content[0] & 0xFF) {
      case 0x89 -> "png";
      case 0xFF -> "jpg";
      case 'G' -> "gif";
      case '<' -> "svg";
      default -> "";
    };
  }

  /** The media type of the file {@code name}. */
  static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "png" -> "image/png";
      case "jpg" -> "image/jpeg";
      case "gif" -> "image/gif";
      default -> "image/svg+xml";
    };
  }
}
