package org.xeptools.rule.structure;

import java.util.List;
import java.util.stream.Stream;
import org.xeptools.rule.Rule;

/** The rules of this group, in the order of `xep explain`. */
public final class StructureRules {
  private StructureRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return Stream.of(
            Stream.of(
                new MissingAnchor(),
                new RepeatedAnchor(),
                new MalformedAnchor(),
                new ReservedAnchor(),
                new MissingSchema(),
                new SectionWithoutTopic(),
                new StableWithoutConsiderations(),
                new MisnamedSection(),
                new TemplateLeftover(),
                new TemplateHeader(),
                new EmptySection(),
                new EmptyElement(),
                new RepeatedTopic(),
                new UntidyTopic(),
                new HandwrittenNumber(),
                new MisleadingAnchor(),
                new ImageWithoutAlt(),
                new ExampleWithoutCaption(),
                new TableWithoutCaption(),
                new TableWithoutHeader(),
                new WideTable(),
                new RaggedTable(),
                new MalformedListStart()),
            MissingSection.all())
        .flatMap(rules -> rules)
        .map(Rule.class::cast)
        .toList();
  }
}
