package org.xeptools.rule.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Note;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/** All tags of an example are escaped once too often, so that readers see the escapes. */
final class DoublyEscapedExample implements DocumentRule {
  private static final Pattern ESCAPED =
      Pattern.compile(
          "^[ \\t]*+(&(?:lt|#0*+60|#[xX]0*+3[cC]);([/?!]?[A-Za-z][\\w:.-]*+))", Pattern.MULTILINE);

  private static final Pattern TAG = Pattern.compile("<[/?A-Za-z]");
  private static final Pattern REFERENCE =
      Pattern.compile(
          "&(?:(lt|#0*+60|#[xX]0*+3[cC])|(gt|#0*+62|#[xX]0*+3[eE])|(amp)|(quot)|(apos));");
  private static final List<String> CHARACTERS = List.of("<", ">", "&", "\"", "'");

  /** Captions of examples that are meant to show escapes. */
  private static final Pattern DELIBERATE =
      Pattern.compile("escap|encod|entit|character ref", Pattern.CASE_INSENSITIVE);

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document.listings().stream().flatMap(listing -> judge(document, listing).stream());
  }

  private Optional<Finding> judge(XepDocument document, Listing listing) {
    String text = listing.text().value();
    if (text.indexOf('&') < 0 || DELIBERATE.matcher(listing.caption()).find()) {
      return Optional.empty();
    }
    Matcher tag = ESCAPED.matcher(text);
    if (!tag.find() || TAG.matcher(text).find()) {
      return Optional.empty();
    }
    String message =
        "the reader sees '" + tag.group(1) + "' where '<" + tag.group(2) + "' is meant";
    SourceSpan place = listing.span(tag.start(1), tag.end(1));
    boolean raw = document.source().textOf(place).equals(tag.group(1));
    Finding finding =
        finding(place, message)
            .with(
                Note.of(
                    raw
                        ? "Entities are not expanded in a CDATA section: write < there"
                        : "&lt; is enough for <: in &amp;lt; the & is escaped, too"));
    return Optional.of(fix(document, listing).map(finding::with).orElse(finding));
  }

  /** Removes one layer of escapes, if the file has the expected text at each. */
  private static Optional<Fix> fix(XepDocument document, Listing listing) {
    String text = listing.text().value();
    List<Edit> edits = new ArrayList<>();
    boolean raw = false;
    for (Matcher match = REFERENCE.matcher(text); match.find(); ) {
      SourceSpan span = listing.span(match.start(), match.end());
      String written = document.source().textOf(span);
      if (written.equals(match.group())) {
        raw = true;
        edits.add(new Edit(span, character(match)));
      } else if (written.equals("&amp;" + match.group().substring(1))) {
        edits.add(new Edit(span, match.group()));
      } else {
        return Optional.empty();
      }
    }
    return raw
            && REFERENCE
                .matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(character(m)))
                .contains("]]>")
        ? Optional.empty()
        : Optional.of(new Fix("Escape it once", Safety.UNSAFE, edits));
  }

  private static String character(MatchResult match) {
    int group = 1;
    while (match.group(group) == null) {
      group++;
    }
    return CHARACTERS.get(group - 1);
  }
}
