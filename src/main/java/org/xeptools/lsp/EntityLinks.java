package org.xeptools.lsp;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.document.XepAddress;
import org.xeptools.lsp.TagScan.Attribute;
import org.xeptools.lsp.TagScan.Part;
import org.xeptools.source.Edit;

/** A link to a XEP or an RFC, written by hand, becomes the reference to its entity. */
final class EntityLinks {
  private static final Pattern RFC =
      Pattern.compile(
          "https?://(?:www\\.|tools\\.|datatracker\\.)?(?:rfc-editor|ietf)\\.org/(?:info/|rfc/|html/|doc/|doc/html/)*rfc(\\d{1,5})(?:\\.(?:txt|html))?");

  private EntityLinks() {}

  /** The edit, if {@code part} is a link that an entity of the tree says as well. */
  static Optional<Edit> edit(View view, Part part) {
    if (!part.name().equals("link") || part.endTag().isEmpty() || isOfReference(part)) {
      return Optional.empty();
    }
    Optional<String> url =
        view.markup().attributes(part.startTag()).stream()
            .filter(a -> a.name().equals("url") && a.hasValue())
            .findFirst()
            .map((Attribute a) -> view.content().substring(a.valueStart(), a.valueEnd()).strip());
    EntityGuide entities = EntityGuide.of(view);
    return url.flatMap(EntityLinks::name)
        .filter(name -> entities.find(name).isPresent())
        .map(
            name ->
                new Edit(view.text().source().span(part.start(), part.end()), "&" + name + ";"));
  }

  /** A class of its own tells that the text names a specification as an entity would. */
  private static boolean isOfReference(Part link) {
    return link.parent().filter(parent -> parent.name().equals("span")).isPresent();
  }

  private static Optional<String> name(String url) {
    Matcher rfc = RFC.matcher(url);
    if (rfc.matches()) {
      return Optional.of("rfc" + rfc.group(1));
    }
    return XepAddress.of(url)
        .filter(address -> address.fragment().isEmpty())
        .map(address -> "xep" + address.number());
  }
}
