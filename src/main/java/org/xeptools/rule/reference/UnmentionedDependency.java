package org.xeptools.rule.reference;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** A document depends on a specification that its text never mentions. */
public final class UnmentionedDependency implements DocumentRule {
  private static final int MAX_COMPARED = 1_000;
  private static final Pattern SERIES = Pattern.compile("(?i)(xep|rfc)[- ]?0*(\\d{1,5})\\b.*");

  /** In prose or in an address: XEP-0030, RFC&nbsp;6120, xep-0030.html, rfc6120. */
  private static final Pattern MENTION =
      Pattern.compile("(?i)(xep|rfc)[-\\s\\u00a0\\u2010\\u2011]{0,3}0{0,4}(\\d{1,5})(?!\\d)");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "unmentioned-dependency",
        Group.REFERENCE,
        Severity.NOTE,
        Bite.LIVING,
        "A dependency is mentioned in the text",
        Citation.xep("0143", "format-metadata", "File Metadata"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    List<Field> specs =
        document.header().dependencies().stream()
            .filter(spec -> SERIES.matcher(spec.text()).matches())
            .limit(MAX_COMPARED)
            .toList();
    if (specs.isEmpty()) {
      return Stream.empty();
    }
    Set<String> mentioned = mentions(document);
    return specs.stream()
        .filter(spec -> !mentioned.contains(key(spec.text())))
        .map(this::unmentioned);
  }

  private static String key(String text) {
    Matcher series = SERIES.matcher(text);
    return series.matches()
        ? series.group(1).toLowerCase(Locale.ROOT) + Integer.parseInt(series.group(2))
        : "";
  }

  private static Set<String> mentions(XepDocument document) {
    Set<String> found = new HashSet<>();
    document.root().elements().stream()
        .filter(e -> !e.is("header"))
        .forEach(section -> collect(section.text().value(), found));
    document.elements("link").forEach(link -> collect(link.value("url"), found));
    return found;
  }

  private static void collect(String text, Set<String> found) {
    MENTION
        .matcher(text)
        .results()
        .forEach(
            m -> found.add(m.group(1).toLowerCase(Locale.ROOT) + Integer.parseInt(m.group(2))));
  }

  private Finding unmentioned(Field spec) {
    Finding finding = finding(spec.span(), "the text never mentions " + spec.text());
    return spec.text().equals("XEP-0001")
        ? finding.with(Note.of("The template lists it as an example"))
        : finding;
  }
}
