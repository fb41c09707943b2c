package org.xeptools.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.xeptools.rule.Rule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RulePage;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Rules;
import org.xeptools.workbench.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code xep explain}. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Explains a rule; without a name, lists them all.",
    footer = {"", "Example: xep explain missing-approver"})
final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "RULE", description = "The rule's name.")
  private String rule = "";

  @Override
  public Integer call() throws UserError {
    PrintWriter out = spec.commandLine().getOut();
    if (rule.isEmpty()) {
      catalogue(out);
    } else {
      page(out, Selection.rule(Rules.on(LocalDate.now(ZoneOffset.UTC)), rule));
    }
    return Main.CLEAN;
  }

  private static void page(PrintWriter out, RuleInfo info) {
    out.println(RulePage.text(info).strip());
    out.println();
    out.println("Severity: " + info.severity().word() + " " + bite(info));
    out.println("Source:   " + info.citation().text());
    if (!info.citation().url().isEmpty()) {
      out.println("          " + info.citation().url());
    }
    out.println("Since:    xep " + info.since());
  }

  private static String bite(RuleInfo info) {
    return switch (info.bite()) {
      case ALL -> "in every document";
      case LIVING -> "in ProtoXEPs and live documents, milder in deferred ones, a note in history";
      case NEW -> "in ProtoXEPs, a note in what is published";
    };
  }

  private static void catalogue(PrintWriter out) {
    RuleSet rules = Rules.on(LocalDate.now(ZoneOffset.UTC));
    int width = rules.rules().stream().mapToInt(r -> r.info().id().length()).max().orElse(1);
    for (RuleInfo.Group group : RuleInfo.Group.values()) {
      out.println(group.name().toLowerCase(Locale.ROOT));
      for (Rule each : rules.rules()) {
        RuleInfo info = each.info();
        if (info.group() == group) {
          out.printf(
              "  %-" + width + "s  %-7s  %s%n", info.id(), info.severity().word(), info.summary());
        }
      }
    }
  }
}
