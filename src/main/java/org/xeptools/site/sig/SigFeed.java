package org.xeptools.site.sig;

import java.util.ArrayList;
import java.util.List;
import org.xeptools.site.AtomFeed;
import org.xeptools.site.PageAddresses;
import org.xeptools.site.Series;

/** The feed of a group. */
final class SigFeed {
  private SigFeed() {}

  static AtomFeed of(SigFacts facts, Series series) {
    String base = series.settings().base();
    String page = base + facts.path(".html");
    List<AtomFeed.Item> items = new ArrayList<>();
    for (SigFacts.Event event : facts.events()) {
      items.add(
          new AtomFeed.Item(
              page + "#" + event.id(),
              event.what(),
              event.xep().isEmpty()
                  ? page + "#" + event.id()
                  : base + PageAddresses.path(event.xep()) + ".html",
              event.day(),
              List.of(),
              "",
              ""));
    }
    return new AtomFeed(
        facts.sig().name(),
        facts.charter().title(),
        base + facts.path(".atom"),
        page,
        series.today(),
        items);
  }
}
