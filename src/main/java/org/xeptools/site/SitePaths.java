package org.xeptools.site;

/** The paths of the files for programs about a published document. */
public final class SitePaths {
  private SitePaths() {}

  /** {@code refs/reference.XSF.XEP-0060.xml}, the name that IETF tools expect. */
  public static String reference(XepInfo xep) {
    return "refs/reference.XSF.XEP-" + xep.number() + ".xml";
  }

  /** {@code examples/0060.xml}. */
  public static String examples(XepInfo xep) {
    return "examples/" + xep.number() + ".xml";
  }
}
