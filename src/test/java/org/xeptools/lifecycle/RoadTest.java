package org.xeptools.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xeptools.lifecycle.Status.ACTIVE;
import static org.xeptools.lifecycle.Status.DEFERRED;
import static org.xeptools.lifecycle.Status.DEPRECATED;
import static org.xeptools.lifecycle.Status.EXPERIMENTAL;
import static org.xeptools.lifecycle.Status.FINAL;
import static org.xeptools.lifecycle.Status.OBSOLETE;
import static org.xeptools.lifecycle.Status.PROPOSED;
import static org.xeptools.lifecycle.Status.PROTOXEP;
import static org.xeptools.lifecycle.Status.REJECTED;
import static org.xeptools.lifecycle.Status.RETRACTED;
import static org.xeptools.lifecycle.Status.STABLE;

import org.junit.jupiter.api.Test;

class RoadTest {
  @Test
  void aStandardOnItsWay() {
    Road road = Road.of(XepType.STANDARDS_TRACK, STABLE);
    assertThat(road.states()).containsExactly(PROTOXEP, EXPERIMENTAL, PROPOSED, STABLE, FINAL);
    assertThat(road.beside()).containsExactly(DEFERRED, RETRACTED, REJECTED, DEPRECATED, OBSOLETE);
  }

  @Test
  void asleep() {
    assertThat(Road.of(XepType.STANDARDS_TRACK, DEFERRED).states())
        .containsExactly(PROTOXEP, EXPERIMENTAL, DEFERRED, PROPOSED, STABLE, FINAL);
  }

  @Test
  void goingOut() {
    assertThat(Road.of(XepType.PROCEDURAL, DEPRECATED).states())
        .containsExactly(PROTOXEP, EXPERIMENTAL, PROPOSED, ACTIVE, DEPRECATED, OBSOLETE);
  }

  @Test
  void over() {
    assertThat(Road.of(XepType.INFORMATIONAL, RETRACTED).states())
        .containsExactly(PROTOXEP, EXPERIMENTAL, RETRACTED);
  }

  @Test
  void aStatusThatTheTypeDoesNotKnow() {
    assertThat(Road.of(XepType.HUMOROUS, STABLE).states()).containsExactly(STABLE);
  }
}
