package org.xeptools.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Header;
import org.xeptools.document.Kept;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;
import org.xeptools.facts.FactReader;
import org.xeptools.facts.FactWriter;
import org.xeptools.output.DistinctNames;
import org.xeptools.render.Schemas;
import org.xeptools.site.gist.Gist;
import org.xeptools.site.gist.ListingGist;

/**
 * A readable document of the series or the inbox. Its header and its body are read when they are
 * asked for; what lists say of it comes from its brief.
 *
 * @param corpus the tree that it is in
 * @param schemaPaths the files of its schemas, in their order, with names that are unique in the
 *     series
 * @param kept its header and gist
 */
public record Entry(Corpus corpus, Brief brief, List<String> schemaPaths, Kept kept) {
  public Entry {
    schemaPaths = List.copyOf(schemaPaths);
  }

  /** The entry of the document in {@code file}, if it can be read. */
  static Optional<Entry> of(Path file, Corpus corpus, boolean accepted) {
    return Brief.of(file, corpus, accepted)
        .map(brief -> new Entry(corpus, brief, List.of(), new Kept()));
  }

  /** Its values for lists. */
  public XepInfo info() {
    return brief.info();
  }

  /**
   * Its header, read now if it has not been read yet.
   *
   * @throws SourceChanged if it cannot be read any more
   */
  public Header header() {
    return kept.get(Header.class, () -> present(corpus.headerOf(info().file())));
  }

  /**
   * Its gist, read now if it has not been read yet.
   *
   * @throws SourceChanged if it cannot be read any more
   */
  public Gist gist() {
    return kept.get(Gist.class, () -> present(Gist.of(info().file(), corpus)));
  }

  /**
   * The document, read now if it has not been read yet.
   *
   * @throws SourceChanged if it cannot be read any more
   */
  public XepDocument document() {
    return present(corpus.read(info().file()).document());
  }

  private <T> T present(Optional<T> read) {
    return read.orElseThrow(() -> new SourceChanged(info().file()));
  }

  /**
   * What {@code finding} finds out from nothing but the document, known from an earlier run or
   * found now.
   */
  public <T> T fact(
      String kind,
      BiConsumer<T, FactWriter> writing,
      Function<FactReader, T> reading,
      Function<XepDocument, T> finding) {
    return corpus
        .contents(info().file())
        .fact(
            kind,
            info().file(),
            writing,
            reading,
            () -> finding.apply(present(corpus.glance(info().file()).document())));
  }

  /** A digest of everything visible in the document, for keys. */
  public String digest() {
    return brief.digest();
  }

  /** The length of its source in UTF-16 units. */
  public int length() {
    return brief.length();
  }

  /** A digest of all that other pages can say of it, unless they show parts of its text. */
  public String outline() {
    return brief.outline();
  }

  /** The schemas of its document. */
  public Schemas schemas() {
    return Schemas.of(document()).called(schemaPaths);
  }

  /** The id of {@code revision}, one of its header's, on its page. */
  public String id(Revision revision) {
    int place = header().revisions().indexOf(revision);
    return place < 0 || place >= gist().revisions().size() ? "" : gist().revisions().get(place);
  }

  /**
   * The file of the schema in {@code listing}, if it is one: {@code schemas/xep-0060-pubsub.xsd}.
   */
  public Optional<String> file(ListingGist listing) {
    List<ListingGist> schemas = gist().listings().stream().filter(ListingGist::isSchema).toList();
    int place = schemas.indexOf(listing);
    return place < 0 || place >= schemaPaths.size()
        ? Optional.empty()
        : Optional.of(schemaPaths.get(place));
  }

  /** The same document in {@code later}, a later state of its tree. */
  Entry in(Corpus later) {
    return new Entry(later, brief, schemaPaths, kept);
  }

  /** The same with unique names for the page and the schema files. */
  Entry beside(DistinctNames taken) {
    Brief free = brief.with(info().beside(taken));
    return new Entry(corpus, free, Schemas.paths(brief.stems(), taken), kept);
  }
}
