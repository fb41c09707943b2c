package org.xeptools.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xeptools.document.picture.Picture;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.FormFault;
import org.xeptools.document.xml.MappedText;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.finding.Severity;

/**
 * Finds the addresses that no output may contain: those that run something, and files on the
 * reader's machine.
 */
final class RefusedAddresses {
  private RefusedAddresses() {}

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
    return Picture.isInside(address.value())
        ? Optional.empty()
        : Optional.of(
            FormFault.REFUSED_ADDRESS
                .at(address.span(), "only an image in the document itself is shown")
                .with(Note.of("Write it as data:image/png;base64,… (or jpeg, gif, svg+xml)")));
  }

  /** The faults of the images below {@code root}. */
  static List<Finding> unreadable(Element root) {
    List<Finding> found = new ArrayList<>();
    root.walk(
        element -> {
          if (element.is("img") && Picture.isInside(element.value("src"))) {
            Picture.of(element.value("src")).flaws().stream()
                .map(flaw -> flaw(element, flaw))
                .forEach(found::add);
          }
        });
    return found;
  }

  private static Finding flaw(Element image, String flaw) {
    Finding finding = Finding.of("unreadable-image", Severity.WARNING, image.startTag(), flaw);
    return flaw.contains("not shown")
        ? finding.with(Note.of("Its alternative text is shown instead"))
        : finding;
  }
}
