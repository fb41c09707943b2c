package org.xeptools.rule.form;

import java.util.List;
import java.util.Optional;
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

/** No xml-stylesheet instruction names xep.xsl. */
final class MissingStylesheet implements DocumentRule {
  private static final String EXPECTED = "<?xml-stylesheet type='text/xsl' href='xep.xsl'?>";
  private static final Pattern HREF = Pattern.compile("\\bhref\\s*=\\s*['\"]([^'\"]*)");

  @Override
  public Stream<Finding> check(XepDocument document) {
    List<SourceSpan> hrefs =
        document.prolog().instructions().stream()
            .filter(instruction -> instruction.target().equals("xml-stylesheet"))
            .flatMap(instruction -> href(document, instruction.span()).stream())
            .filter(href -> !document.source().textOf(href).endsWith(".css"))
            .toList();
    if (hrefs.isEmpty()) {
      return Stream.of(missing(document));
    }
    boolean named = hrefs.stream().anyMatch(h -> document.source().textOf(h).equals("xep.xsl"));
    return named ? Stream.empty() : Stream.of(other(document, hrefs.get(0)));
  }

  private static Optional<SourceSpan> href(XepDocument document, SourceSpan instruction) {
    Matcher found = HREF.matcher(document.source().textOf(instruction));
    return found.find()
        ? Optional.of(
            document
                .source()
                .span(instruction.start() + found.start(1), instruction.start() + found.end(1)))
        : Optional.empty();
  }

  private Finding missing(XepDocument document) {
    SourceSpan root = document.root().startTag();
    return finding(root, "the document has no xml-stylesheet; write " + EXPECTED)
        .with(fix(document.source().span(root.start(), root.start()), EXPECTED + "\n"));
  }

  private Finding other(XepDocument document, SourceSpan href) {
    return finding(
            href, "the stylesheet is '" + document.source().textOf(href) + "'; write xep.xsl")
        .with(fix(href, "xep.xsl"));
  }

  private static Fix fix(SourceSpan span, String text) {
    return new Fix("Name xep.xsl", Safety.SAFE, List.of(new Edit(span, text)));
  }
}
