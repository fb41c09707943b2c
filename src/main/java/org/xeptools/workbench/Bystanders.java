package org.xeptools.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepDocument;
import org.xeptools.rule.RuleSet;
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
  private final RuleSet rules;

  private Bystanders(Corpus base, Corpus head, RuleSet rules) {
    this.base = base;
    this.head = head;
    this.rules = rules;
  }

  /**
   * The verdicts on those documents that have a new finding because of the change from {@code base}
   * to {@code head}.
   */
  static List<Verdict> of(List<Change> changes, Corpus base, Corpus head, RuleSet rules)
      throws IOException {
    Set<Path> changed = new HashSet<>();
    changes.forEach(change -> change.after().ifPresent(changed::add));
    List<Path> others = head.files().stream().filter(file -> !changed.contains(file)).toList();
    Map<Path, ParseResult> read = new LinkedHashMap<>();
    others.parallelStream()
        .map(file -> Map.entry(file, head.read(file)))
        .toList()
        .forEach(entry -> read.put(entry.getKey(), entry.getValue()));
    boolean readAlike = areTheSame(head.declarationsSought(), base, head);
    Set<Path> settings = new HashSet<>(Set.of(head.folder().resolve(SigsFile.NAME)));
    Stream.of(base, head).map(SettingsFiles::of).forEach(settings::addAll);
    if (changes.isEmpty() && readAlike && areTheSame(settings, base, head)) {
      return List.of();
    }
    Corpus before = SettingsFiles.readIn(readAlike ? base.with(read) : base);
    Bystanders bystanders = new Bystanders(before, SettingsFiles.readIn(head), rules);
    return readAlike ? bystanders.readOnce(read.values()) : bystanders.judged(others);
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

  private List<Verdict> readOnce(Collection<ParseResult> others) {
    return judged(
        others.parallelStream()
            .filter(read -> read.document().filter(this::isSeenOtherwise).isPresent())
            .map(read -> read.source().path())
            .toList());
  }

  private boolean isSeenOtherwise(XepDocument document) {
    return !rules.inView(document, head).equals(rules.inView(document, base));
  }

  private List<Verdict> judged(List<Path> files) {
    Function<Path, Verdict> judge =
        file -> rules.check(head.read(file), head).since(rules.check(base.read(file), base));
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
