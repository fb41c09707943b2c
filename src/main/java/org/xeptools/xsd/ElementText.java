package org.xeptools.xsd;

import java.util.Map;

/** The text of an element as written in XML, and the characters that it stands for. */
final class ElementText {
  private static final Map<String, String> NAMED =
      Map.of("lt", "<", "gt", ">", "amp", "&", "apos", "'", "quot", "\"");
  private static final int LONGEST = 10;
  private static final String CDATA = "<![CDATA[";

  private ElementText() {}

  /**
   * The characters of {@code raw}, which has no tags: without comments, with references resolved.
   */
  static String of(String raw) {
    if (raw.indexOf('&') < 0 && raw.indexOf('<') < 0) {
      return raw;
    }
    StringBuilder text = new StringBuilder(raw.length());
    int i = 0;
    while (i < raw.length()) {
      char c = raw.charAt(i);
      if (c == '<') {
        i = markup(raw, i, text);
      } else if (c == '&') {
        i = reference(raw, i, text);
      } else {
        text.append(c);
        i++;
      }
    }
    return text.toString();
  }

  private static int markup(String raw, int i, StringBuilder text) {
    if (raw.startsWith(CDATA, i)) {
      int end = end(raw, i, "]]>");
      int content = Math.min(i + CDATA.length(), end);
      text.append(raw, content, raw.startsWith("]]>", end - 3) ? Math.max(content, end - 3) : end);
      return end;
    }
    return end(raw, i, raw.startsWith("<!--", i) ? "-->" : raw.startsWith("<?", i) ? "?>" : ">");
  }

  private static int end(String raw, int i, String mark) {
    int found = raw.indexOf(mark, i);
    return found < 0 ? raw.length() : found + mark.length();
  }

  private static int reference(String raw, int i, StringBuilder text) {
    int end = raw.indexOf(';', i);
    if (end > i + 1 && end - i <= LONGEST) {
      String name = raw.substring(i + 1, end);
      String value = name.startsWith("#") ? numbered(name) : NAMED.getOrDefault(name, "");
      if (!value.isEmpty()) {
        text.append(value);
        return end + 1;
      }
    }
    text.append('&');
    return i + 1;
  }

  private static String numbered(String name) {
    try {
      boolean hex = name.startsWith("#x");
      int code =
          hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
      return Character.isValidCodePoint(code) && code > 0 ? Character.toString(code) : "";
    } catch (NumberFormatException e) {
      return "";
    }
  }
}
