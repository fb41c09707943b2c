package org.xeptools.rule.change;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.change.Substance;
import org.xeptools.change.Substance.Kind;
import org.xeptools.document.Field;
import org.xeptools.finding.Finding;
import org.xeptools.lifecycle.Status;
import org.xeptools.rule.FormRule;

/** Checks that the title of a pull request names the document that it changes. */
public final class TitleCheck {
  public static final FormRule UNNAMED_CHANGE = new FormRule("unnamed-change");
  public static final FormRule MIXED_CHANGE = new FormRule("mixed-change");

  private TitleCheck() {}

  /** The findings on {@code changes} with the title {@code title}; places are in their subjects. */
  public static List<Finding> of(List<Change> changes, String title) {
    List<Change> own = changes.stream().filter(TitleCheck::counts).toList();
    if (own.size() == 1) {
      return unnamed(own.get(0), title).stream().toList();
    }
    return own.stream()
        .skip(1)
        .flatMap(
            change ->
                at(change, MIXED_CHANGE, "this document changes together with " + name(own.get(0)))
                    .stream())
        .toList();
  }

  /**
   * Deferrals, changes of markup only and the other half of a supersession may accompany any
   * change.
   */
  private static boolean counts(Change change) {
    return change.now().isPresent()
        && (change.old().isEmpty()
            || (!change.oldStatus().equals(change.newStatus()) && !change.isIn(Status.DEFERRED))
            || change
                .substance()
                .flatMap(Substance::heaviest)
                .filter(kind -> kind.compareTo(Kind.HEADER) > 0)
                .isPresent());
  }

  /** True if the title names the document by its number or its title. */
  private static Optional<Finding> unnamed(Change change, String title) {
    Optional<String> number = Acceptance.number(change.head(), change.after());
    String own = change.now().flatMap(d -> d.header().title()).map(Field::text).orElse("");
    String said = letters(title);
    boolean named =
        Stream.concat(number.stream().map(n -> "xep " + n), Stream.of(own))
            .map(TitleCheck::letters)
            .anyMatch(name -> !name.isBlank() && said.contains(name));
    String expected = number.map(n -> "XEP-" + n).orElse(Status.PROTOXEP.pageName() + ": " + own);
    return named
        ? Optional.empty()
        : at(change, UNNAMED_CHANGE, "the title of the pull request does not say " + expected);
  }

  /**
   * {@code text} in small letters, with a blank for each character that is neither letter nor
   * digit.
   */
  private static String letters(String text) {
    return " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
  }

  private static String name(Change change) {
    return change.after().or(change::before).orElseThrow().getFileName().toString();
  }

  private static Optional<Finding> at(Change change, FormRule rule, String message) {
    return change.now().map(d -> rule.finding(d.header().element().startTag(), message));
  }
}
