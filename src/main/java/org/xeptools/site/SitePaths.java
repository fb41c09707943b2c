package org.xeptools.site;

/** Where the files of a published document stand that are made for programs. */
public final class SitePaths {
  private SitePaths() {}

  /** {@code refs/reference.XSF.XEP-0060.xml}, the name that IETF tools build. */
  public static String reference(XepInfo xep) {
    return "refs/reference.XSF.XEP-" + xep.number() + ".xml";
  }

  /** {@code examples/0060.xml}. */
  public static String examples(XepInfo xep) {
    return "examples/" + xep.number() + ".xml";
  }
}
