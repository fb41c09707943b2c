package org.xeptools.history;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepReader;

/** Reads versions with the declarations of their time; for several threads. */
final class VersionReader {
  /** A version is compared with its neighbors and with the newest. */
  private static final int KEPT = 8;

  /**
   * Versions that were published together have the same declarations, and some of these are large.
   */
  private static final int KEPT_READERS = 32;

  /** A file of declarations is looked up several times before it is read. */
  private static final int KEPT_FILES = 4;

  private final Path folder;
  private final Function<String, byte[]> bytes;
  private final Latest<String, XepReader> readers = new Latest<>(KEPT_READERS);
  private final Latest<String, byte[]> files = new Latest<>(KEPT_FILES);
  private final Latest<String, ParseResult> latest = new Latest<>(KEPT);

  /**
   * @param folder the folder of the documents
   * @param bytes reads a blob
   */
  VersionReader(Path folder, Function<String, byte[]> bytes) {
    this.folder = folder;
    this.bytes = bytes;
  }

  /** The document {@code version}, with the entities of its time; the latest are kept. */
  ParseResult read(PublishedVersion version) {
    String beside = version.entities().orElse("") + "/" + version.dtd().orElse("");
    return latest.get(
        version.number() + "/" + version.content() + "/" + beside, () -> read(version, beside));
  }

  private ParseResult read(PublishedVersion version, String beside) {
    XepReader reader =
        readers.get(
            beside, () -> new XepReader(new PastTree(folder, declarations(version), this::file)));
    return reader.read(
        folder.resolve("xep-" + version.number() + ".xml"),
        Forerunner.asXep(
            bytes.apply(version.content()),
            () -> version.entities().map(this::file).orElse(new byte[0])));
  }

  private byte[] file(String name) {
    return files.get(name, () -> bytes.apply(name));
  }

  private static Map<String, String> declarations(PublishedVersion version) {
    Map<String, String> files = new TreeMap<>();
    version.entities().ifPresent(name -> files.put("xep.ent", name));
    version.dtd().ifPresent(name -> files.put("xep.dtd", name));
    return files;
  }
}
