package org.xeptools.history;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepReader;

/** Reads editions with the declarations that stood beside them; for several threads. */
final class EditionReader {
  /** A version is compared with the ones around it, and with the newest. */
  private static final int KEPT = 8;

  /** What was published together has the same declarations; some of them are large. */
  private static final int KEPT_READERS = 32;

  /** A file of declarations is looked at more than once until it is read. */
  private static final int KEPT_FILES = 4;

  private final Path folder;
  private final Function<String, byte[]> bytes;
  private final Latest<String, XepReader> readers = new Latest<>(KEPT_READERS);
  private final Latest<String, byte[]> files = new Latest<>(KEPT_FILES);
  private final Latest<String, ParseResult> latest = new Latest<>(KEPT);

  /**
   * @param folder where the documents stand
   * @param bytes those that a name names
   */
  EditionReader(Path folder, Function<String, byte[]> bytes) {
    this.folder = folder;
    this.bytes = bytes;
  }

  /** What {@code edition} holds, with the entities of its time; the latest are kept. */
  ParseResult read(Edition edition) {
    String beside = edition.entities().orElse("") + "/" + edition.dtd().orElse("");
    return latest.get(
        edition.number() + "/" + edition.content() + "/" + beside, () -> read(edition, beside));
  }

  private ParseResult read(Edition edition, String beside) {
    XepReader reader =
        readers.get(
            beside, () -> new XepReader(new PastTree(folder, declarations(edition), this::file)));
    return reader.read(
        folder.resolve("xep-" + edition.number() + ".xml"),
        Forerunner.asXep(
            bytes.apply(edition.content()),
            () -> edition.entities().map(this::file).orElse(new byte[0])));
  }

  private byte[] file(String name) {
    return files.get(name, () -> bytes.apply(name));
  }

  private static Map<String, String> declarations(Edition edition) {
    Map<String, String> files = new TreeMap<>();
    edition.entities().ifPresent(name -> files.put("xep.ent", name));
    edition.dtd().ifPresent(name -> files.put("xep.dtd", name));
    return files;
  }
}
