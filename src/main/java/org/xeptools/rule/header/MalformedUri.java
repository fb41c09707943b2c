package org.xeptools.rule.header;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;

/** The web address of an author has no scheme, or a blank in it. */
final class MalformedUri implements DocumentRule {
  private static final int SHOWN = 60;
  private static final Pattern FORM =
      Pattern.compile("(https?://[^\\s/.:]+[.:]|xmpp:|mailto:|urn:|acct:)\\S+");
  private static final Pattern HOST = Pattern.compile("[\\w-]+(\\.[\\w-]+)+(/\\S*)?$");

  @Override
  public boolean judgesEntities() {
    return true;
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document.header().authors().stream()
        .flatMap(author -> author.uri().stream())
        .filter(uri -> !uri.isEmpty() && !FORM.matcher(uri.text()).matches())
        .map(uri -> malformed(document, uri));
  }

  private Finding malformed(XepDocument document, Field uri) {
    String text = uri.text();
    String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
    Finding finding =
        finding(
            uri.span(), "'" + shown + "' is not a web address, such as https://harbor.example/");
    boolean literal = document.source().textOf(uri.span()).equals(text);
    return literal && HOST.matcher(text).lookingAt()
        ? finding.with(
            new Fix(
                "Write https://" + shown,
                Safety.UNSAFE,
                List.of(
                    new Edit(
                        document.source().span(uri.span().start(), uri.span().start()),
                        "https://"))))
        : finding;
  }
}
