package org.xeptools.site.sig;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xeptools.site.Addresses;
import org.xeptools.site.AtomFeed;
import org.xeptools.site.Series;

/** What happens in a group, as a feed. */
final class SigFeed {
  private SigFeed() {}

  static AtomFeed of(SigFacts facts, Series series) {
    String base = series.settings().base();
    String page = base + facts.path(".html");
    List<AtomFeed.Item> items = new ArrayList<>();
    Map<String, Integer> ids = new HashMap<>();
    for (SigFacts.Event event : facts.events()) {
      String id =
          page
              + "#"
              + event.day()
              + "-"
              + event.what().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
      int nth = ids.merge(id, 1, Integer::sum);
      items.add(
          new AtomFeed.Item(
              nth == 1 ? id : id + "-" + nth,
              event.what(),
              event.xep().isEmpty() ? page : base + Addresses.path(event.xep()) + ".html",
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
