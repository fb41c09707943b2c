package org.xeptools.render;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page will stand.
 *
 * @param pages the numbers of the documents ({@code 0060}) whose pages stand in the same output
 * @param toRoot the way from this page to the root of the output: "" or {@code ../}
 */
public record RenderContext(Set<String> pages, String toRoot) {
  private static final Pattern XEP_PAGE =
      Pattern.compile("https?://(?:www\\.)?xmpp\\.org/extensions/xep-(\\d{4})\\.html(#.*)?");

  public RenderContext {
    pages = Set.copyOf(pages);
  }

  /** A page by itself: every link goes to the web. */
  public static RenderContext alone() {
    return new RenderContext(Set.of(), "");
  }

  /** {@code url}, or the way to the same page in this output if it has it. */
  public String localise(String url) {
    Matcher page = XEP_PAGE.matcher(url);
    if (!page.matches() || !pages.contains(page.group(1))) {
      return url;
    }
    return toRoot
        + "xep-"
        + page.group(1)
        + ".html"
        + Optional.ofNullable(page.group(2)).orElse("");
  }
}
