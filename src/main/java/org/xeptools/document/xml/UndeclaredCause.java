package org.xeptools.document.xml;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.xeptools.document.xml.EntityFiles.Declarations;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Note;
import org.xeptools.finding.Safety;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;

/**
 * Why entities that a document uses are not declared, except for misspelled names.
 *
 * @param place the place of the fault
 * @param message the fault, without the names: {@code the file names no xep.ent}
 * @param declarations what would be declared after the fix
 * @param note how to fix it by hand
 * @param fix the fix
 */
record UndeclaredCause(
    SourceSpan place,
    String message,
    Declarations declarations,
    Optional<Note> note,
    Optional<Fix> fix) {
  private static final String ENTITIES = "<!ENTITY % ents SYSTEM 'xep.ent'>";
  private static final int SHOWN_NAMES = 5;

  /** There is no document type declaration; one could be inserted after {@code prologEnd}. */
  static UndeclaredCause noDoctype(
      XepSource source, int prologEnd, SourceSpan root, Declarations declarations) {
    String doctype = "<!DOCTYPE xep SYSTEM 'xep.dtd' [\n  " + ENTITIES + "\n%ents;\n]>";
    boolean first = source.text().substring(0, prologEnd).replace("\uFEFF", "").isEmpty();
    return new UndeclaredCause(
        root,
        "the file has no document type declaration, so",
        declarations,
        Optional.empty(),
        insertion(
            source,
            prologEnd,
            first ? doctype + "\n" : "\n" + doctype,
            "Insert the document type declaration"));
  }

  /** The document type declaration at {@code start..end} names no file of entities. */
  static UndeclaredCause noEntities(
      XepSource source, DtdScanner.Head head, int start, int end, Declarations declarations) {
    boolean hasSubset = head.subsetStart() < end;
    String lines = "  " + ENTITIES + "\n%ents;\n";
    boolean atLineStart = hasSubset && source.text().charAt(head.subsetEnd() - 1) == '\n';
    return new UndeclaredCause(
        source.span(start, Math.min(end, start + "<!DOCTYPE".length())),
        "the document type declaration does not name xep.ent, so",
        declarations,
        Optional.empty(),
        insertion(
            source,
            hasSubset ? head.subsetEnd() : end - 1,
            hasSubset ? (atLineStart ? lines : "\n" + lines) : " [\n" + lines + "]",
            "Insert " + ENTITIES + " %ents;"));
  }

  /** The parameter entity {@code parameter} is declared but not used. */
  static UndeclaredCause noReference(
      XepSource source, DtdScanner.Entity parameter, Declarations declarations) {
    String reference = "%" + parameter.name() + ";";
    return new UndeclaredCause(
        source.span(parameter.start(), parameter.end()),
        reference + " is declared here but never referenced, so",
        declarations,
        Optional.empty(),
        insertion(source, parameter.end(), "\n" + reference, "Insert " + reference + " after it"));
  }

  /** The file of declarations {@code name} is missing. */
  static UndeclaredCause noFile(String name, SourceSpan place, Declarations declarations) {
    boolean usual = name.equals("xep.ent");
    return new UndeclaredCause(
        place,
        name
            + (usual
                ? " is neither beside this file nor in the folder above, and without it"
                : " is not where the document says, and without it"),
        declarations,
        Optional.of(
            Note.of(
                "The common entities are built in; copy "
                    + name
                    + " here for the others, or declare them in the document")),
        Optional.empty());
  }

  /** {@code %name;} is not declared; the declaration could be inserted before it. */
  static Finding noParameter(XepSource source, String name, SourceSpan place) {
    Finding finding =
        FormFault.UNDEFINED_ENTITY.at(place, "%" + name + "; is not declared before this place");
    return name.equals("ents")
        ? insertion(source, place.start(), ENTITIES + "\n", "Insert " + ENTITIES)
            .map(finding::with)
            .orElse(finding)
        : finding;
  }

  private static Optional<Fix> insertion(XepSource source, int at, String text, String title) {
    String lines = source.text().contains("\r\n") ? text.replace("\n", "\r\n") : text;
    return Optional.of(new Fix(title, Safety.SAFE, List.of(new Edit(source.span(at, at), lines))));
  }

  /** True if this is why at least one of {@code names} is not declared. */
  boolean isCertain(Collection<String> names) {
    return fix.isEmpty() || names.stream().anyMatch(this::isKnown);
  }

  private boolean isKnown(String name) {
    return declarations.entities().find(name).isPresent();
  }

  /** True if {@code name} would, or might, be declared after the fix. */
  boolean explains(String name) {
    return isKnown(name) || (declarations.absent() && HtmlEntities.written(name).isEmpty());
  }

  /** The finding for {@code names}, all of which have this cause. */
  Finding finding(List<String> names) {
    Finding finding =
        FormFault.UNDEFINED_ENTITY.at(
            place,
            message
                + " "
                + enumeration(names)
                + (names.size() == 1 ? " is" : " are")
                + " not declared");
    Finding noted = note.map(finding::with).orElse(finding);
    boolean helps = names.stream().anyMatch(this::isKnown);
    return fix.filter(f -> helps).map(noted::with).orElse(noted);
  }

  private static String enumeration(List<String> names) {
    int more = names.size() - SHOWN_NAMES;
    List<String> shown =
        names.subList(0, more > 1 ? SHOWN_NAMES : names.size()).stream()
            .map(name -> "&" + name + ";")
            .toList();
    if (more > 1) {
      return String.join(", ", shown) + " and " + more + " more entities";
    }
    int last = shown.size() - 1;
    return last == 0
        ? shown.get(0)
        : String.join(", ", shown.subList(0, last)) + " and " + shown.get(last);
  }
}
