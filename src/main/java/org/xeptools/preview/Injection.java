package org.xeptools.preview;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Puts the preview's own script into a page, on its way to the browser; no page on disk has it. */
final class Injection {
  private static final String POLICY = "default-src 'none';";
  private static final String CONNECT = " connect-src 'self';";

  private Injection() {}

  /**
   * The bytes of {@code page} with the script in its head, before all other deferred scripts.
   *
   * @param points true if a double click shows the source
   */
  static byte[] into(Answer page, boolean points) {
    String text = new String(page.content(), StandardCharsets.UTF_8);
    int head = text.indexOf("<script");
    head = head >= 0 && head < text.indexOf("</head>") ? head : text.indexOf("</head>");
    if (head < 0) {
      return page.content();
    }
    int policy = text.indexOf(POLICY);
    String before = text.substring(0, head);
    if (policy >= 0 && policy < head && !before.contains("connect-src")) {
      before = before.replace(POLICY, POLICY + CONNECT);
    }
    String script =
        "<link rel=\"stylesheet\" href=\"/assets/preview.css\">"
            + "<script defer src=\"/assets/preview.js\" data-key=\""
            + page.key()
            + "\" data-status=\""
            + page.status()
            + (points ? "\" data-source=\"yes" : "")
            + "\"></script>";
    ByteArrayOutputStream out = new ByteArrayOutputStream(page.content().length + 512);
    for (String piece : new String[] {before, script, text.substring(head)}) {
      out.writeBytes(piece.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }
}
