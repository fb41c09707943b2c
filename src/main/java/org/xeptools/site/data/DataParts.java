package org.xeptools.site.data;

import java.util.List;
import org.xeptools.site.Part;

/** The parts of a site for programs, and the pages that explain them. */
public final class DataParts {
  private DataParts() {}

  /** All these parts. */
  public static List<Part> all() {
    return List.of(
        new DataLists(),
        new CitationLists(),
        new Examples(),
        new Feeds(),
        new RulePages(),
        new ManualPages(),
        new DataIndex());
  }
}
