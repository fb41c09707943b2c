package org.xeptools.rule.reference;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Header;
import org.xeptools.document.xml.EntityDeclaration;
import org.xeptools.document.xml.EntityList;
import org.xeptools.finding.Finding;
import org.xeptools.lifecycle.Status;
import org.xeptools.rule.Rule;
import org.xeptools.source.SourceSpan;

/**
 * The entity of a published document, {@code xep0060}, in the tree's xep.ent.
 *
 * @param number the document's number
 * @param header the document's header, if it can be read
 */
record XepEntity(EntityDeclaration declaration, String number, Optional<Header> header) {
  private static final Pattern NAME = Pattern.compile("xep(\\d{4})");

  /** The entities of documents in {@code list}, in order; the first of two declarations counts. */
  static Stream<XepEntity> of(EntityList list, Corpus corpus) {
    Set<String> seen = new HashSet<>();
    return list.declarations().stream()
        .filter(declaration -> seen.add(declaration.name()))
        .filter(declaration -> !list.isFaulty(declaration.name()))
        .flatMap(
            declaration -> {
              Matcher name = NAME.matcher(declaration.name());
              return name.matches() && corpus.published().containsKey(name.group(1))
                  ? Stream.of(
                      new XepEntity(declaration, name.group(1), corpus.header(name.group(1))))
                  : Stream.empty();
            });
  }

  String reference() {
    return "&" + declaration.name() + ";";
  }

  /** The declaration as written. */
  String markup(EntityList list) {
    return list.source().textOf(declaration.span());
  }

  /** A stretch of {@link #markup}. */
  SourceSpan place(EntityList list, int start, int end) {
    int from = declaration.span().start();
    return list.source().span(from + start, from + end);
  }

  /** {@code finding} with the severity for the document's status. */
  Finding weigh(Finding finding, Rule rule) {
    return finding.with(
        rule.info().severities().weigh(finding.severity(), standing(header), false));
  }

  static Status.Standing standing(Optional<Header> header) {
    return header.flatMap(Header::status).map(Status::standing).orElse(Status.Standing.LIVE);
  }
}
