package org.xeptools.site.view;

import java.util.List;
import java.util.Locale;
import org.xeptools.site.Series;
import org.xeptools.site.XmlText;
import org.xeptools.site.index.Successions;

/** Supersessions, as chains. */
final class Chains {
  private Chains() {}

  static String content(Series series) {
    Successions successions = Successions.of(series);
    XmlText content = XmlText.page("chains");
    for (List<Successions.Link> chain : successions.chains()) {
      content.open("chain");
      for (Successions.Link link : chain) {
        content
            .open("link")
            .attribute("name", link.name())
            .attribute("witness", link.witness().map(w -> w.name().toLowerCase(Locale.ROOT)));
        link.entry().ifPresent(entry -> content.add(entry.info()));
        content.close();
      }
      content.close();
    }
    content.open("without");
    successions.withoutSuccessor().forEach(entry -> content.add(entry.info()));
    content.close();
    return content.end();
  }
}
