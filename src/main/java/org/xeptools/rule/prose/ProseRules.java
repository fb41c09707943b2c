package org.xeptools.rule.prose;

import java.util.List;
import org.xeptools.rule.Rule;

/** The rules of this group, in the order of `xep explain`. */
public final class ProseRules {
  private ProseRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        new Misspelling(),
        new DoubledWord(),
        new BritishSpelling(),
        new WrongArticle(),
        new ConfusedWord(),
        new GrammarSlip(),
        new MixedNumber(),
        new MissingKeywords(),
        new MiswrittenKeyword(),
        new AmbiguousKeyword(),
        new SpaceInPunctuation(),
        new MissingSpace(),
        new RepeatedPunctuation(),
        new UnpairedMark(),
        new MissingFullStop(),
        new MangledCharacter(),
        new PossessiveOfCode(),
        new XepWithoutEntity(),
        new CiteWithoutEntity(),
        new MiswrittenReference(),
        new UnfinishedText());
  }
}
