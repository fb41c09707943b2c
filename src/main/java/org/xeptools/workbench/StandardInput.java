package org.xeptools.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.document.XepReader;
import org.xeptools.source.OverlaidTree;
import org.xeptools.source.SourceTree;

/** A document from standard input. */
public final class StandardInput {
  /** Its name among the paths of a command line. */
  static final Path DASH = Path.of("-");

  private static final Pattern NUMBER = Pattern.compile("<number>\\s*([0-9]{4})\\s*</number>");

  private final Path file;
  private final byte[] content;

  /**
   * {@code content}, cut at one byte more than the limit of a document, as the content of {@code
   * file}: findings have this name, and rules that look at the tree treat the document as part of
   * it.
   */
  public StandardInput(Path file, byte[] content) {
    this.file = file;
    this.content = content.clone();
  }

  /** The file that it stands for. */
  Path file() {
    return file;
  }

  /** {@code below} with this document in it. */
  SourceTree over(SourceTree tree) {
    return new OverlaidTree(tree, file, content);
  }

  /**
   * Reads {@code in} if one of {@code paths} is a dash. Without a name, the document is treated as
   * xep-NNNN.xml by its number, in this folder, or as a ProtoXEP called stdin.xml.
   */
  public static Optional<StandardInput> of(List<Path> paths, Optional<Path> name, InputStream in)
      throws UserError {
    long dashes = paths.stream().filter(DASH::equals).count();
    if (dashes == 0 && name.isPresent()) {
      throw new UserError("--stdin-name needs - (standard input) instead of a file");
    }
    if (dashes > 1) {
      throw new UserError("standard input can be read only once; write - once");
    }
    if (dashes == 0) {
      return Optional.empty();
    }
    if (name.isPresent() && (Files.isDirectory(name.get()) || !isXml(name.get()))) {
      throw new UserError(
          "--stdin-name " + name.get() + " names no file of a document, such as inbox/tides.xml");
    }
    try {
      byte[] content = in.readNBytes(XepReader.MAX_SIZE + 1);
      return Optional.of(new StandardInput(name.orElseGet(() -> file(content)), content));
    } catch (IOException e) {
      throw new UserError("standard input cannot be read: " + e.getMessage());
    }
  }

  private static boolean isXml(Path name) {
    return name.getFileName() != null && name.getFileName().toString().endsWith(".xml");
  }

  /** The text with at least its ASCII letters right, whatever the encoding. */
  private static String words(byte[] content) {
    return new String(content, StandardCharsets.ISO_8859_1).replace("\0", "");
  }

  private static Path file(byte[] content) {
    Matcher number = NUMBER.matcher(words(content));
    return Path.of(number.find() ? "xep-" + number.group(1) + ".xml" : "stdin.xml");
  }
}
