package org.xeptools.document.picture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The content of a {@code data:} address. */
final class DataUri {
  private static final Pattern FORM =
      Pattern.compile("(?i)data:([a-z0-9.+/-]*)((?:;[^,;]*)*+),(.*)", Pattern.DOTALL);

  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private final String type;
  private final byte[] bytes;

  private DataUri(String type, byte[] bytes) {
    this.type = type;
    this.bytes = bytes;
  }

  /** {@code image/png}, in lower case; "" if none is named. */
  String type() {
    return type;
  }

  byte[] bytes() {
    return bytes;
  }

  /** True if {@code address} is meant to be a {@code data:} address. */
  static boolean isOne(String src) {
    return src.strip().regionMatches(true, 0, "data:", 0, "data:".length());
  }

  static DataUri of(String src) throws Unfit {
    Matcher form = FORM.matcher(src.strip());
    if (!form.matches()) {
      throw new Unfit("its address lacks the comma between its type and its data");
    }
    String type = form.group(1).toLowerCase(Locale.ROOT);
    boolean base64 = form.group(2).toLowerCase(Locale.ROOT).endsWith(";base64");
    byte[] data = percentDecoded(form.group(3));
    return new DataUri(type, base64 ? base64(data) : data);
  }

  /** The address in UTF-8, with each {@code %2B} decoded to its byte. */
  private static byte[] percentDecoded(String text) {
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    int length = 0;
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] == '%') {
        int high = i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
        int low = i + 2 < raw.length ? Character.digit(raw[i + 2], 16) : -1;
        if (high >= 0 && low >= 0) {
          raw[length++] = (byte) ((high << 4) | low);
          i += 2;
          continue;
        }
      }
      raw[length++] = raw[i];
    }
    return Arrays.copyOf(raw, length);
  }

  private static byte[] base64(byte[] data) throws Unfit {
    int length = 0;
    int padding = 0;
    for (byte b : data) {
      if (b == ' ' || b == '\t' || b == '\n' || b == '\r') {
        continue;
      }
      if (b == '=') {
        padding++;
      } else if (!isDigit(b)) {
        throw new Unfit(
            "its Base64 holds "
                + (b > ' ' && b < 127
                    ? "'" + (char) b + "'"
                    : "a character that Base64 does not have"));
      } else if (padding > 0) {
        throw new Unfit("its Base64 goes on after the '=' at its end");
      } else {
        data[length++] = b;
      }
    }
    if (length == 0) {
      throw new Unfit("it holds no data");
    }
    if (length % 4 == 1 || (padding > 0 && (length + padding) % 4 != 0)) {
      throw new Unfit("its Base64 is cut off: the last group of four characters is incomplete");
    }
    return Base64.getDecoder().decode(Arrays.copyOf(data, length));
  }

  private static boolean isDigit(byte b) {
    return DIGITS.indexOf(b) >= 0;
  }
}
