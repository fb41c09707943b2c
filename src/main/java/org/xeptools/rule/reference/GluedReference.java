package org.xeptools.rule.reference;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.EntityReference;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;

/** The entity of a XEP or RFC touches a word or another one. */
final class GluedReference implements DocumentRule {
  private static final Pattern ENTITY = Pattern.compile("(?:xep|rfc)\\d{3,5}");

  @Override
  public Stream<Finding> check(XepDocument document) {
    Set<Integer> ends = new HashSet<>();
    return document.references().stream()
        .filter(r -> ENTITY.matcher(r.name()).matches())
        .flatMap(r -> judge(document, r, ends));
  }

  private Stream<Finding> judge(
      XepDocument document, EntityReference reference, Set<Integer> ends) {
    String text = document.source().text();
    int start = reference.span().start();
    int end = reference.span().end();
    ends.add(end);
    boolean before =
        ends.contains(start)
            || (start > 0 && isPartOfWord(text.charAt(start - 1)))
            || text.startsWith("</link>", start - "</link>".length());
    boolean behind =
        (end < text.length() && isPartOfWord(text.charAt(end))) || text.startsWith("<link", end);
    return Stream.concat(
        before ? Stream.of(glued(document, reference, start, "before")) : Stream.empty(),
        behind ? Stream.of(glued(document, reference, end, "after")) : Stream.empty());
  }

  private static boolean isPartOfWord(char c) {
    return Character.isLetterOrDigit(c);
  }

  private Finding glued(XepDocument document, EntityReference reference, int at, String side) {
    Edit blank = new Edit(document.source().span(at, at), " ");
    return finding(reference.span(), "a space is missing " + side + " &" + reference.name() + ";")
        .with(new Fix("Insert a blank", Safety.SAFE, List.of(blank)));
  }
}
