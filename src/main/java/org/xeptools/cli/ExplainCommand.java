package org.xeptools.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.xeptools.report.RuleCatalogue;
import org.xeptools.report.TerminalPage;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Rules;
import org.xeptools.workbench.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code xep explain}. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Explains a rule; without a name, lists them all by group.",
    footer = {"", "Example: xep explain missing-approver"})
final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Terminal terminal;

  @Parameters(
      arity = "0..1",
      paramLabel = "RULE",
      description = "The rule's name, or a group's to list its rules.")
  private String name = "";

  @Option(
      names = "--markdown",
      description = "Write Markdown: the rule's page, or the catalogue with all pages.")
  private boolean markdown;

  @Override
  public Integer call() throws UserError {
    PrintWriter out = spec.commandLine().getOut();
    RuleSet rules = Rules.on(LocalDate.now(ZoneOffset.UTC));
    Optional<RuleInfo.Group> group =
        Arrays.stream(RuleInfo.Group.values())
            .filter(g -> RuleCatalogue.name(g).equals(name))
            .findFirst();
    if (name.isEmpty() || group.isPresent()) {
      List<RuleInfo> listed =
          rules.known().stream()
              .filter(rule -> group.isEmpty() || rule.group() == group.get())
              .toList();
      out.print(markdown ? RuleCatalogue.all(listed) : catalogue(listed));
    } else {
      String page = RuleCatalogue.page(Selection.rule(rules, name));
      out.print(markdown ? page : TerminalPage.of(page, terminal.style(), terminal.width()));
    }
    return ExitCode.CLEAN;
  }

  private String catalogue(Collection<RuleInfo> rules) {
    StringBuilder out = new StringBuilder();
    for (RuleInfo.Group group : RuleInfo.Group.values()) {
      List<RuleInfo> members = rules.stream().filter(rule -> rule.group() == group).toList();
      if (!members.isEmpty()) {
        out.append(terminal.style().bold(RuleCatalogue.name(group))).append('\n');
        members.forEach(
            rule ->
                out.append(
                    String.format(
                        Locale.ROOT,
                        "  %s (%s)%n    %s%n",
                        rule.id(),
                        rule.severity().word(),
                        rule.summary())));
      }
    }
    return out.append(rules.size())
        .append(" rules; xep explain RULE shows one with its reasons\n")
        .toString();
  }
}
