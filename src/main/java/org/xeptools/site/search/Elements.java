package org.xeptools.site.search;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;

/** The names of the elements that a document defines. */
final class Elements {
  private static final int MOST = 150;
  private static final Pattern WITH_NAMESPACE =
      Pattern.compile(
          "<([A-Za-z_][\\w.-]{0,50})(?:\\s[^<>]{0,200}?)?\\sxmlns\\s?=\\s?[\"']([^\"'<>]{1,200})[\"']");

  private Elements() {}

  /** The names in the schemas of {@code document}, and of elements in {@code namespaces}. */
  static Set<String> of(XepDocument document, Set<String> namespaces) {
    Set<String> names = new TreeSet<>();
    for (Listing listing : document.listings()) {
      if (listing.isSchema()) {
        listing
            .xml()
            .walk(
                element -> {
                  if (element.is("element") && !element.value("name").isBlank()) {
                    names.add(element.value("name").strip());
                  }
                });
      } else {
        Matcher start = WITH_NAMESPACE.matcher(listing.text().value());
        while (start.find()) {
          if (namespaces.contains(start.group(2))) {
            names.add(start.group(1));
          }
        }
      }
    }
    names.removeIf(name -> !name.matches("[A-Za-z_][\\w.-]{0,50}"));
    return new TreeSet<>(names.stream().limit(MOST).toList());
  }
}
