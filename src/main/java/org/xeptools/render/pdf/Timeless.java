package org.xeptools.render.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/**
 * Removes the current time from a PDF: FOP writes it as the metadata's date and into the file's id.
 */
final class Timeless {
  private static final byte[] DATE = "<xmp:MetadataDate>".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ID = "/ID [<".getBytes(StandardCharsets.US_ASCII);
  private static final int ID_DIGITS = 32;
  private static final int BETWEEN_IDS = "> <".length();
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

  private Timeless() {}

  /** {@code pdf} with {@code date} and an id made from its own bytes; its length stays the same. */
  static byte[] of(byte[] pdf, Instant date) {
    int dateAt = lastIndexOf(pdf, DATE);
    if (dateAt >= 0) {
      write(pdf, dateAt + DATE.length, FORM.format(date));
    }
    int idAt = lastIndexOf(pdf, ID);
    if (idAt >= 0) {
      writeId(pdf, idAt + ID.length, "0".repeat(ID_DIGITS));
      writeId(pdf, idAt + ID.length, digest(pdf));
    }
    return pdf;
  }

  private static String digest(byte[] pdf) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(pdf);
      return HexFormat.of().withUpperCase().formatHex(digest).substring(0, ID_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static void writeId(byte[] pdf, int at, String id) {
    write(pdf, at, id);
    write(pdf, at + ID_DIGITS + BETWEEN_IDS, id);
  }

  private static void write(byte[] pdf, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, pdf, at, bytes.length);
  }

  private static int lastIndexOf(byte[] pdf, byte[] mark) {
    for (int at = pdf.length - mark.length; at >= 0; at--) {
      int i = 0;
      while (i < mark.length && pdf[at + i] == mark[i]) {
        i++;
      }
      if (i == mark.length) {
        return at;
      }
    }
    return -1;
  }
}
