package org.xeptools.render.epub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The ZIP of a book. */
public final class Container {
  /** The package document, whose folder has all files of the book. */
  public static final String PACKAGE = "package.opf";

  private static final String FOLDER = "EPUB/";

  /** A ZIP knows no earlier time. */
  private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final String ROOT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
        <rootfiles>
          <rootfile full-path="%s" media-type="application/oebps-package+xml"/>
        </rootfiles>
      </container>
      """;

  private Container() {}

  /** The book of {@code files}, by name, in their order; {@code date} is the time of each. */
  public static byte[] of(Map<String, byte[]> files, Instant date) {
    LocalDateTime day = LocalDateTime.ofInstant(date, ZoneOffset.UTC);
    LocalDateTime time = day.isBefore(EARLIEST) ? EARLIEST : day;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
      stored(zip, "mimetype", "application/epub+zip".getBytes(UTF_8), time);
      put(zip, "META-INF/container.xml", ROOT.formatted(FOLDER + PACKAGE).getBytes(UTF_8), time);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        put(zip, FOLDER + file.getKey(), file.getValue(), time);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Readers find the type of the file in its first bytes. */
  private static void stored(ZipOutputStream zip, String name, byte[] content, LocalDateTime time)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(time);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    CRC32 sum = new CRC32();
    sum.update(content);
    entry.setCrc(sum.getValue());
    write(zip, entry, content);
  }

  private static void put(ZipOutputStream zip, String name, byte[] content, LocalDateTime time)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(time);
    write(zip, entry, content);
  }

  private static void write(ZipOutputStream zip, ZipEntry entry, byte[] content)
      throws IOException {
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
