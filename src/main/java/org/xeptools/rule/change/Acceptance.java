package org.xeptools.rule.change;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xeptools.change.Change;
import org.xeptools.corpus.Corpus;
import org.xeptools.lifecycle.Approver;

/** Recognizes that a document enters the series, with or without a ProtoXEP. */
final class Acceptance {
  private Acceptance() {}

  /** True if the document is in the series now and was not before. */
  static boolean isOne(Change change) {
    return !change.wasPublished() && number(change.head(), change.after()).isPresent();
  }

  /** The number of {@code file} in {@code corpus}, if it is published. */
  static Optional<String> number(Corpus corpus, Optional<Path> file) {
    return file.filter(f -> corpus.published().containsValue(f)).flatMap(Corpus::number);
  }

  /** The bodies, as words of a sentence. */
  static String names(Set<Approver> approvers) {
    return approvers.stream()
        .sorted()
        .map(approver -> "the " + approver.sourceName())
        .collect(Collectors.joining(" or "));
  }
}
