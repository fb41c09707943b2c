package org.xeptools.rule.form;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.document.XepDocument;
import org.xeptools.source.SourceSpan;

/**
 * The XML declaration of a document, taken apart.
 *
 * @param span from {@code <?xml} to {@code ?>}
 * @param encoding the place of the name of the encoding, without quotes, if there is one
 */
record XmlDeclaration(SourceSpan span, Optional<SourceSpan> encoding) {
  private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*['\"]([^'\"]*)");

  static Optional<XmlDeclaration> of(XepDocument document) {
    return document.prolog().declaration().map(span -> of(document, span));
  }

  private static XmlDeclaration of(XepDocument document, SourceSpan span) {
    Matcher found = ENCODING.matcher(document.source().textOf(span));
    Optional<SourceSpan> encoding =
        found.find()
            ? Optional.of(
                document.source().span(span.start() + found.start(1), span.start() + found.end(1)))
            : Optional.empty();
    return new XmlDeclaration(span, encoding);
  }
}
