package org.xeptools.site;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.xeptools.document.Requirements;
import org.xeptools.site.gist.Gist;

/**
 * The ids on the pages of the published documents.
 *
 * @param pages by the document's number ({@code 0060})
 */
public record LinkTargets(Map<String, Gist> pages) implements BiPredicate<String, String> {
  /** The ids of all readable published documents in {@code series}. */
  public static LinkTargets of(Series series) {
    Map<String, Gist> pages = new HashMap<>();
    series.accepted().forEach(e -> pages.putIfAbsent(e.info().number(), e.gist()));
    return new LinkTargets(pages);
  }

  /** The numbers of the documents. */
  Set<String> documents() {
    return pages.keySet();
  }

  /** True if the page of document {@code number} has that id. */
  @Override
  public boolean test(String number, String id) {
    Gist page = pages.get(number);
    return page != null && (page.resolves(id) || Requirements.isId(id));
  }
}
