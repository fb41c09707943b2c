package org.xeptools.rule.form;

import java.nio.file.Path;
import java.util.Optional;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepDocument;

/**
 * What a file's name and folder say about the document in it.
 *
 * @param name the file's name
 * @param inInbox true if it lies in a folder of that name
 */
record FilePlace(String name, boolean inInbox) {
  static FilePlace of(XepDocument document) {
    Path file = document.source().path().toAbsolutePath().normalize();
    Path folder = file.getParent() == null ? file : file.getParent();
    return new FilePlace(file.getFileName().toString(), folder.endsWith("inbox"));
  }

  /** {@code 0381} for {@code xep-0381.xml}, wherever it lies. */
  Optional<String> number() {
    return Corpus.number(Path.of(name));
  }

  /** True for whatever is not named as a published document, and for the whole inbox. */
  boolean isProposal() {
    return inInbox || number().isEmpty();
  }
}
