package org.xeptools.site.view;

import java.util.List;
import java.util.Locale;
import org.xeptools.site.Content;
import org.xeptools.site.Series;
import org.xeptools.site.index.Successions;

/** What replaced what, as chains. */
final class Chains {
  private Chains() {}

  static String content(Series series) {
    Successions successions = Successions.of(series);
    Content content = new Content("chains");
    for (List<Successions.Link> chain : successions.chains()) {
      content.open("chain");
      for (Successions.Link link : chain) {
        content.open(
            "link",
            "name",
            link.name(),
            "witness",
            link.witness().map(w -> w.name().toLowerCase(Locale.ROOT)).orElse(""));
        link.entry().ifPresent(entry -> content.xep(entry.info()));
        content.close();
      }
      content.close();
    }
    content.open("without");
    successions.withoutSuccessor().forEach(entry -> content.xep(entry.info()));
    content.close();
    return content.end();
  }
}
