package org.xeptools.lsp;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.SeriesAddress;
import org.xeptools.lsp.TagScan.Attribute;
import org.xeptools.lsp.TagScan.Part;
import org.xeptools.lsp.TagScan.Piece;
import org.xeptools.xsd.SchemaCatalog;

/**
 * A name at a place of a text.
 *
 * @param kind of what it is the name
 * @param file the document that has it, for an anchor or a term
 * @param start where it stands in the text, UTF-16 units from 0
 */
record NamedPlace(Kind kind, Path file, String name, int start, int end) {

  /** Things with names. */
  enum Kind {
    ANCHOR("[\\p{L}_][\\p{L}\\p{M}\\p{N}._\\u00B7-]*", "anchor"),
    ENTITY("[A-Za-z_][\\w.-]*", "entity"),
    TERM("[^<>&]*[^<>&\\s][^<>&]*", "term"),
    NAMESPACE("[a-z][a-z0-9+.-]*:[^\\s'\"<>&]+", "namespace"),
    /** A page of the series, without an anchor. */
    DOCUMENT("", "document");

    private final Pattern names;
    private final String word;

    Kind(String names, String word) {
      this.names = Pattern.compile(names);
      this.word = word;
    }

    String word() {
      return word;
    }

    boolean isRenamable() {
      return this != DOCUMENT;
    }

    /** Why {@code name} is not one of this kind, if so. */
    Optional<String> objection(String name) {
      return names.matcher(name).matches()
          ? Optional.empty()
          : Optional.of(
              "'"
                  + name
                  + "' is not a valid name of a"
                  + (this == ANCHOR || this == ENTITY ? "n " : " ")
                  + word);
    }
  }

  /** The name at {@code offset}. */
  static Optional<NamedPlace> at(View view, int offset) {
    Optional<Word> entity = Word.entityAt(view, offset);
    if (entity.isPresent()) {
      return entity.map(
          word -> new NamedPlace(Kind.ENTITY, view.file(), word.text(), word.start(), word.end()));
    }
    Optional<Part> listing = view.markup().around(offset).filter(Completions::isListing);
    Optional<Piece> tag = view.markup().at(offset).filter(piece -> !piece.name().isEmpty());
    if (tag.isPresent() && (listing.isEmpty() || isOf(listing, tag))) {
      Optional<NamedPlace> attribute = inTag(view, tag.get(), offset);
      if (attribute.isPresent()) {
        return attribute;
      }
    }
    return namespace(view, offset).or(() -> term(view, offset));
  }

  private static boolean isOf(Optional<Part> listing, Optional<Piece> tag) {
    return listing.get().startTag().equals(tag.get());
  }

  private static Optional<NamedPlace> inTag(View view, Piece tag, int offset) {
    String text = view.content();
    for (Attribute attribute : view.markup().attributes(tag)) {
      if (!attribute.hasValue()
          || offset < attribute.valueStart()
          || offset > attribute.valueEnd()) {
        continue;
      }
      String value = text.substring(attribute.valueStart(), attribute.valueEnd());
      switch (attribute.name()) {
        case "anchor" -> {
          return Optional.of(
              new NamedPlace(
                  Kind.ANCHOR, view.file(), value, attribute.valueStart(), attribute.valueEnd()));
        }
        case "topic" -> {
          return view.markup().attributes(tag).stream()
              .filter(other -> other.name().equals("anchor") && other.hasValue())
              .findFirst()
              .map(
                  a ->
                      new NamedPlace(
                          Kind.ANCHOR,
                          view.file(),
                          text.substring(a.valueStart(), a.valueEnd()),
                          a.valueStart(),
                          a.valueEnd()));
        }
        case "url" -> {
          return address(view, value, attribute);
        }
        default -> {}
      }
    }
    return Optional.empty();
  }

  /** What an address leads to: an anchor of this document, or of another of the tree. */
  private static Optional<NamedPlace> address(View view, String url, Attribute attribute) {
    int hash = url.indexOf('#');
    int start = attribute.valueStart() + hash + 1;
    if (hash == 0) {
      return Optional.of(
          new NamedPlace(Kind.ANCHOR, view.file(), url.substring(1), start, attribute.valueEnd()));
    }
    Corpus corpus = view.corpus();
    return SeriesAddress.of(url, corpus.isInInbox(view.file()))
        .flatMap(address -> Corpus.number(NameSearch.file(address)))
        .flatMap(number -> Optional.ofNullable(corpus.published().get(number)))
        .map(
            file ->
                hash < 0
                    ? new NamedPlace(
                        Kind.DOCUMENT, file, url, attribute.valueStart(), attribute.valueEnd())
                    : new NamedPlace(
                        Kind.ANCHOR, file, url.substring(hash + 1), start, attribute.valueEnd()));
  }

  private static Optional<NamedPlace> namespace(View view, int offset) {
    return Word.namespaceAt(view, offset)
        .filter(word -> SchemaCatalog.of(view.corpus()).has(word.text()) || isDeclared(view, word))
        .map(
            word ->
                new NamedPlace(Kind.NAMESPACE, view.file(), word.text(), word.start(), word.end()));
  }

  /** True for the value of {@code xmlns} in an example. */
  private static boolean isDeclared(View view, Word word) {
    String before = view.content().substring(Math.max(0, word.start() - 40), word.start());
    return before.matches("(?s).*(?:xmlns(?::[\\w.-]+)?|targetNamespace|namespace)\\s*=\\s*['\"]");
  }

  private static Optional<NamedPlace> term(View view, int offset) {
    return view.markup()
        .around(offset)
        .filter(part -> part.name().equals("dfn") && part.endTag().isPresent())
        .map(
            part -> {
              int start = part.startTag().end();
              int end = part.endTag().orElseThrow().start();
              return new NamedPlace(
                  Kind.TERM, view.file(), view.content().substring(start, end), start, end);
            });
  }
}
