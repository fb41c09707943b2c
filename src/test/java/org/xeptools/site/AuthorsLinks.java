package org.xeptools.site;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The links that stand in the documents themselves. */
final class AuthorsLinks {
  private AuthorsLinks() {}

  static Set<SiteLinks.Link> of(BuiltSite site) {
    return site.series().entries().stream()
        .flatMap(
            entry ->
                entry
                    .document()
                    .elements("link")
                    .flatMap(e -> forms(e.value("url").strip(), entry.info()))
                    .map(url -> new SiteLinks.Link(entry.info().page() + ".html", url)))
        .collect(Collectors.toSet());
  }

  /** As written, and as pages write what leads to another page of the site. */
  private static Stream<String> forms(String url, XepInfo xep) {
    String relative = url.replaceFirst("^https?://(www\\.)?xmpp\\.org/extensions/", "");
    return Stream.of(url, url.replace(" ", "%20"), xep.accepted() ? relative : "../" + relative);
  }
}
