package org.xeptools.rule.structure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Attribute;
import org.xeptools.document.xml.MappedText;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/** An anchor is not an XML name. */
final class MalformedAnchor implements DocumentRule {
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}._\\u00B7-]*");

  private static final Pattern FOREIGN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}._-]+");

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document
        .allSections()
        .flatMap(section -> section.element().attribute("anchor").stream())
        .filter(anchor -> !NAME.matcher(anchor.value().value()).matches())
        .map(anchor -> withFix(malformed(anchor), document, anchor.value()));
  }

  private Finding malformed(Attribute anchor) {
    String value = anchor.value().value();
    return finding(
        anchor.value().span(), "the anchor '" + value + "' is not a valid name: " + fault(value));
  }

  /** Replaces the anchor, and all links to it, with a similar valid name. */
  private static Finding withFix(Finding finding, XepDocument document, MappedText anchor) {
    String value = anchor.value();
    String name = FOREIGN.matcher(value.strip()).replaceAll("-").replaceAll("^-+|-+$", "");
    if (!NAME.matcher(name).matches() || document.anchors().resolves(name)) {
      return finding;
    }
    String link = "#" + value;
    List<Edit> edits =
        Stream.concat(
                Stream.of(anchor),
                document
                    .elements("link")
                    .flatMap(l -> l.attribute("url").stream())
                    .map(Attribute::value)
                    .filter(url -> url.value().equals(link)))
            .map(text -> edit(document, text, value, name))
            .flatMap(Optional::stream)
            .toList();
    return edits.isEmpty()
        ? finding
        : finding.with(new Fix("Name it " + name, Safety.UNSAFE, edits));
  }

  private static Optional<Edit> edit(
      XepDocument document, MappedText text, String value, String name) {
    SourceSpan span = text.span(text.value().length() - value.length(), text.value().length());
    return document.source().textOf(span).equals(value)
        ? Optional.of(new Edit(span, name))
        : Optional.empty();
  }

  private static String fault(String value) {
    char first = value.charAt(0);
    boolean starts = Character.isLetter(first) || first == '_';
    return starts
        ? "it may hold letters, digits, hyphens, dots and underscores"
        : "it begins with a letter or an underscore";
  }
}
