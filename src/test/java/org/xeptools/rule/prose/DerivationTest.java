package org.xeptools.rule.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DerivationTest {
  private static final Set<String> KNOWN =
      Set.of("interoperable", "deploy", "subscribe", "opaque", "periodic", "format", "unique");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "interoperably",
        "deployer",
        "deployers",
        "resubscribe",
        "subscriber",
        "opaquely",
        "opaqueness"
      })
  void right(String word) {
    assertThat(Derivation.isOf(word, KNOWN::contains)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"periodicly", "formater", "uniquness", "deploer", "resubcribe", "ly", "er"})
  void wrong(String word) {
    assertThat(Derivation.isOf(word, KNOWN::contains)).isFalse();
  }
}
