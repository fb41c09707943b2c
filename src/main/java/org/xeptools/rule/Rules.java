package org.xeptools.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.corpus.Question;
import org.xeptools.rule.change.ChangeRules;
import org.xeptools.rule.charter.CharterRules;
import org.xeptools.rule.dataform.DataformRules;
import org.xeptools.rule.example.ExampleRules;
import org.xeptools.rule.form.FormRules;
import org.xeptools.rule.header.HeaderRules;
import org.xeptools.rule.history.HistoryRules;
import org.xeptools.rule.prose.ProseRules;
import org.xeptools.rule.reference.ReferenceRules;
import org.xeptools.rule.schema.SchemaRules;
import org.xeptools.rule.structure.StructureRules;
import org.xeptools.xsd.SchemaCatalog;

/** The list of all rules. */
public final class Rules {
  private Rules() {}

  /** The questions that rules ask about the rest of a tree. */
  public static List<Question> questions() {
    return Stream.of(Corpus.questions(), SchemaCatalog.questions(), DataformRules.questions())
        .flatMap(List::stream)
        .toList();
  }

  /** All rules, by group, on the day {@code today}. */
  public static RuleSet on(LocalDate today) {
    return new RuleSet(
        Stream.of(
                FormRules.all(),
                HeaderRules.on(today),
                HistoryRules.on(today),
                StructureRules.all(),
                ReferenceRules.all(),
                ExampleRules.all(),
                DataformRules.all(),
                SchemaRules.all(),
                ProseRules.all(),
                CharterRules.on(today),
                ChangeRules.on(today))
            .flatMap(List::stream)
            .toList(),
        today);
  }
}
