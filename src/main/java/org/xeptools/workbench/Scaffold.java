package org.xeptools.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Documents to start from: templates/new with the day filled in. */
public final class Scaffold {
  /** The kinds there are. */
  public static final List<String> KINDS =
      List.of(
          "standards-track",
          "informational",
          "historical",
          "humorous",
          "procedural",
          "sig-charter");

  private Scaffold() {}

  /** The text of a new document of {@code kind}. */
  public static String of(String kind) throws UserError {
    if (!KINDS.contains(kind)) {
      throw new UserError(
          "no kind is called '" + kind + "'; there are " + String.join(", ", KINDS));
    }
    try (InputStream in = Scaffold.class.getResourceAsStream("/templates/new/" + kind + ".xml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("{today}", LocalDate.now(ZoneOffset.UTC).toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes {@code text} to a file that is not there yet. */
  public static void write(String text, Path file) throws UserError {
    if (Files.exists(file)) {
      throw new UserError(file + " is there already; name a new file");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      throw new UserError(folder + " is no folder; create it first");
    }
    try {
      WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (UncheckedIOException e) {
      throw new UserError(e.getCause().getMessage());
    }
  }
}
