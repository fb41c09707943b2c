package org.xeptools.act;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.IsoDate;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepDocument;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.Version;

/** A published document that an act is about. */
final class Named {
  private final String number;
  private final ParseResult read;

  private Named(String number, ParseResult read) {
    this.number = number;
    this.read = read;
  }

  /** The document {@code number} of {@code tree}, which has it. */
  static Named of(String number, Corpus tree) {
    return new Named(number, tree.read(tree.published().get(number)));
  }

  /** {@code XEP-0478}. */
  static String label(String number) {
    return "XEP-" + number;
  }

  String label() {
    return label(number);
  }

  /** Why it cannot be edited, if so. */
  Optional<Refused> obstacle() {
    if (read.document().isEmpty()) {
      return Optional.of(
          new Refused(
              label() + " cannot be read; xep check " + read.source().path() + " says why"));
    }
    return document().header().status().isEmpty()
        ? Optional.of(
            new Refused(
                label()
                    + " has the status '"
                    + document().header().statusText().map(Field::text).orElse("")
                    + "', which XEP-0001 does not know; correct it first"))
        : HeaderEdits.obstacle(document(), label());
  }

  XepDocument document() {
    return read.document().orElseThrow();
  }

  Header header() {
    return document().header();
  }

  /** The highest version of its history. */
  Optional<Version> version() {
    return header().revisions().stream()
        .flatMap(revision -> revision.number().stream())
        .max(Comparator.naturalOrder());
  }

  /** The end of the last call that pages show, the first one. */
  Optional<LocalDate> lastCall() {
    return header().lastCalls().stream().findFirst().flatMap(field -> IsoDate.parse(field.text()));
  }

  Status status() {
    return document().header().status().orElseThrow();
  }
}
