package org.xeptools.document;

import java.util.List;
import java.util.Optional;
import org.xeptools.document.xml.Element;
import org.xeptools.lifecycle.Approver;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.XepType;

/**
 * The header, typed. A value that is missing is empty; of a value that is wrongly repeated, the
 * first one counts.
 *
 * @param element the header element; the root if there is none
 * @param number {@code 0381}, or {@code xxxx} for a ProtoXEP
 * @param statusText the status as written; {@link #status()} is the typed one
 * @param typeText the type as written; {@link #type()} is the typed one
 * @param lastCalls the dates on which last calls end or ended, as written
 * @param interim the mark of an interim document
 * @param approvers the approving bodies as written; one is usual
 * @param dependencies the specifications that it depends on, as written; the next two have the same
 *     form
 */
public record Header(
    Element element,
    Optional<Field> title,
    Optional<Field> abstractText,
    Optional<Element> legal,
    Optional<Field> number,
    Optional<Field> statusText,
    List<Field> lastCalls,
    Optional<Element> interim,
    Optional<Field> typeText,
    Optional<Field> sig,
    List<Field> approvers,
    List<Field> dependencies,
    List<Field> supersedes,
    List<Field> supersededBy,
    Optional<Field> shortname,
    List<Field> tags,
    List<Element> schemaLocations,
    Optional<Field> discuss,
    Optional<Field> expires,
    List<Author> authors,
    List<Revision> revisions) {

  /** This header as if it had no revisions. */
  public Header withoutRevisions() {
    return new Header(
        element,
        title,
        abstractText,
        legal,
        number,
        statusText,
        lastCalls,
        interim,
        typeText,
        sig,
        approvers,
        dependencies,
        supersedes,
        supersededBy,
        shortname,
        tags,
        schemaLocations,
        discuss,
        expires,
        authors,
        List.of());
  }

  static Header of(Element root) {
    Element header = root.first("header").orElse(root);
    return new Header(
        header,
        field(header, "title"),
        field(header, "abstract"),
        header.first("legal"),
        field(header, "number"),
        field(header, "status"),
        fields(header, "lastcall"),
        header.first("interim"),
        field(header, "type"),
        field(header, "sig"),
        fields(header, "approver"),
        specs(header, "dependencies"),
        specs(header, "supersedes"),
        specs(header, "supersededby"),
        field(header, "shortname"),
        header.elements("tags").stream().flatMap(t -> fields(t, "tag").stream()).toList(),
        header.elements("schemaloc"),
        field(header, "discuss"),
        field(header, "expires"),
        header.elements("author").stream().map(Author::of).toList(),
        header.elements("revision").stream().map(Revision::of).toList());
  }

  /** The status, if it is one that XEP-0001 defines. */
  public Optional<Status> status() {
    return statusText.flatMap(field -> Status.of(field.text()));
  }

  /** The type, if it is one that XEP-0001 defines or defined. */
  public Optional<XepType> type() {
    return typeText.flatMap(field -> XepType.of(field.text()));
  }

  /** The approving body, if exactly one is named and it exists. */
  public Optional<Approver> approver() {
    return approvers.size() == 1 ? Approver.of(approvers.get(0).text()) : Optional.empty();
  }

  /** The first revision block, by custom the newest. */
  public Optional<Revision> lastRevision() {
    return revisions.stream().findFirst();
  }

  private static Optional<Field> field(Element header, String name) {
    return header.first(name).map(Field::of);
  }

  private static List<Field> fields(Element parent, String name) {
    return parent.elements(name).stream().map(Field::of).toList();
  }

  private static List<Field> specs(Element header, String name) {
    return header.elements(name).stream().flatMap(e -> fields(e, "spec").stream()).toList();
  }
}
