package org.xeptools.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.corpus.Corpus;
import org.xeptools.rule.Verdict;
import org.xeptools.settings.SigsFile;

/**
 * Checks the documents that a change does not touch in both trees. If the files of declarations are
 * the same, such a document is read once, and only the rules that look at other documents run in
 * both trees.
 */
final class Bystanders {
  private final Corpus base;
  private final Corpus head;
  private final Recheck recheck;

  private Bystanders(Corpus base, Corpus head, Recheck recheck) {
    this.base = base;
    this.head = head;
    this.recheck = recheck;
  }

  /**
   * The verdicts on those documents that have a new finding because of the change from {@code base}
   * to {@code head}.
   */
  static List<Verdict> of(List<Change> changes, Corpus base, Corpus head, Recheck recheck)
      throws IOException {
    List<Path> others = others(changes, head);
    boolean readAlike =
        others.parallelStream()
            .allMatch(
                file ->
                    head.contents().declaredFor(file).equals(base.contents().declaredFor(file)));
    Set<Path> settings = new HashSet<>(Set.of(head.folder().resolve(SigsFile.NAME)));
    Stream.of(base, head).map(SettingsFiles::of).forEach(settings::addAll);
    if (changes.isEmpty() && readAlike && areTheSame(settings, base, head)) {
      return List.of();
    }
    SettingsFiles.readIn(base);
    SettingsFiles.readIn(head);
    recheck.all(base);
    recheck.all(head);
    Bystanders bystanders = new Bystanders(base, head, recheck);
    return bystanders.judged(readAlike ? bystanders.seenOtherwise(others) : others);
  }

  /** The documents that {@code changes} do not touch. */
  private static List<Path> others(List<Change> changes, Corpus head) {
    Set<Path> changed = new HashSet<>();
    changes.forEach(change -> change.after().ifPresent(changed::add));
    return head.files().stream().filter(file -> !changed.contains(file)).toList();
  }

  /** Tells {@code base} what {@code head} knows of the documents that are the same in both. */
  static void lend(List<Change> changes, Corpus base, Corpus head) {
    others(changes, head).parallelStream()
        .forEach(file -> base.contents().lend(file, head.contents()));
  }

  /** True if each of {@code files} is the same in both trees, or in neither. */
  private static boolean areTheSame(Collection<Path> files, Corpus base, Corpus head)
      throws IOException {
    for (Path file : files) {
      Optional<Path> before = base.tree().locate(file);
      Optional<Path> now = head.tree().locate(file);
      if (base.tree().isLink(file) != head.tree().isLink(file)
          || before.isEmpty() != now.isEmpty()
          || (now.isPresent() && !holdTheSame(now.get(), before.orElseThrow(), base, head))) {
        return false;
      }
    }
    return true;
  }

  private static boolean holdTheSame(Path now, Path before, Corpus base, Corpus head)
      throws IOException {
    return head.tree().holds(now, base.tree().contentName(before));
  }

  /**
   * Those of {@code files}, which both trees read alike, in which rules may find something else.
   */
  private List<Path> seenOtherwise(List<Path> files) {
    return files.parallelStream()
        .filter(
            file -> {
              String now = recheck.view(file, head);
              head.known(file).ifPresent(read -> base.lend(file, read));
              return !now.equals(recheck.view(file, base));
            })
        .toList();
  }

  private List<Verdict> judged(List<Path> files) {
    Function<Path, Verdict> judge =
        file -> recheck.verdict(file, head).since(recheck.verdict(file, base));
    return Stream.concat(
            files.parallelStream(),
            Stream.concat(
                Stream.of(head.sigsFile(), head.entities().file()).flatMap(Optional::stream),
                SettingsFiles.faulty(head).stream()))
        .map(judge)
        .filter(verdict -> !verdict.findings().isEmpty())
        .toList();
  }
}
