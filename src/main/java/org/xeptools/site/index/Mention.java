package org.xeptools.site.index;

import org.xeptools.document.xml.Element;
import org.xeptools.site.Entry;

/**
 * A place in a document of the series.
 *
 * @param id its id on the document's page, "" for the page as a whole
 * @param name its name: {@code Example 3}, {@code § 4.2}
 */
public record Mention(Entry entry, String id, String name) {

  /** The place of {@code element}, such as a section or a listing, on the page of {@code entry}. */
  public static Mention of(Entry entry, Element element) {
    var anchors = entry.document().anchors();
    String number = anchors.number(element).orElse("");
    String name =
        switch (element.name()) {
          case "example" -> "Example " + number;
          case "code" -> "Listing " + number;
          default -> "§ " + number;
        };
    // HTML allows no blank in an id.
    return new Mention(entry, anchors.id(element).orElse("").replaceAll("\\s", "-"), name);
  }

  /** The address relative to the root of the site: {@code xep-0060.html#example-3}. */
  public String address() {
    return entry.info().page() + ".html" + (id.isEmpty() ? "" : "#" + id);
  }
}
