package org.xeptools.rule.reference;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;

/** A XEP or an RFC in the header is not written in the usual form. */
final class MalformedDependency implements DocumentRule {
  private static final Pattern SERIES =
      Pattern.compile("(?i)(xep|jep|rfc|(?=0\\d{3}$))[^\\p{L}\\d]*0*(\\d+)(.*)");

  private static final Pattern SEPARATOR = Pattern.compile("[\\s:_-]+");
  private static final Map<String, String> NAMES =
      Map.of("xmppcore", "XMPP Core", "xmppim", "XMPP IM");

  /** A document may replace another in part, and say so. */
  private static final Pattern IN_PART = Pattern.compile("\\(\\D*\\)$");

  @Override
  public Stream<Finding> check(XepDocument document) {
    Header header = document.header();
    return Stream.concat(
            header.dependencies().stream(),
            Stream.concat(header.supersedes().stream(), header.supersededBy().stream())
                .filter(spec -> !IN_PART.matcher(spec.text()).find()))
        .flatMap(spec -> malformed(document, spec).stream());
  }

  private Optional<Finding> malformed(XepDocument document, Field spec) {
    if (spec.isEmpty()) {
      return Optional.of(finding(spec.span(), "an entry is empty"));
    }
    Matcher parts = SERIES.matcher(spec.text());
    if (!parts.matches()) {
      return Optional.ofNullable(NAMES.get(name(spec.text())))
          .filter(expected -> !expected.equals(spec.text()))
          .map(expected -> other(document, spec, expected, true));
    }
    String expected =
        !parts.group(1).equalsIgnoreCase("rfc")
            ? String.format(Locale.ROOT, "XEP-%4s", parts.group(2)).replace(' ', '0')
            : "RFC " + parts.group(2);
    return spec.text().equals(expected)
        ? Optional.empty()
        : Optional.of(other(document, spec, expected, parts.group(3).isEmpty()));
  }

  private static String name(String text) {
    return SEPARATOR.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private Finding other(XepDocument document, Field spec, String expected, boolean clear) {
    Finding finding = finding(spec.span(), "'" + spec.text() + "' should be written " + expected);
    boolean literal = document.source().textOf(spec.span()).equals(spec.text());
    return clear && literal
        ? finding.with(
            new Fix("Write " + expected, Safety.SAFE, List.of(new Edit(spec.span(), expected))))
        : finding;
  }
}
