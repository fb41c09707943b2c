package org.xeptools.corpus;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.xeptools.corpus.Question.Asked;

/** The questions about a tree that are asked while one document is checked, by several threads. */
public final class Enquiry {
  private final Set<Asked> asked = ConcurrentHashMap.newKeySet();

  /** No question has been asked yet. */
  public Enquiry() {}

  void note(Question question, String subject) {
    asked.add(new Asked(question, subject));
  }

  /** The questions so far. */
  public Set<Asked> asked() {
    return Set.copyOf(asked);
  }
}
