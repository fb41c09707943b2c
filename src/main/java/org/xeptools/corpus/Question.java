package org.xeptools.corpus;

import java.util.function.BiFunction;

/**
 * A kind of question that a check asks about the rest of a tree. As long as the answers are the
 * same, so are the findings.
 *
 * @param name its name, unique: {@code header}
 * @param answer the answer about a subject ({@code 0030}) in a tree, or a digest of it
 */
public record Question(String name, BiFunction<Corpus, String, String> answer) {
  /** A question with its subject. */
  public record Asked(Question question, String subject) {
    /** The answer in {@code corpus}, found once. */
    public String answer(Corpus corpus) {
      return corpus.whole().kept().get(Answers.class, Answers::new).of(this, corpus.whole());
    }
  }
}
