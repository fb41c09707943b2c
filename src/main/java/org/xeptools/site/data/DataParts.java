package org.xeptools.site.data;

import java.util.List;
import org.xeptools.render.SitePages;
import org.xeptools.site.Part;

/** The parts of a site that programs read, and the pages that explain them. */
public final class DataParts {
  private DataParts() {}

  /** All of them. */
  public static List<Part> of(SitePages pages) {
    return List.of(
        new DataLists(),
        new CitationLists(pages),
        new Examples(pages),
        new Feeds(),
        new RulePages(pages),
        new ManualPages(pages),
        new DataIndex(pages));
  }
}
