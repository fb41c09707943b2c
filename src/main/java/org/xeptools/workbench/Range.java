package org.xeptools.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Two states of a tree, as the user names them.
 *
 * @param from a revision
 * @param to a revision; empty for the working tree
 */
record Range(String from, Optional<String> to) {
  /** The range {@code text}, {@code BASE} or {@code BASE..HEAD}, which {@code option} names. */
  static Range of(String text, String option) throws UserError {
    int dots = text.indexOf("..");
    if (dots >= 0 && text.startsWith("...", dots)) {
      throw new UserError("'" + text + "' has three dots; name two revisions with two: BASE..HEAD");
    }
    String from = dots < 0 ? text : text.substring(0, dots);
    if (from.isBlank()) {
      // An empty revision may come from an unset variable in a script, whose check would then
      // always pass.
      throw new UserError(
          option + " names no revision to begin with; name one, such as origin/main");
    }
    return new Range(
        from, dots < 0 ? Optional.empty() : Optional.of(named(text.substring(dots + 2))));
  }

  /** As in git, nothing after the dots means the commit that is checked out. */
  private static String named(String revision) {
    return revision.isEmpty() ? "HEAD" : revision;
  }

  /** Both states of the tree in {@code folder}. */
  States open(Path folder) throws IOException {
    return to.isPresent() ? States.between(folder, from, to.get()) : States.since(folder, from);
  }
}
