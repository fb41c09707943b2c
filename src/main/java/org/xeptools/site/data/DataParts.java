package org.xeptools.site.data;

import java.util.List;
import org.xeptools.render.SitePages;
import org.xeptools.site.Part;

/** The parts of a site for programs, and the pages that explain them. */
public final class DataParts {
  private DataParts() {}

  /** All these parts; {@code stylesheets} make their pages. */
  public static List<Part> all(SitePages stylesheets) {
    return List.of(
        new DataLists(),
        new CitationLists(),
        new Examples(),
        new ExamplesIndex(),
        new NamespacePages(stylesheets),
        new Feeds(),
        new RulePages(stylesheets),
        new ManualPages(),
        new DataIndex());
  }
}
