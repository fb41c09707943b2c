package org.xeptools.rule.history;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.Version;
import org.xeptools.rule.DocumentRule;

/** The newest revision is the acceptance of a document, but not marked as the editors' own. */
public final class AcceptanceByAuthor implements DocumentRule {
  private static final Version FIRST = Version.parse("0.1.0").orElseThrow();
  private static final Pattern ACCEPTED =
      Pattern.compile("(?i)\\b(accept|promot|approv)\\w*\\b.*\\b(experimental|council|vote)\\b");

  @Override
  public Stream<Finding> check(XepDocument document) {
    Header header = document.header();
    boolean isExperimental = header.status().filter(s -> s == Status.EXPERIMENTAL).isPresent();
    return header
        .lastRevision()
        .filter(r -> isExperimental && r.number().filter(FIRST::equals).isPresent())
        .filter(AcceptanceByAuthor::isAcceptance)
        .flatMap(Revision::initials)
        .filter(i -> !i.isEmpty() && !i.text().toLowerCase(Locale.ROOT).contains("editor"))
        .map(this::unmarked)
        .stream();
  }

  private static boolean isAcceptance(Revision revision) {
    String remark = revision.remark().map(r -> r.text().value()).orElse("");
    return ACCEPTED.matcher(remark).find();
  }

  private Finding unmarked(Field initials) {
    return finding(
        initials.span(),
        "the revision of an acceptance should be signed XEP Editor: " + initials.text());
  }
}
