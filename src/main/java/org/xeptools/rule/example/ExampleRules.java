package org.xeptools.rule.example;

import java.util.List;
import org.xeptools.rule.Rule;

/** The rules of this group, in the order of `xep explain`. */
public final class ExampleRules {
  private ExampleRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        new ChangedSessionId(),
        new ChangedHost(),
        new MistypedStanza(),
        new MisspeltAddress(),
        new StrayCharacter(),
        new RequestAsReply(),
        new MisaddressedReply(),
        new UnboundPrefix(),
        new NumberLeftOpen(),
        new MisspeltXmlns(),
        new MalformedExample(),
        new MalformedSchema(),
        new MalformedJson(),
        new UnexpandedEntity(),
        new EmptyExample(),
        new ExampleOutsideCdata(),
        new DoublyEscapedExample(),
        new LongExampleLine(),
        new TabInExample(),
        new DoubleQuotesInExample(),
        new InvalidStanzaType(),
        new IqWithoutId(),
        new IqChildren(),
        new UnmatchedReply(),
        new MalformedAddress(),
        new ErrorWithoutCause(),
        new UndefinedCondition(),
        new UnusualErrorType(),
        new LegacyErrorCode(),
        new RealHost(),
        new MisspeltHost(),
        new MalformedTimestamp(),
        new MisspeltNamespace(),
        new MixedNamespaceVersions(),
        new MisspeltElement(),
        new TemporaryNamespace(),
        new MisshapenNamespace(),
        new UnusedSchemaNamespace(),
        new MisregisteredNamespace(),
        new MismatchedSchemaNamespace());
  }
}
