package org.xeptools.rule.structure;

import java.util.List;
import org.xeptools.rule.Rule;

/** The rules of this group, as `xep explain` lists them. */
public final class StructureRules {
  private StructureRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        new MissingAnchor(),
        new RepeatedAnchor(),
        new MalformedAnchor(),
        new ReservedAnchor(),
        MissingSections.SECURITY,
        MissingSections.IANA,
        MissingSections.REGISTRAR,
        new MissingSchema(),
        MissingSections.ACCESSIBILITY,
        MissingSections.PRIVACY,
        MissingSections.INTRODUCTION,
        MissingSections.REQUIREMENTS,
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
        new MalformedListStart());
  }
}
