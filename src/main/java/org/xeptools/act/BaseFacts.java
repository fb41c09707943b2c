package org.xeptools.act;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What git knows about the numbers of the series, beside the working tree.
 *
 * @param branch the branch that others publish on: {@code origin/main}; empty if there is none
 * @param behind how many of its commits are not in HEAD
 * @param committed the titles of the documents in HEAD, by number
 * @param published the titles of the documents on the branch, by number
 */
public record BaseFacts(
    Optional<String> branch,
    int behind,
    SortedMap<String, String> committed,
    SortedMap<String, String> published) {
  /** Outside git. */
  public static final BaseFacts NONE =
      new BaseFacts(Optional.empty(), 0, new TreeMap<>(), new TreeMap<>());

  public BaseFacts {
    committed = new TreeMap<>(committed);
    published = new TreeMap<>(published);
  }

  /** A document on the branch with a higher number than {@code highest}, the first one. */
  Optional<Map.Entry<String, String>> above(String highest) {
    return published.entrySet().stream()
        .filter(document -> document.getKey().compareTo(highest) > 0)
        .findFirst();
  }
}
