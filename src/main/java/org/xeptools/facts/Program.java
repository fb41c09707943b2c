package org.xeptools.facts;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.stream.Stream;

/** Identifies this version of the program, so that output of other versions is not reused. */
public final class Program {
  /** Equal for the same program on the same Java. */
  public static final String ID = id();

  private Program() {}

  private static String id() {
    String java = System.getProperty("java.runtime.version", "");
    CodeSource code = Program.class.getProtectionDomain().getCodeSource();
    try {
      if (code.getLocation().getProtocol().equals("jrt")) {
        return java + " " + ofImage();
      }
      Path place = Path.of(code.getLocation().toURI());
      if (Files.isRegularFile(place)) {
        return java + " " + look(place);
      }
      try (Stream<Path> files = Files.walk(place)) {
        Key key = Key.of("classes");
        files.filter(Files::isRegularFile).sorted().forEach(f -> key.with(f + " " + look(f)));
        return java + " " + key.text();
      }
    } catch (IOException | URISyntaxException | NullPointerException e) {
      // A program that cannot be identified gets a new id each time.
      return java + " " + System.nanoTime();
    }
  }

  /** A self-contained image has the digest of the jar that it was made of. */
  private static String ofImage() throws IOException {
    try (InputStream digest = Program.class.getResourceAsStream("/org/xeptools/jar.sha256")) {
      return new String(digest.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  private static String look(Path file) {
    try {
      return Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
    } catch (IOException e) {
      return "absent";
    }
  }
}
