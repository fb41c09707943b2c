package org.xeptools.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files that pages share. */
public final class Assets {
  private static final List<String> OF_DOCUMENTS =
      List.of("xep.css", "xep.js", "diff.css", "diff.js", "logo.svg");
  private static final List<String> OF_SITES =
      List.of("site.css", "search.js", "reasons.js", "series.js", "narrow.js");

  private static final List<String> OF_PREVIEWS = List.of("preview.css", "preview.js");

  private Assets() {}

  /** What a server puts into pages that it shows, by its way from the root. */
  public static Map<String, byte[]> ofPreviews() {
    Map<String, byte[]> files = new TreeMap<>();
    OF_PREVIEWS.forEach(name -> files.put("assets/" + name, content(name)));
    return files;
  }

  /** All that a site needs, by its way from the root: {@code assets/xep.css}. */
  public static Map<String, byte[]> all() {
    Map<String, byte[]> files = new TreeMap<>();
    OF_DOCUMENTS.forEach(name -> files.put("assets/" + name, content(name)));
    OF_SITES.forEach(name -> files.put("assets/" + name, content(name)));
    return files;
  }

  /**
   * Puts those that documents need into {@code assets} below {@code folder}.
   *
   * @return the folder they are in
   * @throws IOException if they cannot be written
   */
  public static Path copyTo(Path folder) throws IOException {
    Path assets = Files.createDirectories(folder.resolve("assets"));
    for (String name : OF_DOCUMENTS) {
      Files.write(assets.resolve(name), content(name));
    }
    return assets;
  }

  private static byte[] content(String name) {
    try (InputStream in = Assets.class.getResourceAsStream("/templates/assets/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
