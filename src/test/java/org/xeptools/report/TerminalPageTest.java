package org.xeptools.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalPageTest {
  private static final String PAGE =
      """
      # tide-late

      The tide
      comes on `time`, as all of us have long known.

          <tide at='six'/>

      - one two three four five six seven
      - eight
      """;

  @Test
  void keepsTheLinesBetweenFences() {
    String page = "A tide:\n```xml\n<tide>\n\n  <high/>\n</tide>\n```\nIt is\nhigh.\n";
    assertThat(TerminalPage.of(page, new Style(false), 24))
        .isEqualTo("A tide:\n    <tide>\n    \n      <high/>\n    </tide>\nIt is high.\n");
  }

  @Test
  void fillsParagraphsAndKeepsCode() {
    assertThat(TerminalPage.of(PAGE, new Style(false), 24))
        .isEqualTo(
            """
            tide-late

            The tide comes on
            `time`, as all of us
            have long known.

                <tide at='six'/>

            - one two three four
              five six seven
            - eight
            """);
  }

  @Test
  void coloursHeadingsAndCode() {
    assertThat(TerminalPage.of(PAGE, new Style(true), 24))
        .startsWith("\u001B[1mtide-late\u001B[0m\n")
        .contains("comes on \u001B[36mtime\u001B[0m,");
  }
}
