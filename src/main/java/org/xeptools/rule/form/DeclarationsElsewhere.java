package org.xeptools.rule.form;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/** A published document looks for xep.ent or xep.dtd in another folder than its own. */
final class DeclarationsElsewhere implements DocumentRule {
  private static final Pattern NAMED =
      Pattern.compile("\\bSYSTEM\\s+(['\"])([^'\"]*/)(xep\\.(?:ent|dtd))\\1");
  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");

  @Override
  public Stream<Finding> check(XepDocument document) {
    return FilePlace.of(document).isProposal()
        ? Stream.empty()
        : document.prolog().doctype().stream().flatMap(type -> elsewhere(document, type));
  }

  private Stream<Finding> elsewhere(XepDocument document, SourceSpan type) {
    Matcher comment = COMMENT.matcher(document.source().textOf(type));
    String text = comment.replaceAll(found -> " ".repeat(found.group().length()));
    return NAMED
        .matcher(text)
        .results()
        .filter(named -> !named.group(2).matches("(?:\\./)+"))
        .map(
            named ->
                fault(
                    document
                        .source()
                        .span(type.start() + named.start(2), type.start() + named.end(3)),
                    named));
  }

  private Finding fault(SourceSpan place, MatchResult named) {
    return finding(
            place,
            "'"
                + named.group(2)
                + named.group(3)
                + "' is in another folder; a published document names '"
                + named.group(3)
                + "', which is in its own")
        .with(
            new Fix(
                "Write " + named.group(3), Safety.SAFE, List.of(new Edit(place, named.group(3)))));
  }
}
