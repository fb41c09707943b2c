package org.xeptools.rule.reference;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.WholeNumber;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.EntityReference;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.rule.DocumentRule;

/** A document depends on a specification that its text never mentions. */
final class UnmentionedDependency implements DocumentRule {
  private static final int MAX_COMPARED = 100;

  /** The separators between the name of a series and the number: a hyphen, a blank, or a zero. */
  private static final int GAP = 3;

  private static final Pattern SERIES = Pattern.compile("(?i)(xep|rfc)[- ]?(\\d{1,5})\\b.*");

  @Override
  public Stream<Finding> check(XepDocument document) {
    Set<String> entities =
        document.references().stream().map(EntityReference::name).collect(Collectors.toSet());
    List<Field> open =
        document.header().dependencies().stream()
            .filter(spec -> SERIES.matcher(spec.text()).matches())
            .filter(spec -> !entities.contains(entity(spec.text())))
            .limit(MAX_COMPARED)
            .toList();
    if (open.isEmpty()) {
      return Stream.empty();
    }
    List<String> texts = texts(document);
    return open.stream()
        .filter(spec -> texts.stream().noneMatch(text -> mentions(text, spec.text())))
        .map(this::unmentioned);
  }

  private static String entity(String spec) {
    Matcher series = SERIES.matcher(spec);
    return series.matches() ? series.group(1).toLowerCase(Locale.ROOT) + series.group(2) : "";
  }

  /** The words of the body, and the targets of its links. */
  private static List<String> texts(XepDocument document) {
    return Stream.concat(
            document.root().elements().stream()
                .filter(e -> !e.is("header"))
                .map(section -> section.text().value()),
            Stream.of(
                document
                    .elements("link")
                    .map(link -> link.value("url"))
                    .collect(Collectors.joining(" "))))
        .toList();
  }

  /**
   * True for a mention in prose or in an address: XEP-0030, RFC&nbsp;6120, xep-0030.html, rfc6120.
   */
  private static boolean mentions(String text, String spec) {
    Matcher series = SERIES.matcher(spec);
    if (!series.matches()) {
      return true;
    }
    String name = series.group(1);
    String digits = series.group(2);
    for (int at = text.indexOf(digits); at >= 0; at = text.indexOf(digits, at + 1)) {
      int end = at + digits.length();
      boolean whole = end == text.length() || !WholeNumber.isDigit(text.charAt(end));
      int start = at;
      while (start > 0 && at - start < GAP && !Character.isLetter(text.charAt(start - 1))) {
        start--;
      }
      if (whole && text.regionMatches(true, start - name.length(), name, 0, name.length())) {
        return true;
      }
    }
    return false;
  }

  private Finding unmentioned(Field spec) {
    Finding finding = finding(spec.span(), "the text never mentions " + spec.text());
    return spec.text().equals("XEP-0001")
        ? finding.with(Note.of("The template lists it as an example"))
        : finding;
  }
}
