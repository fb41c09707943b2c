package org.xeptools.lsp;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.document.XepAddress;
import org.xeptools.lsp.TagScan.Attribute;
import org.xeptools.lsp.TagScan.Part;
import org.xeptools.source.Edit;

/** The address of a XEP or an RFC, written by hand, becomes the reference to its entity. */
final class EntityLinks {
  private static final Pattern RFC =
      Pattern.compile(
          "https?://(?:www\\.|tools\\.|datatracker\\.)?(?:rfc-editor|ietf)\\.org/(?:info/|rfc/|html/|doc/|doc/html/)*rfc(\\d{1,5})(?:\\.(?:txt|html))?");

  private EntityLinks() {}

  /** The edit, if there is a link at {@code offset} that an entity of the tree says as well. */
  static Optional<Edit> edit(View view, int offset) {
    Optional<Part> around = view.markup().around(offset);
    return around
        .flatMap(part -> link(view, part))
        .or(() -> around.filter(p -> !Completions.isListing(p)).flatMap(p -> bare(view, offset)));
  }

  /** An address among the words. */
  private static Optional<Edit> bare(View view, int offset) {
    return Word.namespaceAt(view, offset)
        .filter(word -> view.markup().at(word.start() + 1).isEmpty())
        .flatMap(
            word -> {
              String url = word.text().replaceAll("[.,;:)]+$", "");
              int end = word.start() + url.length();
              return name(url).map(name -> edit(view, name, word.start(), end));
            })
        .filter(edit -> isDeclared(view, edit));
  }

  private static Edit edit(View view, String name, int start, int end) {
    return new Edit(view.text().source().span(start, end), "&" + name + ";");
  }

  private static boolean isDeclared(View view, Edit edit) {
    String reference = edit.replacement();
    return EntityGuide.of(view).find(reference.substring(1, reference.length() - 1)).isPresent();
  }

  private static Optional<Edit> link(View view, Part part) {
    if (!part.name().equals("link") || part.endTag().isEmpty() || isOfReference(part)) {
      return Optional.empty();
    }
    Optional<String> url =
        view.markup().attributes(part.startTag()).stream()
            .filter(a -> a.name().equals("url") && a.hasValue())
            .findFirst()
            .map((Attribute a) -> view.content().substring(a.valueStart(), a.valueEnd()).strip());
    return url.flatMap(EntityLinks::name)
        .map(name -> edit(view, name, part.start(), part.end()))
        .filter(edit -> isDeclared(view, edit));
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
