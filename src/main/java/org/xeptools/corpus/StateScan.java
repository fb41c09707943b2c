package org.xeptools.corpus;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What the bytes of a document in git tell without being read as XML: its newest revision block and
 * its text. Each is found in one pass.
 *
 * @param date as the newest revision block states it, "" if it states none
 * @param status as the header states it, "" if it states none
 * @param body what it says: abstract and all below the header, white space folded
 */
record StateScan(String date, String status, String body) {
  private static final int LONGEST_FIELD = 200;

  static StateScan of(String text) {
    int end = text.indexOf("</header>");
    String header = end < 0 ? "" : text.substring(0, end);
    int block = header.indexOf("<revision>");
    String history = block < 0 ? "" : header.substring(block);
    String below = end < 0 ? text : text.substring(end);
    return new StateScan(
        field(history, "date"), field(header, "status"), folded(field(header, "abstract") + below));
  }

  private static String field(String text, String name) {
    int start = text.indexOf("<" + name + ">");
    int end = start < 0 ? -1 : text.indexOf("</" + name + ">", start);
    if (end < 0) {
      return "";
    }
    String value = folded(text.substring(start + name.length() + 2, end)).strip();
    return name.equals("abstract") || value.length() <= LONGEST_FIELD
        ? value
        : value.substring(0, LONGEST_FIELD);
  }

  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isBlank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
      if (!isBlank || !blank) {
        folded.append(isBlank ? ' ' : c);
      }
      blank = isBlank;
    }
    return folded.toString();
  }

  /** Stands for the text: equal where that is equal. */
  String digest() {
    try {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
