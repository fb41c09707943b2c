package org.xeptools.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.xeptools.report.Summary;
import org.xeptools.report.UnifiedDiff;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Verdict;
import org.xeptools.workbench.FixTrial;
import org.xeptools.workbench.FixedDocument;
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
    List<FixedDocument> documents = workbench.fix(paths, rules, unsafe, !dryRun && !toOutput);
    PrintWriter err = spec.commandLine().getErr();
    for (FixedDocument document : documents) {
      document
          .obstacle()
          .map(why -> document.before().path() + " " + why + "; it was not changed")
          .ifPresent(err::println);
    }
    for (FixedDocument document : documents) {
      document.refused().forEach(fix -> err.println(refusal(document, fix)));
    }
    if (toOutput && !dryRun) {
      print(documents.get(0), spec);
    }
    List<Verdict> verdicts = documents.stream().map(FixedDocument::after).toList();
    int fixes = documents.stream().mapToInt(FixedDocument::fixes).sum();
    long files = documents.stream().filter(FixedDocument::changes).count();
    if (dryRun) {
      UnifiedDiff diff = new UnifiedDiff(Path.of(""), terminal.style());
      for (FixedDocument document : documents) {
        spec.commandLine().getOut().print(diff.of(document.before(), document.after().source()));
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

  private static String refusal(FixedDocument document, FixTrial.Refused fix) {
    return document.before().path()
        + ": the fix '"
        + fix.fix().title()
        + "' was not applied: with it, "
        + fix.reason();
  }

  /** The text after the fixes, if any; a file that is not UTF-8 cannot be written. */
  private static void print(FixedDocument document, CommandSpec spec) throws UserError {
    if (document.obstacle().isPresent()) {
      throw new UserError(
          "standard input " + document.obstacle().get() + ", so it cannot be fixed");
    }
    spec.commandLine().getOut().print(document.after().source().text());
  }
}
