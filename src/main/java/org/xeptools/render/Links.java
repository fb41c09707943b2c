package org.xeptools.render;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.xeptools.document.SafeLinks;
import org.xeptools.document.XepDocument;

/**
 * The addresses that a document links to.
 *
 * @param documents the numbers of the XEPs whose pages it links to or names as specifications,
 *     sorted
 * @param places the addresses with a fragment, sorted
 */
public record Links(List<String> documents, List<String> places) {
  public Links {
    documents = List.copyOf(documents);
    places = List.copyOf(places);
  }

  /** The links of {@code document}. */
  public static Links of(XepDocument document) {
    Set<String> documents = new TreeSet<>();
    Stream.concat(
            document.elements("link").map(link -> SafeLinks.target(link.value("url"))),
            document
                .elements("spec")
                .map(spec -> SafeLinks.specification(spec.text().value().strip())))
        .flatMap(Optional::stream)
        .flatMap(url -> RenderContext.page(url).stream())
        .forEach(page -> documents.add(page.number()));
    Set<String> places = new TreeSet<>();
    document
        .elements("link")
        .map(link -> link.value("url"))
        .filter(url -> url.indexOf('#') > 0)
        .flatMap(url -> SafeLinks.target(url).stream())
        .forEach(places::add);
    return new Links(List.copyOf(documents), List.copyOf(places));
  }
}
