package org.xeptools.rule;

/**
 * Where a rule comes from.
 *
 * @param text as people say it: {@code XEP-0001 § Approval Process}
 * @param url the very clause, "" where there is none on the web
 */
public record Citation(String text, String url) {
  private static final String EXTENSIONS = "https://xmpp.org/extensions/";

  /** A clause of a XEP: {@code xep("0001", "approval", "Approval Process")}. */
  public static Citation xep(String number, String anchor, String title) {
    return new Citation(
        "XEP-" + number + " § " + title, EXTENSIONS + "xep-" + number + ".html#" + anchor);
  }

  /** A clause of a XEP that has no anchor of its own. */
  public static Citation xep(String number, String title) {
    return new Citation("XEP-" + number + " § " + title, EXTENSIONS + "xep-" + number + ".html");
  }

  /** A practice that no XEP lays down. */
  public static Citation practice(String text) {
    return new Citation(text, "");
  }
}
