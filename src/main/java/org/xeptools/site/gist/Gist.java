package org.xeptools.site.gist;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Anchors;
import org.xeptools.document.XepDocument;
import org.xeptools.render.Links;
import org.xeptools.xsd.Definition;
import org.xeptools.xsd.SchemaCatalog;

/**
 * What other pages need to know of a document besides its header.
 *
 * @param digest a digest of everything visible in the document, for keys
 * @param outline a digest of the header and of all that follows but the length: of what other pages
 *     can say of the document
 * @param length the length of its source in UTF-16 units
 * @param ids the ids of its page
 * @param revisions the ids of its revisions, in the order of its header
 * @param links the addresses that it links to
 * @param sections its sections of all levels, in document order
 * @param listings its examples and code blocks, in document order
 * @param namespaces the namespaces that its listings declare, sorted
 * @param registered the sections that register a namespace, by namespace, in order
 * @param stems the preferred names of the files of its schemas, in order
 */
public record Gist(
    String digest,
    String outline,
    int length,
    Set<String> ids,
    List<String> revisions,
    Links links,
    List<SectionGist> sections,
    List<ListingGist> listings,
    List<String> namespaces,
    Map<String, Place> registered,
    List<String> stems) {

  /** The gist of the document in {@code file}; empty if it cannot be read as one. */
  public static Optional<Gist> of(Path file, Corpus corpus) {
    return corpus
        .contents(file)
        .fact(
            "gist",
            file,
            (found, out) -> {
              out.number(found.isPresent() ? 1 : 0);
              found.ifPresent(gist -> GistText.write(gist, out));
            },
            in -> in.number() == 1 ? Optional.of(GistText.read(in)) : Optional.empty(),
            () -> corpus.glance(file).document().map(Gist::of));
  }

  /** The gist of {@code document}, found once. */
  public static Gist of(XepDocument document) {
    List<Definition> schemas = SchemaCatalog.in(document); // kept, too, so it is asked before
    return document.kept().get(Gist.class, () -> new GistReader(document, schemas).read());
  }

  /** The same with an outline. */
  Gist outlined(String text) {
    return new Gist(
        digest,
        text,
        length,
        ids,
        revisions,
        links,
        sections,
        listings,
        namespaces,
        registered,
        stems);
  }

  /** True if {@code #id} leads somewhere on the document's page. */
  public boolean resolves(String id) {
    return ids.contains(id) || Anchors.isOfEveryPage(id);
  }
}
