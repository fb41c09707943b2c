package org.xeptools.rule.header;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.Author;
import org.xeptools.document.Field;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.SourceSpan;

/** The same author, or the same address, is in the header twice. */
final class RepeatedAuthor implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    Map<String, Author> names = new HashMap<>();
    Map<String, Author> addresses = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (Author author : document.header().authors()) {
      String name = author.name().toLowerCase(Locale.ROOT);
      Author other = name.isEmpty() ? null : names.putIfAbsent(name, author);
      if (other != null) {
        findings.add(
            finding(span(author), "the author " + author.name() + " is named twice")
                .with(Note.at(span(other), "The first entry is here")));
      } else {
        shared(author.email(), "email address", author, addresses).ifPresent(findings::add);
        shared(author.jid(), "JID", author, addresses).ifPresent(findings::add);
      }
    }
    return findings.stream();
  }

  private Optional<Finding> shared(
      Optional<Field> address, String what, Author author, Map<String, Author> addresses) {
    if (address.isEmpty() || address.get().isEmpty()) {
      return Optional.empty();
    }
    Field field = address.get();
    Author other = addresses.putIfAbsent(what + field.text().toLowerCase(Locale.ROOT), author);
    return other == null
        ? Optional.empty()
        : Optional.of(
            finding(field.span(), "this " + what + " is that of " + other.name() + ", too")
                .with(Note.at(span(other), "The other author is here")));
  }

  private static SourceSpan span(Author author) {
    return author.element().startTag();
  }
}
