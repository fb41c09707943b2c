package org.xeptools.site.gist;

import java.util.Optional;
import org.xeptools.document.Anchors;
import org.xeptools.document.xml.Element;

/**
 * A place on a document's page.
 *
 * @param id its id, "" for the page as a whole
 * @param name its name: {@code Example 3}, {@code § 4.2}
 */
public record Place(String id, String name) {

  /** The place of {@code element}, such as a section or a listing. */
  public static Place of(Element element, Anchors anchors) {
    String number = anchors.number(element).orElse("");
    String name =
        switch (element.name()) {
          case "example" -> "Example " + number;
          case "code" -> "Listing " + number;
          default -> "§ " + number;
        };
    return new Place(id(anchors.id(element)), name);
  }

  /** HTML allows no blank in an id. */
  static String id(Optional<String> id) {
    return id.orElse("").replaceAll("\\s", "-");
  }

  /** Its number: {@code 3}, {@code 4.2}. */
  public String number() {
    return name.substring(name.indexOf(' ') + 1);
  }
}
