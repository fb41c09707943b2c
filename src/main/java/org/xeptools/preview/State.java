package org.xeptools.preview;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.render.Stylesheets;
import org.xeptools.site.build.Task;

/**
 * One state of a tree that is being edited.
 *
 * @param sources the documents
 * @param stylesheets the last stylesheets that compiled
 * @param looks how often stylesheets have changed
 * @param assets how often each style sheet, script or picture has changed, by its path
 * @param plan the pages
 * @param faults faults in files other than documents
 */
record State(
    Sources sources,
    Stylesheets stylesheets,
    int looks,
    Map<String, Integer> assets,
    PreviewPages plan,
    List<String> faults) {
  private static final String PAGE = ".html";

  State {
    assets = Map.copyOf(assets);
    faults = List.copyOf(faults);
  }

  /** The same with other faults. */
  State with(List<String> other) {
    return new State(sources, stylesheets, looks, assets, plan, other);
  }

  /** Identifies the result of {@code task} with the stylesheets of this state. */
  String key(Task task) {
    return looks + "-" + task.key();
  }

  /** The document whose page is at {@code path}, whether or not it can be read. */
  Optional<Path> document(String path) {
    if (!path.endsWith(PAGE)) {
      return Optional.empty();
    }
    Corpus disk = sources.disk();
    String file = path.substring(0, path.length() - PAGE.length()) + ".xml";
    return Stream.concat(
            disk.published().values().stream().filter(f -> name(f).equals(file)),
            disk.inbox().stream().filter(f -> ("inbox/" + name(f)).equals(file)))
        .findFirst();
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
