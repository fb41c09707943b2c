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

import java.util.List;
import org.junit.jupiter.api.Test;

class RoadTest {
  @Test
  void aStandardOnItsWay() {
    Road road = Road.of(XepType.STANDARDS_TRACK, List.of(PROTOXEP, EXPERIMENTAL, PROPOSED), STABLE);
    assertThat(road.states()).containsExactly(PROTOXEP, EXPERIMENTAL, PROPOSED, STABLE, FINAL);
    assertThat(road.here()).isEqualTo(3);
    assertThat(road.beside()).containsExactly(DEFERRED, RETRACTED, REJECTED, DEPRECATED, OBSOLETE);
  }

  @Test
  void statesThatNobodySaysItPassedAreLeftOut() {
    assertThat(Road.of(XepType.STANDARDS_TRACK, List.of(STABLE), OBSOLETE).states())
        .containsExactly(STABLE, OBSOLETE);
    assertThat(Road.of(XepType.INFORMATIONAL, List.of(), RETRACTED).states())
        .containsExactly(RETRACTED);
  }

  @Test
  void aStateCanLieBehindAndAhead() {
    Road road =
        Road.of(XepType.STANDARDS_TRACK, List.of(EXPERIMENTAL, DEFERRED, PROPOSED), EXPERIMENTAL);
    assertThat(road.states())
        .containsExactly(EXPERIMENTAL, DEFERRED, PROPOSED, EXPERIMENTAL, PROPOSED, STABLE, FINAL);
  }

  @Test
  void asleepOrGoingOut() {
    assertThat(Road.of(XepType.STANDARDS_TRACK, List.of(), DEFERRED).states())
        .containsExactly(DEFERRED, PROPOSED, STABLE, FINAL);
    assertThat(Road.of(XepType.PROCEDURAL, List.of(ACTIVE), DEPRECATED).states())
        .containsExactly(ACTIVE, DEPRECATED, OBSOLETE);
  }

  @Test
  void aStatusThatTheTypeDoesNotKnow() {
    assertThat(Road.of(XepType.HUMOROUS, List.of(), STABLE).states()).containsExactly(STABLE);
  }
}
