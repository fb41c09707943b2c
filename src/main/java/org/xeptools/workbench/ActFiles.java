package org.xeptools.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.xeptools.act.Plan;
import org.xeptools.act.PlannedFile;
import org.xeptools.output.TreeWriter;
import org.xeptools.output.TreeWriter.TakenBack;

/** Writes the files of acts, and takes back what an act did that was stopped halfway. */
final class ActFiles {
  private static final int SHOWN = 3;

  private final TreeWriter writer;

  ActFiles(TreeWriter writer) {
    this.writer = writer;
  }

  /**
   * Writes to the tree in {@code folder}.
   *
   * @param said is told, in a sentence, if another act has to be waited for
   */
  static ActFiles of(Path folder, Consumer<String> said) throws IOException {
    return new ActFiles(
        TreeWriter.of(
            folder,
            List.of(SiteBuild.workTree(folder)),
            () -> said.accept("another act writes to this tree; waiting for it")));
  }

  /** Writes the files of {@code plans}, or none, and does what follows. */
  void write(List<Plan> plans, Optional<TreeWriter.Completion> completion) throws IOException {
    Map<Path, TreeWriter.Update> updates = new LinkedHashMap<>();
    for (Plan plan : plans) {
      for (PlannedFile file : plan.files()) {
        Path place = place(file);
        updates.put(
            place,
            new TreeWriter.Update(
                place,
                updates.containsKey(place) ? updates.get(place).before() : before(file),
                file.after().text()));
      }
    }
    writer.write(label(plans), List.copyOf(updates.values()), completion);
  }

  private static Optional<String> before(PlannedFile file) {
    return file.isNew() ? Optional.empty() : Optional.of(file.before().text());
  }

  private static String label(List<Plan> plans) {
    List<String> subjects = plans.stream().map(Plan::subject).toList();
    return subjects.size() > SHOWN
        ? subjects.get(0) + " and " + (subjects.size() - 1) + " other documents"
        : String.join(", ", subjects);
  }

  /** A link to another file of the tree stays a link. */
  static Path place(PlannedFile file) {
    try {
      return file.isNew() ? file.path() : file.path().toRealPath();
    } catch (IOException e) {
      return file.path();
    }
  }

  /**
   * Takes back what an earlier act on the tree in {@code folder} did before it was stopped, and
   * says so.
   *
   * @return true if there was such an act, so that files may have changed
   */
  static boolean recover(Path folder, Consumer<String> said) throws IOException {
    Optional<TakenBack> found = of(folder, said).writer.recover(ActCommit.earlier(folder));
    found.ifPresent(earlier -> said.accept(sentence(earlier)));
    return found.isPresent();
  }

  private static String sentence(TakenBack earlier) {
    String act = "an earlier act on " + earlier.label() + " was stopped ";
    if (earlier.isWhole()) {
      return act + "at its end; nothing of it is missing";
    }
    return (earlier.restored().isEmpty()
            ? act + "before it changed a file"
            : act + "halfway; " + names(earlier.restored()) + " as before it")
        + (earlier.changed().isEmpty()
            ? ""
            : "; " + names(earlier.changed()) + " left alone, since changed by others");
  }

  /** {@code xep.ent is}, {@code xep-0518.xml and xep.ent are}. */
  private static String names(List<Path> files) {
    return files.stream()
            .map(file -> String.valueOf(file.getFileName()))
            .collect(Collectors.joining(" and "))
        + (files.size() == 1 ? " is" : " are");
  }
}
