package org.xeptools.history;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JEP, as XEPs were called until October 2006: the same format with other names for the document,
 * its group and its declaration files.
 */
final class Forerunner {
  private static final Pattern START =
      Pattern.compile("<!DOCTYPE\\s+jep\\b|<jep[\\s>]|\\bjep\\.(?:ent|dtd)['\"]");
  private static final Pattern FILE = Pattern.compile("(['\"])(?:\\.\\./)?jep\\.(ent|dtd)\\1");
  private static final Pattern ROOT = Pattern.compile("(<!DOCTYPE\\s+|</?)jep\\b");
  private static final Pattern GROUP = Pattern.compile("(</?)jig\\b");
  private static final Pattern REFERENCE = Pattern.compile("&jep([0-9]{4});");

  /** The names occur before this offset. */
  private static final int LONGEST_PROLOG = 4_000;

  private Forerunner() {}

  /**
   * {@code bytes} as a XEP, if they are a JEP; the words of its text stay.
   *
   * @param entities the declarations beside it, which may already call other documents XEPs
   */
  static byte[] asXep(byte[] bytes, Supplier<byte[]> entities) {
    // Each byte is read as one character, whatever the encoding, since all names are ASCII.
    int length = Math.min(LONGEST_PROLOG, bytes.length);
    String prolog = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    if (!START.matcher(prolog).find()) {
      return bytes;
    }
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("</header>");
    String header = text.substring(0, Math.max(0, end));
    String below = text.substring(header.length());
    header = FILE.matcher(header).replaceAll("$1xep.$2$1");
    header = ROOT.matcher(header).replaceAll("$1xep");
    header = GROUP.matcher(header).replaceAll("$1sig");
    int last = below.lastIndexOf("</jep");
    if (last >= 0) {
      below = below.substring(0, last) + "</xep" + below.substring(last + "</jep".length());
    }
    String xep = header + below;
    String known = new String(entities.get(), StandardCharsets.ISO_8859_1);
    if (!known.contains("<!ENTITY jep0")) {
      Matcher references = REFERENCE.matcher(xep);
      xep = references.replaceAll("&xep$1;");
    }
    return xep.getBytes(StandardCharsets.ISO_8859_1);
  }
}
