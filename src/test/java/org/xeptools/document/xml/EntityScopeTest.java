package org.xeptools.document.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xeptools.document.XepReader;
import org.xeptools.finding.Note;
import org.xeptools.source.XepSource;

class EntityScopeTest {
  @Test
  void padsANumberBeforeItGuesses() {
    String subset = "<!ENTITY xep0004 'a'> <!ENTITY xep0084 'b'> <!ENTITY xep0840 'c'>";
    assertThat(hints(subset, "&xep84;")).containsExactly("There is an entity &xep0084;");
    assertThat(hints(subset, "&xep-4;")).containsExactly("There is an entity &xep0004;");
    assertThat(hints(subset, "&xep00840;")).hasSize(1);
    assertThat(hints(subset, "&xep77;")).isEmpty();
  }

  private static List<String> hints(String subset, String body) {
    String text = "<!DOCTYPE xep [" + subset + "]><xep>" + body + "</xep>";
    return new XepReader()
        .read(XepSource.of(Path.of("x.xml"), text)).problems().stream()
            .filter(f -> f.rule().equals("undefined-entity"))
            .flatMap(f -> f.notes().stream())
            .map(Note::message)
            .toList();
  }
}
