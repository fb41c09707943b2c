package org.xeptools.site;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;

/** Ids and paths of pages, and their form in addresses. */
public final class PageAddresses {
  private PageAddresses() {}

  /**
   * The id of {@code element} of {@code document}, "" if it has none; HTML allows no blank in an
   * id.
   */
  public static String id(XepDocument document, Element element) {
    return document.anchors().id(element).orElse("").replaceAll("\\s", "-");
  }

  /** {@code #} and {@code id}, with characters escaped that addresses do not allow. */
  public static String fragment(String id) {
    return "#" + escaped(id, "-._~:@!$&'()*+,;=/?");
  }

  /** {@code path}, from the root of the site, as part of an address. */
  public static String path(String path) {
    return escaped(path, "-._~:@!$&'()*+,;=/");
  }

  private static String escaped(String text, String allowed) {
    StringBuilder escaped = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || allowed.indexOf(c) >= 0);
      escaped.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return escaped.toString();
  }
}
