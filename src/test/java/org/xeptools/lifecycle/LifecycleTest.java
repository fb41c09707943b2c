package org.xeptools.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LifecycleTest {
  @Test
  void aStandardGoesThroughProposedToStable() {
    assertThat(Lifecycle.allows(XepType.STANDARDS_TRACK, Status.PROPOSED, Status.STABLE))
        .hasValueSatisfying(t -> assertThat(t.clause()).isEqualTo("approval-std"));
    assertThat(Lifecycle.allows(XepType.STANDARDS_TRACK, Status.EXPERIMENTAL, Status.STABLE))
        .isEmpty();
    assertThat(Lifecycle.allows(XepType.STANDARDS_TRACK, Status.PROPOSED, Status.ACTIVE)).isEmpty();
  }

  @Test
  void othersBecomeActive() {
    assertThat(Lifecycle.allows(XepType.PROCEDURAL, Status.PROPOSED, Status.ACTIVE)).isPresent();
    assertThat(Lifecycle.knows(XepType.INFORMATIONAL, Status.STABLE)).isFalse();
    assertThat(Lifecycle.knows(XepType.STANDARDS_TRACK, Status.ACTIVE)).isFalse();
  }

  @Test
  void humorIsActiveAtOnce() {
    assertThat(Lifecycle.allows(XepType.HUMOROUS, Status.PROTOXEP, Status.ACTIVE)).isPresent();
    assertThat(Lifecycle.knows(XepType.HUMOROUS, Status.EXPERIMENTAL)).isFalse();
  }
}
