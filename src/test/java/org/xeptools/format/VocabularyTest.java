package org.xeptools.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private static final Path SCHEMA =
      Path.of("src/main/resources/org/xeptools/document/schema/xep.rnc");

  @Test
  void itHasTheElementsOfTheSchemaAndNoOthers() throws Exception {
    Set<String> declared =
        Pattern.compile("\\belement ([a-z0-9]+) \\{")
            .matcher(Files.readString(SCHEMA))
            .results()
            .map(element -> element.group(1))
            .collect(Collectors.toSet());
    assertThat(Vocabulary.all()).containsExactlyInAnyOrderElementsOf(declared);
  }

  @Test
  void noElementIsBothABlockAndWithinALine() {
    assertThat(Vocabulary.BLOCKS)
        .doesNotContainAnyElementsOf(Vocabulary.INLINES)
        .doesNotContainAnyElementsOf(Vocabulary.VALUES)
        .doesNotContainAnyElementsOf(Vocabulary.FIELDS);
  }
}
