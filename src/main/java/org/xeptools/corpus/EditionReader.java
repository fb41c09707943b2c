package org.xeptools.corpus;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepReader;

/** Reads editions with the declarations that stood beside them; for several threads. */
final class EditionReader {
  /** A version is compared with the ones around it, and with the newest. */
  private static final int KEPT = 6;

  private final Path folder;
  private final Function<String, byte[]> bytes;
  private final Map<String, XepReader> readers = new ConcurrentHashMap<>();
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
        readers.computeIfAbsent(
            beside, b -> new XepReader(new PastTree(folder, declarations(edition), bytes)));
    byte[] entities = edition.entities().map(bytes).orElse(new byte[0]);
    return reader.read(
        folder.resolve("xep-" + edition.number() + ".xml"),
        Forerunner.asXep(bytes.apply(edition.content()), entities));
  }

  private static Map<String, String> declarations(Edition edition) {
    Map<String, String> files = new TreeMap<>();
    edition.entities().ifPresent(name -> files.put("xep.ent", name));
    edition.dtd().ifPresent(name -> files.put("xep.dtd", name));
    return files;
  }
}
