package org.xeptools.rule.example;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.Language;
import org.xeptools.document.xml.Element;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/** An example writes its markup with references instead of in a CDATA section. */
final class ExampleOutsideCdata implements DocumentRule {
  /** A reference that a CDATA section would not expand. */
  private static final Pattern OTHER = Pattern.compile("&(?!(?:lt|gt|amp|apos|quot);)");

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document.listings().stream()
        .filter(Listing::isExample)
        .filter(listing -> listing.language() == Language.XML)
        .flatMap(listing -> judge(listing, document).stream());
  }

  private Optional<Finding> judge(Listing listing, XepDocument document) {
    Element element = listing.element();
    Optional<SourceSpan> endTag = element.endTag();
    if (endTag.isEmpty() || element.entity().isPresent() || !element.elements().isEmpty()) {
      return Optional.empty();
    }
    int from = element.startTag().end();
    SourceSpan content = document.source().span(from, endTag.get().start());
    String written = document.source().textOf(content);
    int reference = written.indexOf("&lt;");
    if (reference < 0 || written.contains("<![CDATA[") || written.contains("<!--")) {
      return Optional.empty();
    }
    int start = from + reference;
    Finding finding =
        finding(
            document.source().span(start, start + "&lt;".length()),
            "the markup of this example is written with references, not in a CDATA section");
    String text = listing.text().value();
    boolean fixable = !OTHER.matcher(written).find() && !text.contains("]]>");
    return Optional.of(
        fixable
            ? finding.with(
                new Fix(
                    "Put it in a CDATA section",
                    Safety.SAFE,
                    List.of(new Edit(content, "<![CDATA[" + unescaped(written) + "]]>"))))
            : finding);
  }

  private static String unescaped(String written) {
    return written
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }
}
