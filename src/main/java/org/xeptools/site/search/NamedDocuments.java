package org.xeptools.site.search;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xeptools.lifecycle.Status;
import org.xeptools.site.XepInfo;

/** The documents of a series by what an editor may call them: a number, short name or title. */
final class NamedDocuments {
  private final Map<String, Integer> places = new HashMap<>();

  /** The documents {@code all}, in the order of the series. */
  NamedDocuments(List<XepInfo> all) {
    for (boolean live : new boolean[] {true, false}) {
      for (int place = 0; place < all.size(); place++) {
        XepInfo xep = all.get(place);
        if (isLive(xep) == live) {
          put(xep.accepted() ? xep.label() : xep.page(), place);
          put(xep.title(), place);
          int own = place;
          xep.shortname().ifPresent(name -> put(name, own));
        }
      }
    }
  }

  private static boolean isLive(XepInfo xep) {
    return Status.meant(xep.status()).filter(s -> s.standing() == Status.Standing.LIVE).isPresent();
  }

  private void put(String name, int place) {
    places.putIfAbsent(key(name), place);
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }

  /** The place in the series of the document called {@code name}; of two, the one in force. */
  Optional<Integer> place(String name) {
    String digits = name.matches("\\d{1,4}") ? "XEP-" + "0".repeat(4 - name.length()) + name : name;
    return Optional.ofNullable(places.get(key(digits)));
  }
}
