package org.xeptools.rule.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.xeptools.document.XepReader;
import org.xeptools.finding.Fixes;
import org.xeptools.source.XepSource;

class MissingApproverTest {
  private static String fixed(String text) {
    XepSource source = XepSource.of(Path.of("tides.xml"), text);
    return new XepReader()
        .read(source)
        .document()
        .map(
            document ->
                new MissingApprover().check(document).flatMap(f -> f.fix().stream()).toList())
        .map(fixes -> Fixes.apply(text, fixes))
        .orElseThrow();
  }

  @Test
  void theInsertedLineEndsAndIndentsAsTheOthersDo() {
    String header = "<xep>\r\n<header>\r\n\t<type>Humorous</type>\r\n\t<sig>None</sig>\r\n";
    assertThat(fixed(header + "</header>\r\n</xep>\r\n"))
        .isEqualTo(header + "\t<approver>Editor</approver>\r\n</header>\r\n</xep>\r\n");
  }

  @Test
  void withoutSigOrWithTwoPossibleBodiesItIsLeftToAPerson() {
    String bare = "<xep><header><type>Humorous</type></header></xep>";
    String two = "<xep><header><type>Procedural</type><sig>None</sig></header></xep>";
    assertThat(fixed(bare)).isEqualTo(bare);
    assertThat(fixed(two)).isEqualTo(two);
  }
}
