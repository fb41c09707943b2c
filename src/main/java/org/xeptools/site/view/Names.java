package org.xeptools.site.view;

import java.util.Map;
import org.xeptools.site.XmlText;
import org.xeptools.site.index.Mention;
import org.xeptools.site.index.NamespaceIndex.Usage;

/** Namespaces or features, each with its definition and its uses. */
final class Names {
  private Names() {}

  /** The names of {@code kind}; {@code pages} has the paths of the pages of some. */
  static String content(String kind, Map<String, Usage> names, Map<String, String> pages) {
    XmlText content = XmlText.page("names").attribute("kind", kind);
    names.forEach(
        (name, usage) -> {
          content
              .open("name")
              .attribute("name", name)
              .attribute("group", group(usage))
              .attribute("page", pages.getOrDefault(name, ""));
          usage.definedBy().forEach(place -> place("defined", place, content));
          usage.presumed().ifPresent(place -> place("presumed", place, content));
          usage.usedBy().forEach(place -> place("used", place, content));
          content.close();
        });
    return content.end();
  }

  private static String group(Usage usage) {
    if (usage.definedBy().stream().anyMatch(place -> place.entry().info().accepted())) {
      return "series";
    }
    boolean inInbox = usage.usedBy().stream().noneMatch(p -> p.entry().info().accepted());
    if (!inInbox && usage.presumed().isPresent()) {
      return "presumed";
    }
    return inInbox ? "inbox" : "elsewhere";
  }

  static void place(String element, Mention place, XmlText content) {
    content
        .open(element)
        .attribute("address", place.address())
        .attribute("name", place.name())
        .add(place.entry().info())
        .close();
  }
}
