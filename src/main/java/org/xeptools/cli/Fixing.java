package org.xeptools.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.xeptools.report.Summary;
import org.xeptools.report.UnifiedDiff;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Verdict;
import org.xeptools.workbench.FixTrial;
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
      description = "Also apply the fixes that a person should review.")
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

  /** Applies the fixes and returns the verdicts on the resulting texts, written or not. */
  List<Verdict> run(
      Workbench workbench, List<Path> paths, RuleSet rules, CommandSpec spec, Terminal terminal)
      throws UserError {
    boolean toOutput = Piped.isIn(paths);
    if (toOutput && paths.size() > 1) {
      throw new UserError("--fix on standard input writes to standard output; name - alone");
    }
    List<Mending> mendings = workbench.mend(paths, rules, unsafe, !dryRun && !toOutput);
    PrintWriter err = spec.commandLine().getErr();
    for (Mending mending : mendings) {
      mending
          .obstacle()
          .map(why -> mending.before().path() + " " + why + "; it was not changed")
          .ifPresent(err::println);
    }
    for (Mending mending : mendings) {
      mending.refused().forEach(fix -> err.println(refusal(mending, fix)));
    }
    if (toOutput && !dryRun) {
      print(mendings.get(0), spec);
    }
    List<Verdict> verdicts = mendings.stream().map(Mending::after).toList();
    int fixes = mendings.stream().mapToInt(Mending::fixes).sum();
    long files = mendings.stream().filter(Mending::changes).count();
    if (dryRun) {
      UnifiedDiff diff = new UnifiedDiff(Path.of(""), terminal.style());
      for (Mending mending : mendings) {
        spec.commandLine().getOut().print(diff.of(mending.before(), mending.after().source()));
      }
      err.println("would fix " + counted(fixes, files) + ", leaving");
      err.println(Summary.of(verdicts).sentence());
    } else {
      err.println("fixed " + counted(fixes, files));
    }
    return verdicts;
  }

  private static String counted(int fixes, long files) {
    return fixes
        + (fixes == 1 ? " finding in " : " findings in ")
        + files
        + (files == 1 ? " document" : " documents");
  }

  private static String refusal(Mending mending, FixTrial.Refused fix) {
    return mending.before().path()
        + ": the fix '"
        + fix.fix().title()
        + "' was not applied: with it, "
        + fix.reason();
  }

  /** The text after the fixes, if any; a file that is not UTF-8 cannot be written. */
  private static void print(Mending mending, CommandSpec spec) throws UserError {
    if (mending.obstacle().isPresent()) {
      throw new UserError("standard input " + mending.obstacle().get() + ", so it cannot be fixed");
    }
    spec.commandLine().getOut().print(mending.after().source().text());
  }
}
