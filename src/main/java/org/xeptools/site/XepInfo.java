package org.xeptools.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.Placeholder;
import org.xeptools.document.XepDocument;
import org.xeptools.facts.FactReader;
import org.xeptools.facts.FactWriter;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.XepType;
import org.xeptools.output.DistinctNames;

/**
 * A document in a list of the series: plain values, as in the source ({@code Draft}).
 *
 * @param file the source file
 * @param page the page's path from the root of the site, without extension: {@code
 *     inbox/tide-tables}
 * @param accepted true for a published XEP, false for a ProtoXEP
 * @param number the four digits of the file name, or {@code xxxx}
 * @param shortname the short name, if it has one
 * @param lastRevision the newest revision
 * @param lastCall the date on which the newest last call ends or ended
 */
public record XepInfo(
    Path file,
    String page,
    boolean accepted,
    String number,
    String title,
    String abstractText,
    String type,
    String status,
    List<String> approvers,
    Optional<String> shortname,
    List<String> tags,
    List<String> dependencies,
    List<String> supersedes,
    List<String> supersededBy,
    List<String> authors,
    Optional<LastRevision> lastRevision,
    Optional<String> sig,
    Optional<String> lastCall)
    implements XmlPart {

  /** Opens an element {@code xep} with its values; the caller closes it. */
  public XmlText open(XmlText xml) {
    return openUndated(xml).attribute("date", date()).attribute("version", version());
  }

  /** The same without its date and version, for pages that a new version does not change. */
  public XmlText openUndated(XmlText xml) {
    return xml.open("xep")
        .attribute("page", page)
        .attribute("label", label())
        .attribute("title", title)
        .attribute("type", typeName())
        .attribute("status", statusName());
  }

  /** An element {@code xep} without its date and version. */
  public XmlPart undated() {
    return xml -> openUndated(xml).close();
  }

  @Override
  public void write(XmlText xml) {
    open(xml).close();
  }

  /** The values of {@code document}; {@code accepted} if it is published. */
  public static XepInfo of(XepDocument document, boolean accepted) {
    return of(document.source().path(), document.header(), accepted);
  }

  /** The values of all documents of {@code corpus} that have a header, which alone is read. */
  public static List<XepInfo> in(Corpus corpus) {
    Set<Path> published = Set.copyOf(corpus.published().values());
    return corpus.files().parallelStream()
        .flatMap(
            file -> corpus.headerOf(file).map(h -> of(file, h, published.contains(file))).stream())
        .toList();
  }

  /** The values of the document in {@code path} with {@code header}. */
  static XepInfo of(Path path, Header header, boolean accepted) {
    String file = fileName(path);
    return new XepInfo(
        path,
        page(accepted, file),
        accepted,
        number(accepted, file),
        text(header.title()),
        text(header.abstractText()),
        text(header.typeText()),
        text(header.statusText()),
        texts(header.approvers()),
        header.shortname().map(Field::text).filter(name -> Placeholder.of(name).isEmpty()),
        texts(header.tags()),
        texts(header.dependencies()),
        texts(header.supersedes()),
        texts(header.supersededBy()),
        header.authors().stream().map(author -> author.name()).toList(),
        header.lastRevision().map(LastRevision::of),
        header.sig().map(Field::text).filter(sig -> !sig.isEmpty()),
        header.lastCalls().stream().map(Field::text).findFirst());
  }

  /** Adds all that follows from the document to a fact. */
  void write(FactWriter out) {
    out.text(title).text(abstractText).text(type).text(status).texts(approvers);
    out.texts(shortname.stream().toList()).texts(tags).texts(dependencies);
    out.texts(supersedes).texts(supersededBy).texts(authors);
    out.texts(
        lastRevision.stream()
            .flatMap(r -> Stream.of(r.version(), r.date(), r.initials(), r.remark()))
            .toList());
    out.texts(sig.stream().toList()).texts(lastCall.stream().toList());
  }

  /** The values of the document in {@code path} from a fact. */
  static XepInfo read(FactReader in, Path path, boolean accepted) {
    return new XepInfo(
        path,
        page(accepted, fileName(path)),
        accepted,
        number(accepted, fileName(path)),
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.texts(),
        in.texts().stream().findFirst(),
        in.texts(),
        in.texts(),
        in.texts(),
        in.texts(),
        in.texts(),
        Optional.of(in.texts())
            .filter(r -> !r.isEmpty())
            .map(r -> new LastRevision(r.get(0), r.get(1), r.get(2), r.get(3))),
        in.texts().stream().findFirst(),
        in.texts().stream().findFirst());
  }

  private static String fileName(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static String number(boolean accepted, String file) {
    return accepted ? file.replaceAll("\\D", "") : "xxxx";
  }

  /** The file name without extension: {@code xep-0381}, {@code tide-tables}. */
  public String name() {
    return file.getFileName().toString().replaceFirst("\\.xml$", "");
  }

  private static String page(boolean accepted, String file) {
    return (accepted ? "" : "inbox/") + file.replaceFirst("\\.xml$", "");
  }

  /** True if its page does not have the name of its file, because another page has that name. */
  public boolean isRenamed() {
    return !page.equals(page(accepted, fileName(file)));
  }

  /** The same with a page name that is not in {@code taken}. */
  XepInfo beside(DistinctNames taken) {
    String free = taken.of(page(accepted, fileName(file)), "");
    return free.equals(page)
        ? this
        : new XepInfo(
            file,
            free,
            accepted,
            number,
            title,
            abstractText,
            type,
            status,
            approvers,
            shortname,
            tags,
            dependencies,
            supersedes,
            supersededBy,
            authors,
            lastRevision,
            sig,
            lastCall);
  }

  /** Its label for readers: {@code XEP-0381}, {@code ProtoXEP}. */
  public String label() {
    return accepted ? "XEP-" + number : Status.PROTOXEP.pageName();
  }

  /**
   * The status in the word of pages: {@code Stable} for {@code Draft} in the source, {@code
   * ProtoXEP} for {@code ProtoXep}.
   */
  public String statusName() {
    return Status.meant(status).map(Status::pageName).orElse(status);
  }

  /** The type as pages spell it: {@code Standards Track} for {@code Standards Strack}. */
  public String typeName() {
    return XepType.meant(type).map(XepType::sourceName).orElse(type);
  }

  /** The version of the newest revision, "" if it has none. */
  public String version() {
    return lastRevision.map(LastRevision::version).orElse("");
  }

  /** The date of the newest revision, "" if it has none. */
  public String date() {
    return lastRevision.map(LastRevision::date).orElse("");
  }

  private static String text(Optional<Field> field) {
    return field.map(Field::text).orElse("");
  }

  private static List<String> texts(List<Field> fields) {
    return fields.stream().map(Field::text).filter(text -> !text.isEmpty()).toList();
  }
}
