package org.xeptools.document.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xeptools.document.XepReader;
import org.xeptools.finding.Note;
import org.xeptools.source.XepSource;

class SchemaFindingsTest {
  @Test
  void whatIsWrittenInsteadIsAllowedThere() {
    assertThat(notes("<b>x</b>", "")).containsExactly("Allowed here: text");
    assertThat(notes("", "<p><b>x</b></p>")).containsExactly("Write `strong`");
  }

  @Test
  void whatIsSentGoesIntoCdata() {
    assertThat(notes("", "<example caption='A'>\n<iq/>\n</example>"))
        .containsExactly("Put what is sent between <![CDATA[ and ]]>");
  }

  private static List<String> notes(String inAbstract, String inSection) {
    String text =
        "<xep><header><title>A</title><abstract>B"
            + inAbstract
            + "</abstract></header><section1 topic='C'>"
            + inSection
            + "</section1></xep>";
    return new XepReader()
        .read(XepSource.of(Path.of("x.xml"), text)).problems().stream()
            .filter(finding -> finding.message().contains("is not allowed in"))
            .flatMap(finding -> finding.notes().stream())
            .map(Note::message)
            .toList();
  }
}
