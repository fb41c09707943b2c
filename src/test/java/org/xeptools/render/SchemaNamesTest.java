package org.xeptools.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaNamesTest {
  @ParameterizedTest
  @CsvSource({
    "xep-0060.xml xep-0061.xml inbox/tides.xml, true",
    "xep-0060.xml other/xep-0060.xml, false",
    "xep-0060.xml Xep_0060.xml, false",
    "tides.xml xep-0060.xml tides-owner.xml, false",
    "tides.xml tides2.xml, true",
  })
  void filesOfDocumentsAreApartIfNoNameBeginsLikeAnother(String files, boolean apart) {
    assertThat(Schemas.areApart(Stream.of(files.split(" ")).map(Path::of).toList()))
        .isEqualTo(apart);
  }
}
