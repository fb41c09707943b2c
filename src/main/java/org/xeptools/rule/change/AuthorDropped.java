package org.xeptools.rule.change;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.document.Author;
import org.xeptools.document.Header;
import org.xeptools.document.Revision;
import org.xeptools.document.Section;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.rule.ChangeRule;
import org.xeptools.source.SourceSpan;

/** An author of a published document was removed. */
final class AuthorDropped implements ChangeRule {
  @Override
  public Stream<Finding> check(Change change) {
    if (change.old().isEmpty() || change.now().isEmpty()) {
      return Stream.empty();
    }
    if (!change.wasPublished() && !change.isAcceptance()) {
      return Stream.empty();
    }
    XepDocument now = change.now().get();
    Set<String> left =
        now.header().authors().stream().flatMap(AuthorDropped::marks).collect(Collectors.toSet());
    return change.old().get().header().authors().stream()
        .filter(author -> marks(author).findAny().isPresent())
        .filter(author -> marks(author).noneMatch(left::contains))
        .map(author -> dropped(change, now, author));
  }

  private Finding dropped(Change change, XepDocument now, Author author) {
    Header header = now.header();
    SourceSpan place =
        header.authors().isEmpty()
            ? header.element().startTag()
            : header.authors().get(0).element().span();
    String name = author.name().isEmpty() ? "an author" : author.name();
    Finding finding =
        finding(place, name + " is no longer an author")
            .with(Note.of("The author was in " + change.lineInBase(author.element().span())));
    return !author.name().isEmpty() && isNamed(header, now, author.name())
        ? finding.with(milder())
        : finding;
  }

  /** True if the text thanks the author, or the newest revision names the author. */
  private static boolean isNamed(Header header, XepDocument now, String name) {
    return Stream.concat(
            header.lastRevision().flatMap(Revision::remark).stream(),
            now.sections().stream().map(Section::element))
        .anyMatch(e -> e.text().value().replaceAll("\\s+", " ").contains(name));
  }

  /** The values that identify an author; one is enough. */
  private static Stream<String> marks(Author author) {
    String name =
        Normalizer.normalize(author.name(), Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}]", "");
    return Stream.concat(
            Stream.of(name),
            Stream.of(author.email(), author.jid())
                .flatMap(Optional::stream)
                .map(field -> field.text().toLowerCase(Locale.ROOT)))
        .filter(mark -> !mark.isEmpty());
  }
}
