package org.xeptools.rule.prose;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Passage;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;

/** 'this' precedes a plural, or 'these' a singular. */
final class MixedNumber implements PassageRule {
  private static final Trigger MIXED =
      new Trigger(
          Pattern.compile(
              "\\b[Tt]his\\s+(?:documents(?=\\s+(?:is|does|has|was|will|defines|describes|specifies|addresses|contains|provides|explains?|introduces|outlines|extends|uses)\\b)|specifications|extensions|elements|attributes|stanzas|entities|servers|clients|namespaces|items|"
                  + "methods|protocols|parameters|sections|features(?=\\s+(?:is|MUST|SHOULD|may|can))|examples)\\b(?!['\u2019])"
                  + "|\\b(?:[Tt]hese|[Tt]hose)\\s+(?:element|attribute|stanza|message|entity|server|client|node|value|request|response|error|"
                  + "feature|namespace|document|specification|field|item|method|case|example|extension|protocol|user|room)"
                  + "(?:(?=[.,;:])|(?=\\s+(?:is|are|was|were|MUST|SHOULD|MAY|to|in|that|which|can|will|may|have|has)\\b))"
                  + "|\\b(?:an|[Ee]ach|[Ee]very|[Aa]nother)\\s+(?:entities|elements|attributes|stanzas|messages|servers|clients|namespaces)\\b(?!['\u2019])"
                  + "|\\ba\\s+(?:messages|stanzas|servers|clients|namespaces)\\b(?!['\u2019]|\\s+(?:archive|list|table|element|protocol))"),
          "this",
          "these",
          "those",
          "a",
          "an",
          "each",
          "every",
          "another");

  @Override
  public boolean concerns(Passage passage) {
    return MIXED.isIn(passage);
  }

  @Override
  public Stream<Finding> check(XepDocument document, Passage passage) {
    return MIXED.all(passage).filter(spot -> spot.isWritten(document)).map(this::mixed);
  }

  private Finding mixed(Spot spot) {
    String words = spot.text().replaceAll("\\s+", " ");
    return finding(spot.span(), "'" + words + "' mixes singular and plural");
  }
}
