package org.xeptools.rule.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlAttribute;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.document.listing.XmlFault.Repair;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Spelling;

/** A namespace is declared with a misspelled {@code xmlns}. */
final class MisspeltXmlns implements DocumentRule {
  private static final String RIGHT = "xmlns";
  private static final int MOST = 100;
  private static final Pattern NAMESPACE =
      Pattern.compile(
          "\\s*(?:urn:[\\w.-]+:|jabber:[\\w.-]|vcard-temp|https?://(?:[\\w-]+\\.)?jabber\\.org/).*");
  private static final Pattern DOUBLED = Pattern.compile("xmlns\\s*=\\s*['\"]?([^'\"]+)['\"]?");

  @Override
  public Stream<Finding> check(XepDocument document) {
    List<Finding> found = new ArrayList<>();
    for (Listing listing : document.listings()) {
      listing.xml().walk(e -> judge(e, listing, document).ifPresent(found::add));
    }
    return found.stream().limit(MOST);
  }

  private Optional<Finding> judge(XmlElement element, Listing listing, XepDocument document) {
    for (XmlAttribute attribute : element.attributes()) {
      String name = attribute.name();
      Matcher doubled = DOUBLED.matcher(attribute.value());
      if (name.equals(RIGHT) && doubled.matches()) {
        String namespace = doubled.group(1);
        Finding finding =
            finding(
                listing.span(attribute.valueStart(), attribute.valueEnd()),
                "the value of 'xmlns' begins with another 'xmlns='");
        return Optional.of(
            fixed(
                finding,
                attribute.valueStart(),
                attribute.valueEnd(),
                namespace,
                listing,
                document));
      }
      int prefix = name.indexOf(':');
      String first = prefix < 0 ? name : name.substring(0, prefix);
      boolean declared =
          element.attribute(RIGHT + name.substring(first.length())).isPresent() || first.isEmpty();
      if (!declared
          && isSlip(first, prefix >= 0)
          && NAMESPACE.matcher(attribute.value()).matches()) {
        int end = attribute.start() + first.length();
        Finding finding =
            finding(
                listing.span(attribute.start(), end),
                "'"
                    + first
                    + "' is a slip for 'xmlns', so <"
                    + element.name()
                    + "> is not in '"
                    + attribute.value().strip()
                    + "'");
        return Optional.of(fixed(finding, attribute.start(), end, RIGHT, listing, document));
      }
    }
    return Optional.empty();
  }

  private static boolean isSlip(String name, boolean hasPrefix) {
    String small = name.toLowerCase(Locale.ROOT);
    return !name.equals(RIGHT)
        && !(hasPrefix && name.equals("xml"))
        && name.length() > 2
        && Spelling.distance(small, RIGHT) <= 2;
  }

  private static Finding fixed(
      Finding finding, int start, int end, String right, Listing listing, XepDocument document) {
    Repair repair = new Repair("Write '" + right + "'", start, end, right);
    return Repairs.withFix(finding, repair, Safety.SAFE, listing, document);
  }
}
