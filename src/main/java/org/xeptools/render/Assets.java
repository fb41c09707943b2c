package org.xeptools.render;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The files that pages share. */
public final class Assets {
  private static final List<String> NAMES = List.of("xep.css", "xep.js", "logo.svg");

  private Assets() {}

  /**
   * Puts them into {@code assets} below {@code folder}.
   *
   * @return the folder they are in
   * @throws IOException if they cannot be written
   */
  public static Path copyTo(Path folder) throws IOException {
    Path assets = Files.createDirectories(folder.resolve("assets"));
    for (String name : NAMES) {
      try (InputStream in = Assets.class.getResourceAsStream("/templates/assets/" + name)) {
        Files.copy(in, assets.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return assets;
  }
}
