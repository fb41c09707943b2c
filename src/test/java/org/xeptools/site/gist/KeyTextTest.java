package org.xeptools.site.gist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xeptools.document.XepReader;

/** A key changes with all that the declarations of a tree bring to a document, and only then. */
class KeyTextTest {
  private static final List<String> USES =
      List.of(
          "<p>before &name; behind</p>",
          "<p><link url='&name;'>words</link></p>",
          "<section1 topic='About &name;' anchor='a'><p>words</p></section1>",
          "<p>a&name;b&name;</p>",
          "<p><![CDATA[&name;]]> and &name;</p>");

  @TempDir Path folder;

  @Test
  void changesWithTheTextOfAnEntity() throws Exception {
    for (String use : USES) {
      assertThat(key("<!ENTITY name 'one'>", use))
          .as(use)
          .isEqualTo(key("<!ENTITY other 'x'>\n<!ENTITY name 'one'>", use))
          .isNotEqualTo(key("<!ENTITY name 'two'>", use));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "<em>one</em>, <em>two</em>",
    "<em>one</em>, <strong>one</strong>",
    "<em/>one, <em>one</em>",
    "<em/><em/>, <em><em/></em>",
    "<link url='a'>x</link>, <link url='b'>x</link>",
    "<link url='a'>x</link>, <link anchor='a'>x</link>",
  })
  void changesWithTheMarkupOfAnEntity(String one, String other) throws Exception {
    String use = "<p>before &name; behind</p>";
    assertThat(key(entity(one), use))
        .isEqualTo(key(entity(one), use))
        .isNotEqualTo(key(entity(other), use));
  }

  @Test
  void changesWithAnEntityOfAnEntity() throws Exception {
    String outer = "<!ENTITY name 'see &inner;'>\n<!ENTITY inner '%s'>";
    assertThat(key(outer.formatted("one"), USES.get(0)))
        .isNotEqualTo(key(outer.formatted("two"), USES.get(0)));
  }

  private static String entity(String value) {
    return "<!ENTITY name \"" + value + "\">";
  }

  private List<String> key(String declarations, String body) throws Exception {
    Files.writeString(folder.resolve("xep.ent"), declarations + "\n");
    Path file = folder.resolve("xep-9001.xml");
    Files.writeString(
        file,
        "<!DOCTYPE xep SYSTEM 'xep.dtd' [<!ENTITY % ents SYSTEM 'xep.ent'>%ents;]>\n"
            + "<xep><header><title>Of Keys</title></header><section1 topic='Words'>"
            + body
            + "</section1></xep>\n");
    return KeyText.of(new XepReader().read(file).document().orElseThrow());
  }
}
