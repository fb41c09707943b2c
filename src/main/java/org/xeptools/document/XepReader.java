package org.xeptools.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.xeptools.document.schema.SchemaValidator;
import org.xeptools.document.xml.Decoder;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.EntityFiles;
import org.xeptools.document.xml.EntityList;
import org.xeptools.document.xml.FormFault;
import org.xeptools.document.xml.Legible;
import org.xeptools.document.xml.Malformation;
import org.xeptools.document.xml.MalformedXml;
import org.xeptools.document.xml.TreeBuilder;
import org.xeptools.document.xml.XmlLexer;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.source.DiskTree;
import org.xeptools.source.Edit;
import org.xeptools.source.Needle;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.SourceTree;
import org.xeptools.source.XepSource;

/** Reads XEPs; one instance serves a whole run, from several threads. */
public final class XepReader {
  /**
   * The most bytes a document may have, five times the largest XEP; it takes fifty times as much
   * memory.
   */
  public static final int MAX_SIZE = 2_000_000;

  private static final String HEADER_END = "</header>";
  private static final String DECLARATION = "<?xml";
  private static final int MAX_NAMESPACES = 20;

  private final SourceTree tree;
  private final EntityFiles files;

  /** Reads from the disk. */
  public XepReader() {
    this(new DiskTree());
  }

  /** Reads from {@code tree}. */
  public XepReader(SourceTree tree) {
    this.tree = tree;
    this.files = new EntityFiles(tree);
  }

  /** The tree that this reads from. */
  public SourceTree tree() {
    return tree;
  }

  /** The files of declarations beside the documents. */
  public EntityFiles declarations() {
    return files;
  }

  /**
   * Reads a file in one parse: the tree, the schema and the positions.
   *
   * @throws IOException if its bytes cannot be read; faults in them are in the result
   */
  public ParseResult read(Path path) throws IOException {
    byte[] bytes = tree.read(path, MAX_SIZE + 1);
    return read(path, bytes);
  }

  /**
   * Reads only the header of a file, for rules that compare documents: the body is not parsed.
   *
   * @throws IOException if its bytes cannot be read
   */
  public Optional<Header> header(Path path) throws IOException {
    byte[] bytes = tree.read(path, MAX_SIZE);
    int part = isWide(bytes) ? -1 : new Needle(HEADER_END).next(bytes, 0);
    String text =
        Decoder.decode(path, part < 0 ? bytes : Arrays.copyOf(bytes, part + HEADER_END.length()))
            .source()
            .text();
    int end = text.indexOf(HEADER_END);
    if (end < 0) {
      return Optional.empty();
    }
    String head = text.substring(0, end + HEADER_END.length()) + "</xep>";
    TreeBuilder builder = new TreeBuilder(XepSource.of(path, head), files, problem -> {});
    boolean complete = build(XepSource.of(path, head), builder, new ArrayList<>());
    builder.finish();
    return complete ? builder.root().map(Header::of) : Optional.empty();
  }

  /** True if its characters may take two bytes each. */
  private static boolean isWide(byte[] bytes) {
    return bytes.length > 1 && (bytes[0] <= 0 || bytes[1] == 0);
  }

  /**
   * Reads only the listings of a file that contain {@code word}, at their places.
   *
   * @throws IOException if its bytes cannot be read
   */
  public List<Listing> listings(Path path, String word) throws IOException {
    byte[] bytes = tree.read(path, MAX_SIZE);
    // Most files lack the word, which costs less to find out before they are decoded.
    if (!isWide(bytes) && new Needle(word).next(bytes, 0) < 0) {
      return List.of();
    }
    XepSource source = Decoder.decode(path, bytes).source();
    String excerpt = ListingExcerpt.of(source.text(), word);
    if (excerpt.isEmpty()) {
      return List.of();
    }
    TreeBuilder builder = new TreeBuilder(XepSource.of(path, excerpt), files, problem -> {});
    build(XepSource.of(path, excerpt), builder, new ArrayList<>());
    builder.finish();
    return builder.rootWithoutText().map(Listing::in).orElse(List.of());
  }

  /** The faults of form in a file of declarations; the result has no document. */
  public ParseResult entities(Path file) {
    EntityList list = files.list(file);
    Predicate<String> elsewhere =
        name ->
            files
                .find(file.resolveSibling("xep.xml"), "xep.dtd")
                .filter(dtd -> !dtd.equals(file))
                .flatMap(dtd -> files.list(dtd).entities().find(name))
                .isPresent();
    return new ParseResult(list.source(), Optional.empty(), list.problems(elsewhere));
  }

  /** Reads the bytes of a file that is, or would be, at {@code path}. */
  public ParseResult read(Path path, byte[] bytes) {
    if (bytes.length > MAX_SIZE) {
      XepSource nothing = XepSource.of(path, "");
      String message =
          "the file has more than " + MAX_SIZE / 1_000_000 + " MB; no XEP is that large";
      Finding finding = FormFault.TOO_LARGE.at(nothing.span(0, 0), message);
      return new ParseResult(nothing, Optional.empty(), List.of(finding));
    }
    Decoder.Decoded decoded = Decoder.decode(path, bytes);
    if (decoded.problem().isPresent()) {
      return new ParseResult(decoded.source(), Optional.empty(), List.of(decoded.problem().get()));
    }
    return read(decoded.source());
  }

  /** Reads a text. */
  public ParseResult read(XepSource source) {
    List<Finding> problems = new ArrayList<>();
    XepSource legible = Legible.of(source, problems);
    if (problems.size() > Legible.MAX_ILLEGIBLE) {
      Finding first =
          FormFault.WRONG_ENCODING.at(
              problems.get(0).span(),
              "more than "
                  + Legible.MAX_ILLEGIBLE
                  + " characters are not allowed in XML; this is not text");
      return result(source, Optional.empty(), List.of(first));
    }
    TreeBuilder builder = new TreeBuilder(source, files, problems::add);
    boolean complete = build(legible, builder, problems);
    builder.finish();
    Optional<Element> root = builder.root();
    if (root.isPresent() && !root.get().is("xep")) {
      problems.add(
          FormFault.NOT_A_XEP.at(
              root.get().startTag(),
              "the root element is <"
                  + root.get().name()
                  + ">; the root element of a XEP is <xep>"
                  + (root.get().name().endsWith(":xep") ? " without a prefix" : "")));
      return result(source, Optional.empty(), problems);
    }
    Optional<Finding> split = root.flatMap(Joined::split);
    if (split.isPresent()) {
      problems.add(split.get());
      return result(source, Optional.empty(), problems);
    }
    root.ifPresent(
        element ->
            element
                .tree()
                .flatMap(e -> Joined.namespace(e, source).stream())
                .limit(MAX_NAMESPACES)
                .forEach(problems::add));
    root.map(SchemaValidator::validate).orElse(List.of()).stream()
        .filter(finding -> finding.span().start() < builder.soundEnd())
        .forEach(problems::add);
    root.ifPresent(element -> problems.addAll(RefusedAddresses.refused(element)));
    root.ifPresent(
        element ->
            Grid.tooLarge(element).stream()
                .map(table -> FormFault.TOO_LARGE.at(table.startTag(), Grid.complaint(table)))
                .distinct()
                .forEach(problems::add));
    root.ifPresent(element -> problems.addAll(RefusedAddresses.unreadable(element)));
    Set<SourceSpan> elsewhere = builder.faultyReferences();
    problems.removeIf(problem -> elsewhere.contains(problem.span()));
    Optional<XepDocument> document =
        complete
            ? root.map(e -> XepDocument.of(source, builder.prolog(), e, builder.references()))
            : Optional.empty();
    return result(source, document, problems);
  }

  private static boolean build(XepSource source, TreeBuilder tree, List<Finding> problems) {
    int from = source.text().startsWith("\uFEFF") ? 1 : 0;
    int start = beginning(source.text(), from);
    if (start > from) {
      Fix fix =
          new Fix(
              "Delete the white space before it",
              Safety.SAFE,
              List.of(new Edit(source.span(from, start), "")));
      problems.add(
          FormFault.NOT_WELL_FORMED
              .at(
                  source.span(start, start + DECLARATION.length()),
                  "the XML declaration is not at the very start of the file: "
                      + (source.text().substring(from, start).contains("\n")
                          ? "there is a blank line before it"
                          : "there is a space before it"))
              .with(fix));
    }
    try {
      XmlLexer.document(source.text(), start, tree);
      return true;
    } catch (MalformedXml failure) {
      boolean told =
          problems.stream().anyMatch(p -> p.span().start() == failure.offset() && isReplaced(p));
      if (!told) {
        problems.add(Malformation.explain(source, failure, tree.open(), tree::declares));
      }
      tree.soundUntil(SoundPart.end(failure, tree.open()));
    } catch (TreeBuilder.Stop stop) {
      // The limit has been reported.
    }
    return false;
  }

  private static boolean isReplaced(Finding finding) {
    return finding.message().endsWith(Legible.MAY_NOT_STAND);
  }

  /** The offset of the XML declaration, if only white space precedes it; else {@code from}. */
  private static int beginning(String text, int from) {
    int start = from;
    while (start < text.length() && " \t\r\n".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return text.startsWith(DECLARATION, start) && !text.startsWith(DECLARATION + "-", start)
        ? start
        : from;
  }

  private static ParseResult result(
      XepSource source, Optional<XepDocument> document, List<Finding> problems) {
    List<Finding> sorted = new ArrayList<>(problems);
    sorted.sort(Comparator.comparingInt(f -> f.span().start()));
    return new ParseResult(source, document, sorted);
  }
}
