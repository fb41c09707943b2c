package org.xeptools.rule.change;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.xeptools.change.Change;
import org.xeptools.source.Blanks;

/** The changes of a document's text between its newest revision and the base of a change. */
enum Backlog {
  /** The text is the same. */
  NONE,
  /** The text changed without a revision. */
  SOME,
  /** The history cannot be read, because the clone is shallow. */
  UNKNOWN;

  private static final String START = "<revision";
  private static final String END = "</revision>";

  /** The backlog of the document of {@code change}, which has a base. */
  static Backlog of(Change change) {
    List<String> states = new ArrayList<>(2);
    Set<String> versions = new TreeSet<>();
    boolean known =
        change
            .base()
            .tree()
            .visitPast(
                change.before().orElseThrow(),
                bytes -> {
                  String source = new String(bytes, StandardCharsets.UTF_8);
                  Set<String> listed = versions(source);
                  if (states.isEmpty()) {
                    versions.addAll(listed);
                  } else if (!listed.equals(versions)) {
                    return true;
                  }
                  // The first state is the base; the later ones lead to the oldest state of its
                  // newest revision.
                  if (states.size() == 2) {
                    states.remove(1);
                  }
                  states.add(withoutRevisions(source));
                  return false;
                });
    if (!known || states.isEmpty()) {
      return UNKNOWN;
    }
    return states.get(0).equals(states.get(states.size() - 1)) ? NONE : SOME;
  }

  /** {@code source} without its revisions and the white space before each. */
  static String withoutRevisions(String source) {
    StringBuilder rest = new StringBuilder(source.length());
    int from = 0;
    for (int start = source.indexOf(START); start >= 0; start = source.indexOf(START, from)) {
      int end = source.indexOf(END, start);
      if (end < 0) {
        break;
      }
      int last = start;
      while (last > from && Blanks.isBlank(source.charAt(last - 1))) {
        last--;
      }
      rest.append(source, from, last);
      from = end + END.length();
    }
    return rest.append(source, from, source.length()).toString();
  }

  private static Set<String> versions(String source) {
    Set<String> versions = new TreeSet<>();
    String open = "<version>";
    for (int start = source.indexOf(open); start >= 0; start = source.indexOf(open, start + 1)) {
      int end = source.indexOf('<', start + open.length());
      if (end >= 0) {
        versions.add(source.substring(start + open.length(), end).strip());
      }
    }
    return versions;
  }
}
