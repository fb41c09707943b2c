package org.xeptools.site;

import java.util.List;
import java.util.stream.Stream;

/** The paths of the files for programs about a document. */
public final class SitePaths {
  private SitePaths() {}

  /** {@code refs/reference.XSF.XEP-0060.xml}, the name that IETF tools expect. */
  public static String reference(XepInfo xep) {
    return "refs/reference.XSF.XEP-" + xep.number() + ".xml";
  }

  /** Its requirements as a checklist, as CSV and as JSON: {@code requirements/xep-0060.csv}. */
  public static List<String> requirements(XepInfo xep) {
    return Stream.of(".md", ".csv", ".json").map(e -> "requirements/" + xep.page() + e).toList();
  }

  /** {@code examples/0060.xml}. */
  public static String examples(XepInfo xep) {
    return "examples/" + xep.number() + ".xml";
  }
}
