package org.xeptools.preview;

import java.nio.charset.StandardCharsets;

/** A page with a message, in place of a page that cannot be shown. */
final class MessagePage {
  private MessagePage() {}

  /** A page with {@code words}, which are ours and need no escaping. */
  static Answer of(int status, String words) {
    String page =
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
        script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>%1$s</title>
        <link rel="stylesheet" href="/assets/xep.css">
        <link rel="icon" type="image/svg+xml" href="/assets/logo.svg">
        </head>
        <body>
        <nav class="bar" aria-label="Site">
        <a class="brand" href="/index.html"><img src="/assets/logo.svg" alt="" width="24" \
        height="24"><span>Preview</span></a>
        <ul>
        <li><a href="/index.html">Series</a></li>
        <li><a href="/views/index.html">Views</a></li>
        <li><a href="/sigs/index.html">SIGs</a></li>
        </ul>
        </nav>
        <main>
        <h1>%1$s</h1>
        <p><a href="/index.html">All documents</a></p>
        </main>
        </body>
        </html>
        """
            .formatted(words);
    return new Answer(status, "notice.html", page.getBytes(StandardCharsets.UTF_8), "");
  }
}
