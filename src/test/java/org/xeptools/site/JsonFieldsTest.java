package org.xeptools.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonFieldsTest {
  private static String array(List<String> items) {
    return JsonFields.array(
        items,
        (item, json) -> {
          json.writeStartObject();
          new JsonFields(json).text("name", item);
          new JsonFields(json).texts("parts", List.of(item, "[ ]"));
          json.writeEndObject();
        });
  }

  @Test
  void joinedArraysAreTheArrayOfAll() {
    assertThat(JsonFields.joined(List.of())).isEqualTo(array(List.of()));
    assertThat(JsonFields.joined(List.of(array(List.of()), array(List.of()))))
        .isEqualTo(array(List.of()));
    assertThat(
            JsonFields.joined(
                List.of(array(List.of("reed", "eel")), array(List.of()), array(List.of("tide")))))
        .isEqualTo(array(List.of("reed", "eel", "tide")));
  }
}
