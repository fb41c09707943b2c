package org.xeptools.rule.header;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.lifecycle.Status;

/** Tells whether two documents are stages of the same one. */
final class Kinship {
  private Kinship() {}

  /** True if {@code later} replaces {@code earlier}, according to either of them. */
  static boolean succeeds(XepDocument later, XepDocument earlier) {
    return names(later.header().supersedes(), earlier)
        || names(earlier.header().supersededBy(), later);
  }

  private static boolean names(Iterable<Field> specs, XepDocument document) {
    String name = "XEP-" + document.header().number().map(Field::text).orElse("");
    for (Field spec : specs) {
      if (spec.text().equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }

  /**
   * True if {@code published} is the accepted form of {@code proposal}, which stays in the inbox.
   */
  static boolean isProposalOf(XepDocument proposal, XepDocument published) {
    Header before = proposal.header();
    Header after = published.header();
    return before.status().filter(s -> s != Status.PROTOXEP).isEmpty()
        && (title(before).equals(title(after))
            || marks(before).stream().anyMatch(marks(after)::contains));
  }

  private static String title(Header header) {
    return header.title().map(Field::text).orElse("").toLowerCase(Locale.ROOT);
  }

  /**
   * The values that identify authors: surnames and addresses, each of which may have changed or be
   * misspelled.
   */
  private static Set<String> marks(Header header) {
    return header.authors().stream()
        .flatMap(author -> Stream.of(author.surname(), author.email(), author.jid()))
        .flatMap(Optional::stream)
        .map(Field::text)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.toSet());
  }
}
