package org.xeptools.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Header;
import org.xeptools.facts.FactReader;
import org.xeptools.facts.FactWriter;
import org.xeptools.site.gist.Gist;

/**
 * What lists of the series say of a document, and the digests of the rest: a small part of its
 * header and gist, which are read only when more is asked.
 *
 * @param info its values for lists
 * @param digest the digest of its gist
 * @param outline the outline of its gist
 * @param length the length of its source in UTF-16 units
 * @param stems the preferred names of the files of its schemas, in order
 */
public record Brief(XepInfo info, String digest, String outline, int length, List<String> stems) {

  /** That of the document in {@code file}, if it can be read. */
  static Optional<Brief> of(Path file, Corpus corpus, boolean accepted) {
    return corpus
        .contents(file)
        .fact(
            "brief",
            file,
            (found, out) -> {
              out.number(found.isPresent() ? 1 : 0);
              found.ifPresent(brief -> brief.write(out));
            },
            in -> in.number() == 1 ? Optional.of(read(in, file, accepted)) : Optional.empty(),
            () -> now(file, corpus, accepted));
  }

  private static Optional<Brief> now(Path file, Corpus corpus, boolean accepted) {
    return Gist.of(file, corpus)
        .flatMap(gist -> corpus.headerOf(file).map(header -> of(file, header, gist, accepted)));
  }

  private static Brief of(Path file, Header header, Gist gist, boolean accepted) {
    return new Brief(
        XepInfo.of(file, header, accepted),
        gist.digest(),
        gist.outline(),
        gist.length(),
        gist.stems());
  }

  private void write(FactWriter out) {
    info.write(out);
    out.text(digest).text(outline).number(length).texts(stems);
  }

  private static Brief read(FactReader in, Path file, boolean accepted) {
    return new Brief(
        XepInfo.read(in, file, accepted), in.text(), in.text(), in.number(), in.texts());
  }

  /** The same with a page that has other values for lists. */
  Brief with(XepInfo other) {
    return new Brief(other, digest, outline, length, stems);
  }
}
