package org.xeptools.rule.reference;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.WholeNumber;
import org.xeptools.document.XepAddress;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;

/** A link to a XEP does not have the form of a XEP's address. */
final class MalformedXepLink implements DocumentRule {
  private static final Pattern LIKE =
      Pattern.compile(
          "(?i)(?:(?:https?:)?//(?:www\\.)?xmpp\\.org/+(?:extensions?/+)?|\\./|/extensions/)?"
              + "[xj]ep[-_ ]?(\\d{1,6}|x{3,4}|0xxx)(\\.[a-z]*)?/?(#.*)?");

  @Override
  public Stream<Finding> check(XepDocument document) {
    return Link.of(document)
        .filter(link -> !XepAddress.isExact(link.target()))
        .flatMap(link -> judge(document, link).stream())
        .distinct();
  }

  private Optional<Finding> judge(XepDocument document, Link link) {
    String url = link.target();
    Matcher like = LIKE.matcher(url);
    if (!like.matches()) {
      return Optional.empty();
    }
    String number = like.group(1);
    if (!WholeNumber.isDigit(number.charAt(number.length() - 1))) {
      return Optional.of(
          link.trace(
              finding(link.url().span(), "'" + url + "' stands for a XEP that has no number yet")
                  .with(milder())));
    }
    Finding finding =
        finding(link.url().span(), "'" + url + "' is not the address of a XEP's page");
    if (number.length() > 4) {
      return Optional.of(link.trace(finding));
    }
    String fragment = like.group(3) == null ? "" : like.group(3);
    String page =
        XepAddress.page(String.format(Locale.ROOT, "%04d", Integer.parseInt(number))) + fragment;
    return Optional.of(link.trace(link.withFix(finding, document, url, page, Safety.UNSAFE)));
  }
}
