package org.xeptools.rule.example;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlAttribute;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/** Attributes in examples are in double quotes. */
final class DoubleQuotesInExample implements DocumentRule {

  @Override
  public Stream<Finding> check(XepDocument document) {
    List<Edit> edits = new ArrayList<>();
    int listings = 0;
    for (Listing listing : document.listings()) {
      if (!listing.isExample() || !listing.xml().isWellFormed()) {
        continue;
      }
      if (listing.text().value().indexOf('"') >= 0) {
        int before = edits.size();
        listing.xml().walk(element -> collect(listing, element, document, edits));
        listings += edits.size() > before ? 1 : 0;
      }
    }
    return edits.isEmpty() ? Stream.empty() : Stream.of(one(edits, listings));
  }

  private static void collect(
      Listing listing, XmlElement element, XepDocument document, List<Edit> edits) {
    for (XmlAttribute attribute : element.attributes()) {
      if (isDoubleQuoted(listing, attribute)) {
        edits.addAll(edits(listing, attribute, document));
      }
    }
  }

  /** One finding a document, since an author who uses double quotes uses them often. */
  private Finding one(List<Edit> edits, int listings) {
    SourceSpan first = edits.get(0).span();
    return finding(
            first,
            listings == 1
                ? "attributes of one example are in double quotes"
                : "attributes of " + listings + " examples are in double quotes")
        .with(new Fix("Use single quotes", Safety.UNSAFE, edits));
  }

  private static boolean isDoubleQuoted(Listing listing, XmlAttribute attribute) {
    return listing.text().value().charAt(attribute.valueStart() - 1) == '"'
        && attribute.value().indexOf('\'') < 0;
  }

  /** The edits of both quotes; none if one is written as a reference or comes from an entity. */
  private static List<Edit> edits(Listing listing, XmlAttribute attribute, XepDocument document) {
    SourceSpan open = listing.span(attribute.valueStart() - 1, attribute.valueStart());
    SourceSpan close = listing.span(attribute.valueEnd(), attribute.valueEnd() + 1);
    boolean literal =
        document.source().textOf(open).equals("\"") && document.source().textOf(close).equals("\"");
    return literal ? List.of(new Edit(open, "'"), new Edit(close, "'")) : List.of();
  }
}
