package org.xeptools.rule.example;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.Language;
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
        .flatMap(listing -> judge(listing).stream());
  }

  private Optional<Finding> judge(Listing listing) {
    String text = listing.text().value();
    try (JsonParser parser = JSON.createParser(text)) {
      while (parser.nextToken() != null) {
        // Only whether it can be read matters.
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
      String message =
          e.getClass().getSimpleName().contains("EOF")
              ? "the JSON ends too early"
              : "'" + text.charAt(at) + "' cannot stand here in JSON";
      return Optional.of(finding(listing.span(at, at + 1), message));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
