package org.xeptools.act.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MailTextTest {
  private static String changes(String text) {
    return MailText.of("updated", Map.of("changes", text));
  }

  @Test
  void theLinesOfAnItemBeginBelowItsWords() {
    String item = "The harbor master tells all ships that wait outside of the harbor when they may";
    assertThat(changes("  * " + item + " enter"))
        .contains("\n  * The harbor master", " of the harbor\n    when they may enter\n");
    assertThat(changes("12. " + item + " enter")).contains("\n    when they may enter");
    assertThat(changes("  " + item + " enter")).contains("\n  when they may enter");
  }

  @Test
  void anAddressIsNeverBroken() {
    String address = "https://harbor.example/" + "tide/".repeat(20);
    assertThat(changes("* See " + address)).contains("\n  " + address + "\n");
  }
}
