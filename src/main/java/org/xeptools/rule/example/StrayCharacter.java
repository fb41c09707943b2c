package org.xeptools.rule.example;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.document.listing.XmlFault.Repair;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** A character after a tag was typed once too often. */
final class StrayCharacter implements DocumentRule {

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document.listings().stream()
        .filter(listing -> listing.isExample() && listing.xml().isWellFormed())
        .flatMap(
            listing ->
                strays(listing).stream()
                    .filter(at -> at < listing.text().value().length())
                    .map(at -> stray(at, listing, document)));
  }

  private static List<Integer> strays(Listing listing) {
    String text = listing.text().value();
    List<Integer> found = new ArrayList<>();
    listing
        .xml()
        .walk(
            element -> {
              if (!element.isEmptyTag() && text.startsWith(">", element.startTagEnd())) {
                found.add(element.startTagEnd());
              }
              if (isStray(text, element)) {
                found.add(element.end());
              }
            });
    return found;
  }

  /** Finds a second bracket, or a comma between elements on separate lines. */
  private static boolean isStray(String text, XmlElement element) {
    int end = element.end();
    if (text.startsWith(">", end)) {
      return true;
    }
    if (element.parent().isEmpty() || !(text.startsWith(",", end) || text.startsWith(";", end))) {
      return false;
    }
    boolean ends = false;
    int next = end + 1;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      ends |= text.charAt(next) == '\n';
      next++;
    }
    return ends && text.startsWith("<", next);
  }

  private Finding stray(int at, Listing listing, XepDocument document) {
    String character = listing.text().value().substring(at, at + 1);
    return Repairs.withFix(
        finding(listing.span(at, at + 1), "there is a '" + character + "' too many"),
        new Repair("Remove it", at, at + 1, ""),
        listing,
        document);
  }
}
