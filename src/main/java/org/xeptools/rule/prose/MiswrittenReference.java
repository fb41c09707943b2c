package org.xeptools.rule.prose;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Passage;
import org.xeptools.document.Passage.Place;
import org.xeptools.document.WholeNumber;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Safety;
import org.xeptools.finding.Severity;

/** The number of a XEP or an RFC is not written as it is cited. */
final class MiswrittenReference implements PassageRule {
  private static final Pattern XEP =
      Pattern.compile(
          "(?<![\\w/:#.'\"-])(?:XEP[ _\u2013]?|Xep[ _-]?|XEP--|XEP\\s-\\s?|XEP-\\s)(\\d{4})(?![\\w.#]\\w)");

  private static final Pattern RFC =
      Pattern.compile("(?<![\\w/:#.'\"-])RFC[-_]?([1-9]\\d{2,3})(?![\\w.]\\w)");

  private static final Pattern JEP = Pattern.compile("\\bJEP-\\d{4}\\b|\\b[Tt]his JEP\\b");

  @Override
  public boolean concerns(Passage passage) {
    return passage.place() != Place.HISTORY && isCiting(passage.text().value());
  }

  @Override
  public Stream<Finding> check(XepDocument document, Passage passage) {
    String text = passage.text().value();
    Stream<Finding> found = Stream.empty();
    if (text.contains("XEP") || text.contains("Xep")) {
      found =
          Spot.each(
              passage, XEP, match -> wrong(document, passage, match, "XEP-", info().severity()));
    }
    if (text.contains("RFC")) {
      found =
          Stream.concat(
              found,
              Spot.each(passage, RFC, match -> wrong(document, passage, match, "RFC ", milder())));
    }
    return text.contains("JEP")
        ? Stream.concat(
            found, Spot.all(passage, JEP).filter(s -> s.isWritten(document)).map(this::old))
        : found;
  }

  /** The usual form: a number after a hyphen or, for RFCs, after a blank. */
  private static boolean isCiting(String text) {
    return isOdd(text, "EP", '-') || isOdd(text, "RFC", ' ');
  }

  private static boolean isOdd(String text, String name, char usual) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int after = at + name.length();
      boolean asUsual =
          after + 1 < text.length()
              && text.charAt(after) == usual
              && WholeNumber.isDigit(text.charAt(after + 1));
      if (!asUsual || (at > 0 && text.charAt(at - 1) == 'J')) {
        return true;
      }
    }
    return text.contains("Xep");
  }

  private Stream<Finding> wrong(
      XepDocument document, Passage passage, Matcher match, String prefix, Severity severity) {
    Spot spot = new Spot(passage, match.start(), match.end());
    String right = prefix + match.group(1);
    if (!spot.isWritten(document)) {
      return Stream.empty();
    }
    Finding finding =
        finding(spot.span(), "'" + spot.text() + "' should be written '" + right + "'")
            .with(severity);
    return Stream.of(spot.withFix(finding, document, right, Safety.UNSAFE));
  }

  private Finding old(Spot spot) {
    return finding(spot.span(), "'" + spot.text() + "' is from before 2006, when JEPs became XEPs")
        .with(milder());
  }
}
