package org.xeptools.rule.form;

import java.nio.file.Path;
import java.util.Optional;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepDocument;

/**
 * The facts about a document in the name and folder of its file.
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

  /** {@code 0381} for {@code xep-0381.xml}, in any folder. */
  Optional<String> number() {
    return Corpus.number(Path.of(name));
  }

  /** True for a file without the name of a published document, and for the whole inbox. */
  boolean isProposal() {
    return inInbox || number().isEmpty();
  }
}
