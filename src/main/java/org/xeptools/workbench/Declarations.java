package org.xeptools.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepReader;
import org.xeptools.document.xml.EntityList;
import org.xeptools.finding.Finding;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Verdict;

/**
 * The files of entities that checked documents use; their faults are reported first, since other
 * findings follow from them.
 */
final class Declarations {
  private Declarations() {}

  /**
   * {@code verdicts}, preceded by those on the xep.ent of each whole tree and on other faulty
   * files.
   */
  static List<Verdict> before(
      List<Verdict> verdicts, Collection<Corpus> wholeTrees, XepReader reader, Recheck recheck) {
    Set<Path> told = new HashSet<>();
    verdicts.forEach(verdict -> told.add(real(verdict.source().path())));
    Set<Verdict> all = new LinkedHashSet<>();
    for (Corpus tree : wholeTrees) {
      tree.entities()
          .file()
          .filter(file -> told.add(real(file)))
          .map(file -> recheck.verdict(file, tree))
          .ifPresent(all::add);
    }
    met(reader, recheck.rules()).filter(v -> told.add(real(v.source().path()))).forEach(all::add);
    all.removeIf(verdict -> verdict.findings().isEmpty());
    List<Verdict> together = new ArrayList<>(all);
    together.addAll(verdicts);
    return together;
  }

  /** The verdicts on the files whose faults affect a document. */
  static Stream<Verdict> met(XepReader reader, RuleSet rules) {
    return reader.declarations().faulty().stream()
        .map(
            list -> {
              List<Finding> found = list.met().stream().filter(f -> rules.has(f.rule())).toList();
              return Verdict.of(read(list, found), found);
            });
  }

  private static ParseResult read(EntityList list, List<Finding> found) {
    return new ParseResult(list.source(), Optional.empty(), found);
  }

  private static Path real(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    try {
      return Files.exists(absolute) ? absolute.toRealPath() : absolute;
    } catch (IOException e) {
      return absolute;
    }
  }
}
