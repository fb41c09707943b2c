package org.xeptools.rule.dataform;

import java.util.List;
import org.xeptools.corpus.Question;
import org.xeptools.rule.Rule;

/** The rules of this group, as `xep explain` lists them. */
public final class DataformRules {
  private DataformRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        new MissingFormType(),
        new UnhiddenFormType(),
        new MistypedForm(),
        new MistypedField(),
        new UnregisteredField());
  }

  /** The questions that they ask about the rest of a tree. */
  public static List<Question> questions() {
    return FormRegistry.QUESTIONS;
  }
}
