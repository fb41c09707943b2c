package org.xeptools.site;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.xeptools.document.Anchors;
import org.xeptools.document.Requirements;

/**
 * The ids on the pages of the published documents.
 *
 * @param anchors by the document's number ({@code 0060})
 */
public record LinkTargets(Map<String, Anchors> anchors) implements BiPredicate<String, String> {
  /** The ids of all readable published documents in {@code series}. */
  public static LinkTargets of(Series series) {
    Map<String, Anchors> anchors = new HashMap<>();
    series.accepted().forEach(e -> anchors.putIfAbsent(e.info().number(), e.document().anchors()));
    return new LinkTargets(anchors);
  }

  /** The numbers of the documents. */
  Set<String> documents() {
    return anchors.keySet();
  }

  /** True if the page of document {@code number} has that id. */
  @Override
  public boolean test(String number, String id) {
    Anchors page = anchors.get(number);
    return page != null && (page.resolves(id) || Requirements.isId(id));
  }
}
