package org.xeptools.rule.reference;

import java.util.List;
import org.xeptools.rule.Rule;

/** The rules of this group, in the order of `xep explain`. */
public final class ReferenceRules {
  private ReferenceRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        new UnlistedDependency(),
        new UnknownDependency(),
        new MalformedDependency(),
        new DanglingLink(),
        new MissingEntity(),
        new EntityTitleMismatch(),
        new RepeatedEntity(),
        new UnmentionedDependency(),
        new DeadDependency(),
        new MissingDependencies(),
        new SelfReference(),
        new RepeatedSpecification(),
        new OwnEntity(),
        new UnansweredSupersession(),
        new SupersessionNotTold(),
        new SupersededYetLive(),
        new MissingSuccessor(),
        new EntityNumberMismatch(),
        new ImmatureDependency(),
        new LinkWithoutUrl(),
        new LinkWithoutWords(),
        new MalformedUrl(),
        new LinkWithoutHash(),
        new RelativeLink(),
        new LinkToInbox(),
        new MalformedXepLink(),
        new UnknownXepLink(),
        new DanglingLinkToXep(),
        new LinkToGeneratedId(),
        new InsecureLink(),
        new RetiredHost(),
        new MisleadingLink(),
        new StaleNumber(),
        new UnknownXep(),
        new NamedTwice(),
        new GluedReference());
  }
}
