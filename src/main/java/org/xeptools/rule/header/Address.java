package org.xeptools.rule.header;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Author;
import org.xeptools.document.Field;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.lifecycle.XepType;
import org.xeptools.rule.Rule;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;

/**
 * A kind of address; humorous documents may joke with it.
 *
 * @param what its name: {@code JID}
 * @param scheme the scheme of its URIs, often put before it by mistake: {@code xmpp:}
 * @param form the pattern of a well-formed one
 * @param of gives it for an author
 */
record Address(String what, String scheme, Pattern form, Function<Author, Optional<Field>> of) {

  private static final int MAX_LENGTH = 1_000;
  private static final int SHOWN = 60;

  /** The findings of {@code rule} in the addresses of {@code document}'s authors. */
  Stream<Finding> judge(Rule rule, XepDocument document) {
    if (document.header().type().filter(t -> t == XepType.HUMOROUS).isPresent()) {
      return Stream.empty();
    }
    return document.header().authors().stream()
        .flatMap(author -> of.apply(author).stream())
        .filter(field -> !field.isEmpty() && !isFormed(field.text()))
        .map(field -> fault(rule, field, document.source()));
  }

  private boolean isFormed(String text) {
    return text.length() <= MAX_LENGTH && form.matcher(text).matches();
  }

  private Finding fault(Rule rule, Field field, XepSource source) {
    String text = field.text();
    String shown = text.length() > MAX_LENGTH ? text.substring(0, SHOWN) + "..." : text;
    SourceSpan span = field.span();
    if (!text.regionMatches(true, 0, scheme, 0, scheme.length())) {
      return rule.finding(span, "'" + shown + "' is not a valid " + what);
    }
    Finding finding =
        rule.finding(span, "'" + shown + "' is a URI; write the " + what + " without " + scheme);
    SourceSpan prefix = new SourceSpan(span.file(), span.start(), span.start() + scheme.length());
    Fix fix = new Fix("Remove " + scheme, Safety.SAFE, List.of(new Edit(prefix, "")));
    return source.textOf(span).equals(text) ? finding.with(fix) : finding;
  }
}
