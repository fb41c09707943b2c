package org.xeptools.render;

import java.nio.charset.Charset;

/** Characters that XML allows but pages must not have: C1 controls and noncharacters. */
final class Characters {
  private static final char UNKNOWN = '\uFFFD';
  private static final String[] C1 = new String[0x20];

  static {
    byte[] codes = new byte[1];
    for (int i = 0; i < C1.length; i++) {
      codes[0] = (byte) (0x80 + i);
      String meant = new String(codes, Charset.forName("windows-1252"));
      C1[i] = isC1(meant.charAt(0)) ? String.valueOf(UNKNOWN) : meant;
    }
  }

  private Characters() {}

  /**
   * {@code text} with C1 controls replaced by the characters that they are in Windows encodings, as
   * in xep.ent's {@code &tm;}.
   */
  static String legal(String text) {
    int plain = 0;
    while (plain < text.length() && isPlain(text.charAt(plain))) {
      plain++;
    }
    if (plain == text.length()) {
      return text;
    }
    StringBuilder legal = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (isC1(c)) {
                legal.append(C1[c - 0x80]);
              } else if (isNoncharacter(c) || c == 0x7F) {
                legal.append(UNKNOWN);
              } else {
                legal.appendCodePoint(c);
              }
            });
    return legal.toString();
  }

  /** True for a character that is allowed in any context. */
  private static boolean isPlain(char c) {
    return c < 0x7F || (c > 0x9F && c < Character.MIN_SURROGATE);
  }

  private static boolean isC1(int c) {
    return c >= 0x80 && c <= 0x9F;
  }

  private static boolean isNoncharacter(int c) {
    return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
  }
}
