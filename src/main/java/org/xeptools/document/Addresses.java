package org.xeptools.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;

/** Finds the addresses that no output may have: what runs, and files of the reader's machine. */
final class Addresses {
  private Addresses() {}

  static List<Finding> refused(Element root) {
    List<Finding> found = new ArrayList<>();
    root.walk(element -> addressOf(element).ifPresent(found::add));
    return found;
  }

  private static Optional<Finding> addressOf(Element element) {
    return switch (element.name()) {
      case "link", "cve" -> element.attribute("url").flatMap(url -> link(url.value()));
      case "uri", "url" -> link(element.text());
      case "img" -> element.attribute("src").flatMap(src -> image(src.value()));
      default -> Optional.empty();
    };
  }

  private static Optional<Finding> link(MappedText address) {
    return SafeLinks.harm(address.value())
        .map(
            why ->
                FormFault.REFUSED_ADDRESS
                    .at(address.span(), "a page may not link to this address: it " + why)
                    .with(Note.of("The words are shown without a link")));
  }

  private static Optional<Finding> image(MappedText address) {
    return SafeLinks.image(address.value()).isEmpty()
        ? Optional.of(
            FormFault.REFUSED_ADDRESS
                .at(address.span(), "only an image in the document itself is shown")
                .with(Note.of("Write it as data:image/png;base64,… (or jpeg, gif)")))
        : Optional.empty();
  }
}
