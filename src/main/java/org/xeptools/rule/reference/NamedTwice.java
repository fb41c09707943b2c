package org.xeptools.rule.reference;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.EntityReference;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.SourceSpan;

/** The number of a XEP or RFC, perhaps of another one, is written beside the entity. */
final class NamedTwice implements DocumentRule {
  private static final int REACH = 40;
  private static final Pattern ENTITY = Pattern.compile("(xep|rfc)(\\d{3,5})");
  private static final Pattern BEFORE = Pattern.compile("\\b(XEP|RFC)[- ]?(\\d{3,5})\\s*\\(?$");
  private static final Pattern BEHIND = Pattern.compile("^\\s*\\(?(XEP|RFC)[- ]?(\\d{3,5})(?!\\d)");

  @Override
  public Stream<Finding> check(XepDocument document) {
    String text = document.source().text();
    return document.references().stream()
        .filter(r -> r.name().startsWith("xep") || r.name().startsWith("rfc"))
        .flatMap(
            r -> {
              int start = r.span().start();
              int end = r.span().end();
              Matcher before = BEFORE.matcher(text.substring(Math.max(0, start - REACH), start));
              Matcher behind =
                  BEHIND.matcher(text.substring(end, Math.min(text.length(), end + REACH)));
              return Stream.concat(
                  judge(document, r, before, Math.max(0, start - REACH)),
                  judge(document, r, behind, end));
            });
  }

  private Stream<Finding> judge(
      XepDocument document, EntityReference reference, Matcher words, int shift) {
    Matcher entity = ENTITY.matcher(reference.name());
    if (!entity.matches() || !words.find()) {
      return Stream.empty();
    }
    SourceSpan span = document.source().span(shift + words.start(1), shift + words.end(2));
    String named = document.source().textOf(span);
    String shown = "&" + reference.name() + ";";
    boolean same =
        entity.group(1).equalsIgnoreCase(words.group(1)) && number(entity) == number(words);
    return Stream.of(
        finding(
            span,
            same
                ? "'" + named + "' repeats the number that " + shown + " beside it shows"
                : "'" + named + "' names another document than " + shown + " beside it"));
  }

  private static int number(Matcher series) {
    return Integer.parseInt(series.group(2));
  }
}
