package org.xeptools.site;

import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.xeptools.document.Requirements;

/**
 * The ids on the pages of the published documents.
 *
 * @param pages by the document's number ({@code 0060})
 */
public record LinkTargets(Map<String, Entry> pages) implements BiPredicate<String, String> {
  /** The ids of all readable published documents in {@code series}. */
  public static LinkTargets of(Series series) {
    return new LinkTargets(series.numbered());
  }

  /** The numbers of the documents. */
  Set<String> documents() {
    return pages.keySet();
  }

  /** True if the page of document {@code number} has that id. */
  @Override
  public boolean test(String number, String id) {
    Entry page = pages.get(number);
    return page != null && (page.gist().resolves(id) || Requirements.isId(id));
  }
}
