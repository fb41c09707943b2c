package org.xeptools.corpus;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.xeptools.corpus.Question.Asked;

/** The answers to questions about one tree. */
final class Answers {
  private final Map<Asked, String> known = new ConcurrentHashMap<>();

  String of(Asked asked, Corpus corpus) {
    String answer = known.get(asked);
    if (answer == null) {
      // An answer may need another one, so nothing is locked meanwhile.
      answer = asked.question().answer().apply(corpus, asked.subject());
      known.put(asked, answer);
    }
    return answer;
  }
}
