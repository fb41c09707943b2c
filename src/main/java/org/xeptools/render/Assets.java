package org.xeptools.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files that pages share. */
public final class Assets {
  private static final List<String> OF_DOCUMENTS =
      List.of("xep.css", "xep.js", "redline.css", "redline.js", "logo.svg");
  private static final List<String> OF_SITES =
      List.of(
          "site.css",
          "words.js",
          "matching.js",
          "search.js",
          "texts.js",
          "reasons.js",
          "series.js",
          "narrow.js",
          "find.js",
          "not-found.js");

  private static final List<String> OF_PREVIEWS = List.of("preview.css", "preview.js");

  private Assets() {}

  /** The files that the preview adds to pages, by path from the root. */
  public static Map<String, byte[]> ofPreviews() {
    Map<String, byte[]> files = new TreeMap<>();
    OF_PREVIEWS.forEach(name -> files.put("assets/" + name, content(name)));
    return files;
  }

  /** All files of a site, by path from the root: {@code assets/xep.css}. */
  public static Map<String, byte[]> all() {
    Map<String, byte[]> files = ofDocuments();
    OF_SITES.forEach(name -> files.put("assets/" + name, content(name)));
    return files;
  }

  /** All files of a review, by path from its root. */
  public static Map<String, byte[]> ofReviews() {
    Map<String, byte[]> files = ofDocuments();
    files.put("assets/review.css", content("review.css"));
    return files;
  }

  /** The files that documents need, by path from the folder of the documents. */
  public static Map<String, byte[]> ofDocuments() {
    Map<String, byte[]> files = new TreeMap<>();
    OF_DOCUMENTS.forEach(name -> files.put("assets/" + name, content(name)));
    return files;
  }

  /** The logo as a {@code data:} address. */
  static String logo() {
    return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(content("logo.svg"));
  }

  /**
   * The style sheet of books: that of pages, without what EPUB forbids, and what is different in a
   * book.
   */
  static byte[] ofBooks() {
    String pages = new String(content("xep.css"), UTF_8);
    String allowed =
        pages
            .replaceAll("(?<![\\w-])(?:unicode-bidi|direction):[^;}]*;?", "")
            .replaceAll("@page[^{]*\\{(?:[^{}]*\\{[^{}]*\\})*[^{}]*\\}", "");
    return (allowed + "\n" + new String(content("book.css"), UTF_8)).getBytes(UTF_8);
  }

  private static byte[] content(String name) {
    try (InputStream in = Assets.class.getResourceAsStream("/templates/assets/" + name)) {
      byte[] content = in.readAllBytes();
      return name.endsWith(".css")
          ? StateStyles.in(new String(content, UTF_8)).getBytes(UTF_8)
          : content;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
