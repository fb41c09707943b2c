package org.xeptools.site.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xeptools.site.SmallSeries.specs;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.site.SmallSeries;

class SuccessionsTest {
  @TempDir Path folder;

  private static List<String> chains(Successions successions) {
    return successions.chains().stream()
        .map(
            chain ->
                chain.stream()
                    .map(link -> link.witness().map(w -> w + " ").orElse("") + link.name())
                    .collect(Collectors.joining(" > ")))
        .toList();
  }

  @Test
  void followsAChainAndSaysWhoIsSilent() throws Exception {
    SmallSeries series =
        new SmallSeries(folder)
            .with("xep-0001", "Obsolete", specs("supersededby", "XEP-0002"), "")
            .with("xep-0002", "Obsolete", specs("supersedes", "XEP-0001"), "")
            .with("xep-0003", "Draft", specs("supersedes", "xep-0002", "RFC 1"), "")
            .with("xep-0004", "Deprecated", specs("supersededby", "XEP-0999"), "")
            .with("xep-0005", "Obsolete", specs("supersededby"), "");
    Successions successions = Successions.of(series.read());
    assertThat(chains(successions))
        .containsExactly(
            "RFC 1 > BOTH XEP-0003",
            "XEP-0001 > BOTH XEP-0002 > LATER XEP-0003",
            "XEP-0004 > BOTH XEP-0999");
    assertThat(successions.withoutSuccessor())
        .extracting(entry -> entry.info().number())
        .containsExactly("0005");
  }

  @Test
  void endsInACircle() throws Exception {
    SmallSeries series =
        new SmallSeries(folder)
            .with("xep-0001", "Draft", specs("supersededby", "XEP-0001", "XEP-0002"), "")
            .with("xep-0002", "Draft", specs("supersededby", "XEP-0001"), "");
    assertThat(chains(Successions.of(series.read())))
        .containsExactly("XEP-0001 > EARLIER XEP-0002 > EARLIER XEP-0001");
  }

  @Test
  void readsTheNamesThatHeadersUse() {
    assertThat(XepName.number("XEP-0030")).contains("0030");
    assertThat(XepName.number("xep 30 (OPTIONAL)")).contains("0030");
    assertThat(XepName.number("XEP-00301")).isEmpty();
    assertThat(XepName.number("RFC 6120")).isEmpty();
  }
}
