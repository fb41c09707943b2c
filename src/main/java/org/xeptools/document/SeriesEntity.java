package org.xeptools.document;

/** The entity of a published document, by which others refer to it. */
public final class SeriesEntity {
  private SeriesEntity() {}

  /**
   * Its declaration.
   *
   * @param form the declaration of another document, whose blanks it gets; "" for none
   */
  public static String declaration(String number, String title, String form) {
    String gap = form.contains("</span><note>") ? "" : " ";
    String end = form.endsWith("\">") || form.endsWith("'>") ? "" : " ";
    String at = form.contains(", available at &lt;") ? ", available at" : "";
    String label = "XEP-" + number;
    String url = SeriesAddress.ROOT + "xep-" + number + ".html";
    String shown = literal(title);
    return "<!ENTITY xep"
        + number
        + " \"<span class='ref'><link url='"
        + url
        + "'>"
        + shown
        + " ("
        + label
        + ")</link></span>"
        + gap
        + "<note>"
        + label
        + ": "
        + shown
        + at
        + " &lt;<link url='"
        + url
        + "'>"
        + url
        + "</link>&gt;.</note>\""
        + end
        + ">";
  }

  /** {@code title} in the value of an entity; a numbered ampersand would expand too early. */
  private static String literal(String title) {
    return title
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("'", "&#x27;")
        .replace("\"", "&#34;")
        .replace("%", "&#37;");
  }
}
