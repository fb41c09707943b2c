package org.xeptools.rule.reference;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.document.XepAddress;

/**
 * An abandoned site, and the new address of the same document.
 *
 * @param host the site
 * @param successor the new address of the same document and section; empty if that is not certain
 */
record Retirement(String host, Optional<String> successor) {
  private static final Pattern TOOLS =
      Pattern.compile("https?://(?:www\\.)?tools\\.ietf\\.org(/.*)?");
  private static final Pattern DOCUMENT =
      Pattern.compile("/html/((?:rfc|bcp|std)\\d+|draft-[a-z0-9-]+)(?:\\.txt|\\.html)?(#.*)?");
  private static final Pattern RFC_TEXT = Pattern.compile("/rfc/(rfc\\d+)(?:\\.txt)?");
  private static final Pattern GROUP = Pattern.compile("/wg/([a-z0-9]+)/?");
  private static final Pattern OLD_RFC =
      Pattern.compile("https?://(?:www\\.)?ietf\\.org/rfc/(rfc\\d+)(?:\\.txt)?");
  private static final Pattern OLD_DRAFT =
      Pattern.compile("https?://(?:www\\.)?ietf\\.org/internet-drafts/(draft-[a-z0-9-]+)\\.txt");
  private static final Pattern JEP =
      Pattern.compile("https?://(?:www\\.)?jabber\\.org/jeps/jep-(\\d{4})\\.html(#.*)?");

  private static final String TRACKER = "https://datatracker.ietf.org/";
  private static final String EDITOR = "https://www.rfc-editor.org/rfc/";

  /** The retirement of the site of {@code url}, if it was abandoned. */
  static Optional<Retirement> of(String url) {
    if (!url.contains("ietf.org/") && !url.contains("/jeps/")) {
      return Optional.empty();
    }
    Matcher tools = TOOLS.matcher(url);
    if (tools.matches()) {
      String path = Optional.ofNullable(tools.group(1)).orElse("");
      return Optional.of(new Retirement("tools.ietf.org", tools(path)));
    }
    return moved(OLD_RFC.matcher(url), "www.ietf.org/rfc", EDITOR, ".txt")
        .or(
            () ->
                moved(
                    OLD_DRAFT.matcher(url),
                    "www.ietf.org/internet-drafts",
                    TRACKER + "doc/html/",
                    ""))
        .or(() -> jep(url));
  }

  private static Optional<String> tools(String path) {
    Matcher document = DOCUMENT.matcher(path);
    if (document.matches()) {
      String fragment = Optional.ofNullable(document.group(2)).orElse("");
      return Optional.of(TRACKER + "doc/html/" + document.group(1) + fragment);
    }
    Matcher text = RFC_TEXT.matcher(path);
    if (text.matches()) {
      return Optional.of(EDITOR + text.group(1) + ".txt");
    }
    Matcher group = GROUP.matcher(path);
    return group.matches() ? Optional.of(TRACKER + "wg/" + group.group(1) + "/") : Optional.empty();
  }

  private static Optional<Retirement> moved(Matcher old, String host, String to, String suffix) {
    return old.matches()
        ? Optional.of(new Retirement(host, Optional.of(to + old.group(1) + suffix)))
        : Optional.empty();
  }

  private static Optional<Retirement> jep(String url) {
    Matcher jep = JEP.matcher(url);
    if (!jep.matches()) {
      return Optional.empty();
    }
    String fragment = Optional.ofNullable(jep.group(2)).orElse("");
    return Optional.of(
        new Retirement(
            "www.jabber.org/jeps", Optional.of(XepAddress.page(jep.group(1)) + fragment)));
  }
}
