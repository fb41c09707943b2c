package org.xeptools.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeantValueTest {
  @ParameterizedTest
  @CsvSource({
    "Standards Track, STANDARDS_TRACK",
    "Standards Strack, STANDARDS_TRACK",
    "standards-track, STANDARDS_TRACK",
    "Standard Track, STANDARDS_TRACK",
    "Informationl, INFORMATIONAL",
    "SIG formation, SIG_FORMATION",
    "SIG Proposals, SIG_PROPOSAL",
  })
  void typesAreMeant(String written, XepType meant) {
    assertThat(XepType.meant(written)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "ProtoXep, PROTOXEP",
    "Proto, PROTOXEP",
    "draft, STABLE",
    "Stable, STABLE",
    "EXPERIMENTAL, EXPERIMENTAL",
    "Defered, DEFERRED",
    "active, ACTIVE",
  })
  void statusesAreMeant(String written, Status meant) {
    assertThat(Status.meant(written)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Extension", "Technical Specification", "SIG", "Re", "In force", "?!"})
  void otherWordsAreNoMisspellings(String written) {
    assertThat(XepType.meant(written)).isEmpty();
    assertThat(Status.meant(written)).isEmpty();
    assertThat(Approver.meant(written)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void aKnownValueMeansItself(Status status) {
    assertThat(Status.meant(status.sourceName())).isEqualTo(Optional.of(status));
  }

  @ParameterizedTest
  @EnumSource(XepType.class)
  void aKnownTypeMeansItself(XepType type) {
    assertThat(XepType.meant(type.sourceName())).isEqualTo(Optional.of(type));
  }
}
