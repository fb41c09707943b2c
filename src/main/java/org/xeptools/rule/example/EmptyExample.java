package org.xeptools.rule.example;

import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** An example or a code block is empty. */
final class EmptyExample implements DocumentRule {

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document.listings().stream()
        .filter(listing -> listing.text().isBlank() && listing.element().elements().isEmpty())
        .map(
            listing ->
                finding(listing.element().startTag(), "this " + listing.element() + " is empty"));
  }
}
