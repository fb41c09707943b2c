package org.xeptools.site.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.xeptools.source.XepSource;

/**
 * What people type when they look for a document whose own words are others.
 *
 * @param documents the other names of documents, in order
 * @param words groups of words that are equal for the search
 */
record Synonyms(List<OtherNames> documents, List<List<String>> words) {
  /** For a file without content. */
  static final Synonyms NONE = new Synonyms(List.of(), List.of());

  private static final String OURS = "synonyms.yaml";

  Synonyms {
    documents = List.copyOf(documents);
    words = words.stream().map(List::copyOf).toList();
  }

  /**
   * Other names of a document.
   *
   * @param document its number ({@code XEP-0381}), short name or title
   */
  record OtherNames(String document, List<String> names) {
    OtherNames {
      names = List.copyOf(names);
    }
  }

  /** The table of this program, for the documents of the published series. */
  static Synonyms ours() {
    return Ours.TABLE;
  }

  /** These and, before them, {@code others}, which count more. */
  Synonyms after(Synonyms others) {
    return new Synonyms(
        Stream.concat(others.documents().stream(), documents.stream()).toList(),
        Stream.concat(others.words().stream(), words.stream()).toList());
  }

  /** Read when a site is planned, and only then. */
  private static final class Ours {
    private static final Synonyms TABLE = read();

    private static Synonyms read() {
      try (InputStream in = Synonyms.class.getResourceAsStream(OURS)) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        SynonymsFile file = SynonymsFile.of(XepSource.of(Path.of(OURS), text));
        if (!file.problems().isEmpty()) {
          throw new IllegalStateException(file.problems().get(0).message());
        }
        return file.synonyms();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
