package org.xeptools.document;

import java.util.List;
import java.util.Optional;
import org.xeptools.document.xml.Attribute;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.FormFault;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Note;
import org.xeptools.finding.Safety;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;

/** Finds namespaces in a tree: inclusions by XInclude, and elements with an xmlns. */
final class Joined {
  private static final String XINCLUDE = "http://www.w3.org/2001/XInclude";
  private static final int MAX = 20;

  private Joined() {}

  /** The finding that parts of the document are in other files, if they are. */
  static Optional<Finding> split(Element root) {
    List<Element> parts = root.tree().filter(Joined::isInclude).limit(MAX).toList();
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    Element first = parts.get(0);
    String file = String.valueOf(first.startTag().file().getFileName());
    String more = parts.size() == 1 ? "" : " Its parts are named at " + parts.size() + " places.";
    return Optional.of(
        FormFault.EXTERNAL_ENTITY
            .at(
                first.startTag(),
                "the document is split: "
                    + (first.value("href").isEmpty() ? "a part" : "'" + first.value("href") + "'")
                    + " would be included here by XInclude, which xep does not follow")
            .with(
                Note.of(
                    "Join the parts, then check the whole: xmllint --nonet --xinclude"
                        + " --nofixup-base-uris --output whole.xml "
                        + file
                        + "."
                        + more)));
  }

  private static boolean isInclude(Element element) {
    String name = element.name();
    int colon = name.indexOf(':');
    return colon < 0
        ? name.equals("include") && element.value("xmlns").equals(XINCLUDE)
        : name.endsWith(":include") && namespace(element, name.substring(0, colon));
  }

  private static boolean namespace(Element element, String prefix) {
    String attribute = "xmlns:" + prefix;
    for (Element at = element; at != null; at = at.parent().orElse(null)) {
      if (at.attribute(attribute).isPresent()) {
        return at.value(attribute).equals(XINCLUDE);
      }
    }
    return prefix.equals("xi");
  }

  /** The finding that {@code element} declares a namespace; elements of a XEP have none. */
  static Optional<Finding> namespace(Element element, XepSource source) {
    Optional<Attribute> xmlns =
        element.attribute("xmlns").filter(a -> !a.value().value().isBlank());
    return xmlns.map(
        attribute -> {
          FormFault fault =
              element.parent().isEmpty() ? FormFault.NOT_A_XEP : FormFault.INVALID_STRUCTURE;
          Finding finding =
              fault.at(
                  attribute.span(),
                  "`"
                      + element.name()
                      + "` is in the namespace '"
                      + attribute.value().value()
                      + "'; elements of a XEP are in none");
          int start = attribute.span().start();
          boolean own =
              element.entity().isEmpty()
                  && !isInListing(element)
                  && start > 0
                  && source.text().charAt(start - 1) == ' ';
          SourceSpan with = source.span(own ? start - 1 : start, attribute.span().end());
          return own
              ? finding.with(new Fix("Delete xmlns", Safety.UNSAFE, List.of(new Edit(with, ""))))
              : finding;
        });
  }

  /** True if {@code element} is sent: an example is to be put into CDATA, not to be changed. */
  private static boolean isInListing(Element element) {
    return element
        .parent()
        .filter(parent -> parent.is("example") || parent.is("code") || isInListing(parent))
        .isPresent();
  }
}
