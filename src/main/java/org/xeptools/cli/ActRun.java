package org.xeptools.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xeptools.act.BaseFacts;
import org.xeptools.act.EditorAct;
import org.xeptools.act.Plan;
import org.xeptools.act.PlannedFile;
import org.xeptools.act.Refused;
import org.xeptools.act.Settled;
import org.xeptools.report.UnifiedDiff;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Rules;
import org.xeptools.rule.Verdict;
import org.xeptools.workbench.EditorDesk;
import org.xeptools.workbench.EditorDesk.Prepared;
import org.xeptools.workbench.UserError;
import picocli.CommandLine.Model.CommandSpec;

/** Plans acts, shows them, asks, and carries them out. */
final class ActRun {
  private final ActOptions options;
  private final Terminal terminal;
  private final PrintWriter out;
  private final PrintWriter err;

  ActRun(ActOptions options, Terminal terminal, CommandSpec spec) {
    this.options = options;
    this.terminal = terminal;
    this.out = spec.commandLine().getOut();
    this.err = spec.commandLine().getErr();
  }

  int run(EditorDesk desk, List<EditorAct> acts, boolean strict) throws UserError {
    RuleSet rules = Rules.on(options.today());
    List<Prepared> prepared = desk.prepare(acts, rules, options.insists(), strict);
    List<Plan> plans = prepared.stream().flatMap(one -> one.plan().stream()).toList();
    List<Refused> refusals =
        new ArrayList<>(prepared.stream().flatMap(one -> one.refusals().stream()).toList());
    if (options.commits() && !plans.isEmpty() && refusals.isEmpty()) {
      BaseFacts facts = desk.facts();
      refusals.addAll(desk.uncommittable(plans, facts));
    }
    show(prepared, rules, refusals);
    Map<Plan, String> commits = new LinkedHashMap<>();
    boolean goes = refusals.isEmpty() && !plans.isEmpty() && !options.isDryRun();
    if (goes && options.asks() && !agrees()) {
      err.println("nothing was changed");
      return ExitCode.CLEAN;
    }
    if (goes) {
      commits.putAll(carryOut(desk, plans));
    }
    if (options.isJson()) {
      out.print(ActJson.of(prepared, refusals, commits, goes, Path.of("")));
    } else if (options.isDryRun() && refusals.isEmpty()) {
      UnifiedDiff diff = new UnifiedDiff(Path.of(""), terminal.style());
      plans.stream()
          .flatMap(plan -> plan.files().stream())
          .forEach(file -> out.print(diff.of(file.before(), file.after())));
    }
    return refusals.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private void show(List<Prepared> prepared, RuleSet rules, List<Refused> refusals) {
    List<Verdict> verdicts = prepared.stream().flatMap(one -> one.verdicts().stream()).toList();
    if (!verdicts.isEmpty()) {
      err.print(terminal.reporter(Path.of(""), rules).report(verdicts));
    }
    for (Prepared one : prepared) {
      if (one.outcome() instanceof Settled settled) {
        err.println(settled.sentence());
      } else if (one.outcome() instanceof Plan plan && refusals.isEmpty()) {
        show(plan);
      }
    }
    refusals.forEach(refusal -> err.println("xep: " + visible(refusal.sentence())));
    if (!refusals.isEmpty()) {
      err.println("nothing was changed");
    }
  }

  private void show(Plan plan) {
    err.println(visible(plan.message().subject()));
    err.println(
        "  "
            + (options.isDryRun() ? "would write " : "writes ")
            + plan.files().stream().map(ActRun::name).collect(Collectors.joining(", ")));
    plan.told().forEach(line -> err.println("  " + visible(line)));
    plan.next().forEach(line -> err.println("  left to you: " + visible(line)));
  }

  static String name(PlannedFile file) {
    Path path = file.path().toAbsolutePath().normalize();
    Path here = Path.of("").toAbsolutePath();
    return visible((path.startsWith(here) ? here.relativize(path) : path).toString())
        + (file.isNew() ? " (new)" : "");
  }

  private static boolean isDocument(PlannedFile file) {
    return file.path().toString().endsWith(".xml");
  }

  private boolean agrees() {
    err.print(options.commits() ? "Carry it out and commit it? [y/N] " : "Carry it out? [y/N] ");
    err.flush();
    try {
      String answer =
          new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
      return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    } catch (IOException e) {
      return false;
    }
  }

  /** The commits by plan. */
  private Map<Plan, String> carryOut(EditorDesk desk, List<Plan> plans) throws UserError {
    Map<Plan, String> commits = new LinkedHashMap<>();
    Optional<String> unable = options.commits() ? desk.unableToCommit() : Optional.empty();
    if (!options.commits() || unable.isPresent()) {
      desk.write(plans);
      unable.ifPresent(why -> err.println("xep: " + why + "; commit the files yourself"));
      err.println(
          plans.size() == 1 ? "The message of its commit:" : "The messages of the commits:");
      plans.forEach(plan -> err.print("\n" + indented(plan.message().text())));
      return commits;
    }
    for (Plan plan : plans) {
      try {
        String commit = desk.commit(plan);
        commits.put(plan, commit);
        err.println("committed " + plan.subject() + " as " + commit.substring(0, 10));
      } catch (UserError e) {
        throw new UserError(
            e.getMessage()
                + (commits.isEmpty()
                    ? "; nothing was changed"
                    : "; " + commits.size() + " of " + plans.size() + " are committed"));
      }
    }
    if (plans.stream().flatMap(plan -> plan.files().stream()).anyMatch(ActRun::isDocument)) {
      err.println(
          "  left to you: git push, and the mails, which xep announce HEAD~"
              + commits.size()
              + " writes");
    }
    return commits;
  }

  private static String indented(String message) {
    return visible(message).indent(2);
  }

  /** Control characters that a document brings must not reach the terminal. */
  static String visible(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\n]]", "?");
  }
}
