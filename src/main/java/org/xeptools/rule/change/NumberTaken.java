package org.xeptools.rule.change;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.FormRule;

/** Finds accepted documents whose number another document got on the branch of the series. */
public final class NumberTaken {
  public static final FormRule RULE = new FormRule("number-taken");

  private NumberTaken() {}

  /**
   * The findings on the documents {@code accepted} of {@code head}, by number.
   *
   * @param branch the tree at the tip of the branch, which is called {@code name}
   */
  public static List<Finding> of(
      Collection<String> accepted, Corpus head, Corpus branch, String name) {
    return accepted.stream()
        .filter(number -> branch.published().containsKey(number))
        .flatMap(number -> judge(number, head, branch, name).stream())
        .toList();
  }

  private static Optional<Finding> judge(String number, Corpus head, Corpus branch, String name) {
    String theirs = title(branch, number);
    return theirs.equals(title(head, number))
        ? Optional.empty()
        : head.document(number)
            .map(XepDocument::header)
            .flatMap(Header::number)
            .map(
                field ->
                    RULE.finding(
                        field.span(),
                        "XEP-" + number + " is '" + theirs + "' on " + name + " already"));
  }

  private static String title(Corpus tree, String number) {
    return tree.header(number).flatMap(Header::title).map(Field::text).orElse("");
  }
}
