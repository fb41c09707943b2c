package org.xeptools.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.xeptools.report.Summary;
import org.xeptools.report.UnifiedDiff;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Verdict;
import org.xeptools.workbench.Mending;
import org.xeptools.workbench.UserError;
import org.xeptools.workbench.Workbench;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options of {@code xep check} that change documents. */
final class Fixing {
  @Option(
      names = "--fix",
      description = "Apply the safe fixes, then report what is left. Every other byte is kept.")
  private boolean fix;

  @Option(
      names = "--unsafe-fixes",
      description = "Apply also the fixes that a person should look at.")
  private boolean unsafe;

  @Option(
      names = "--dry-run",
      description = "Change nothing: print what --fix would do, as a diff.")
  private boolean dryRun;

  boolean isWanted() {
    return fix || unsafe || dryRun;
  }

  boolean isDryRun() {
    return dryRun;
  }

  /** Mends the documents and returns the verdicts on what they are then, or would be. */
  List<Verdict> run(List<Path> paths, RuleSet rules, CommandSpec spec, Terminal terminal)
      throws UserError {
    List<Mending> mendings = new Workbench().mend(paths, rules, unsafe, !dryRun);
    PrintWriter err = spec.commandLine().getErr();
    for (Mending mending : mendings) {
      if (!mending.legible()) {
        err.println(mending.before().path() + " is not UTF-8; it is left as it is");
      }
    }
    List<Verdict> verdicts = mendings.stream().map(Mending::after).toList();
    int fixes = mendings.stream().mapToInt(Mending::fixes).sum();
    long files = mendings.stream().filter(Mending::changes).count();
    if (dryRun) {
      UnifiedDiff diff = new UnifiedDiff(Path.of(""), terminal.style());
      for (Mending mending : mendings) {
        spec.commandLine().getOut().print(diff.of(mending.before(), mending.after().source()));
      }
      err.println("would fix " + fixes + " findings in " + files + " documents, leaving");
      err.println(Summary.of(verdicts).sentence());
    } else {
      err.println("fixed " + fixes + " findings in " + files + " documents");
    }
    return verdicts;
  }
}
