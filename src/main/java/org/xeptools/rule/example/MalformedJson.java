package org.xeptools.rule.example;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.Language;
import org.xeptools.document.listing.XmlFault.Repair;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** An example's JSON is not well-formed. */
final class MalformedJson implements DocumentRule {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\.\\.\\.|…|(?<!:)//|/\\*|<[a-z]|\\{[a-z ]+\\}");

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document.listings().stream()
        .filter(listing -> listing.language() == Language.JSON)
        .filter(listing -> !PLACEHOLDER.matcher(listing.text().value()).find())
        .flatMap(listing -> judge(listing, document).stream());
  }

  private Optional<Finding> judge(Listing listing, XepDocument document) {
    String text = listing.text().value();
    int valueEnd = -1;
    try (JsonParser parser = JSON.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        boolean ends = token.isScalarValue() || token.isStructEnd();
        boolean inner = !parser.getParsingContext().inRoot();
        valueEnd = ends && inner ? (int) parser.currentLocation().getCharOffset() : -1;
      }
      return Optional.empty();
    } catch (JsonProcessingException e) {
      if (e.getLocation() == null) { // a limit of the parser, not of JSON
        return Optional.empty();
      }
      int at = (int) Math.max(0, Math.min(e.getLocation().getCharOffset(), text.length() - 1));
      while (at > 0 && Character.isWhitespace(text.charAt(at))) {
        at--;
      }
      if (valueEnd >= 0
          && (text.charAt(at) == '"' || text.charAt(at) == '{')
          && text.substring(Math.min(at, valueEnd), at).isBlank()) {
        return Optional.of(withoutComma(listing, at, document));
      }
      String message =
          e.getClass().getSimpleName().contains("EOF")
              ? "the JSON ends too early"
              : "'" + text.charAt(at) + "' is not allowed here in JSON";
      return Optional.of(finding(listing.span(at, at + 1), message));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Finding withoutComma(Listing listing, int next, XepDocument document) {
    String text = listing.text().value();
    int end = next;
    while (Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    Finding finding = finding(listing.span(end - 1, end), "a comma is missing after this");
    return Repairs.withFix(finding, new Repair("Insert a comma", end, end, ","), listing, document);
  }
}
