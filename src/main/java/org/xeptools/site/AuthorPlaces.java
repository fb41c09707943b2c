package org.xeptools.site;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.xeptools.document.Anchors;

/** The place of each author in the list of authors: an id for each name that documents have. */
public final class AuthorPlaces {
  private static final String PAGE = "views/authors.html#";

  private final Map<String, String> ids = new HashMap<>();

  private AuthorPlaces(Set<String> names) {
    Set<String> taken = new HashSet<>();
    Map<String, Integer> last = new HashMap<>();
    for (String name : names) {
      String slug = "author-" + Anchors.slug(name);
      String id = slug;
      while (!taken.add(id)) {
        id = slug + "-" + last.merge(slug, 1, Integer::sum);
      }
      ids.put(name, id);
    }
  }

  /** The places of all authors of {@code series}. */
  public static AuthorPlaces of(Series series) {
    Set<String> names = new TreeSet<>();
    for (Entry entry : series.entries()) {
      entry.info().authors().stream().filter(name -> !name.isEmpty()).forEach(names::add);
    }
    return new AuthorPlaces(names);
  }

  /** The id of the author {@code name}. */
  public String id(String name) {
    return ids.getOrDefault(name, "");
  }

  /** The paths from the root of the site to the authors of {@code entry}, by name. */
  Map<String, String> ways(Entry entry) {
    Map<String, String> ways = new HashMap<>();
    for (String name : entry.info().authors()) {
      if (ids.containsKey(name)) {
        ways.put(name, PAGE + id(name));
      }
    }
    return ways;
  }
}
