package org.xeptools.rule.reference;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.SeriesEntity;
import org.xeptools.document.xml.EntityDeclaration;
import org.xeptools.document.xml.EntityList;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.rule.EntityRule;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;

/** The tree's xep.ent has no entity for a published document; reported where it belongs. */
final class MissingEntity implements EntityRule {
  @Override
  public Stream<Finding> check(EntityList list, Corpus corpus) {
    NavigableMap<String, SourceSpan> declared = new TreeMap<>();
    list.declarations().forEach(entity -> declared.putIfAbsent(entity.name(), entity.span()));
    return corpus.published().keySet().stream()
        .filter(number -> list.isWithoutDocument(number))
        .flatMap(number -> lacking(list, corpus, number, declared).stream());
  }

  private Optional<Finding> lacking(
      EntityList list, Corpus corpus, String number, NavigableMap<String, SourceSpan> declared) {
    Map.Entry<String, SourceSpan> before = declared.lowerEntry("xep" + number);
    Optional<SourceSpan> neighbor =
        before != null && before.getKey().matches("xep\\d{4}")
            ? Optional.of(before.getValue())
            : list.declarations().stream()
                .map(EntityDeclaration::span)
                .max(Comparator.comparingInt(SourceSpan::start));
    return neighbor.map(span -> fault(list, corpus, number, span));
  }

  private Finding fault(EntityList list, Corpus corpus, String number, SourceSpan neighbor) {
    Finding fault =
        finding(neighbor, "xep.ent has no entity &xep" + number + ";, which belongs after this one")
            .with(
                info()
                    .severities()
                    .weigh(info().severity(), XepEntity.standing(corpus.header(number)), false));
    return corpus
        .header(number)
        .flatMap(Header::title)
        .map(Field::text)
        .filter(title -> !title.isEmpty())
        .map(title -> fault.with(fix(list.source(), number, title, neighbor)))
        .orElse(fault);
  }

  private static Fix fix(XepSource source, String number, String title, SourceSpan neighbor) {
    String form = source.textOf(neighbor);
    int end = source.endOfText(source.endOf(neighbor).line());
    String line =
        source.lineEnd()
            + SeriesEntity.declaration(number, title, form.startsWith("<!ENTITY xep") ? form : "");
    return new Fix(
        "Declare &xep" + number + ";", Safety.SAFE, List.of(new Edit(source.span(end, end), line)));
  }
}
