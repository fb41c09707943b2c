package org.xeptools.rule.reference;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.xml.EntityList;
import org.xeptools.finding.Finding;
import org.xeptools.rule.EntityRule;

/** The tree's xep.ent gives a document a wrong number. */
final class EntityNumberMismatch implements EntityRule {
  private static final Pattern NUMBER = Pattern.compile("(?i)\\bxep-(\\d{4})\\b");

  @Override
  public Stream<Finding> check(EntityList list, Corpus corpus) {
    return XepEntity.of(list, corpus).flatMap(entity -> strange(list, entity));
  }

  private Stream<Finding> strange(EntityList list, XepEntity entity) {
    return NUMBER
        .matcher(entity.markup(list))
        .results()
        .filter(found -> !found.group(1).equals(entity.number()))
        .limit(1)
        .map(
            found ->
                entity.weigh(
                    finding(
                        entity.place(list, found.start(), found.end()),
                        entity.reference() + " refers to XEP-" + found.group(1)),
                    this));
  }
}
