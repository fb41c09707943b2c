package org.xeptools.report;

import java.util.Collection;
import java.util.Locale;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RulePage;

/** The rules' pages with the data of each rule, in Markdown. */
public final class RuleCatalogue {
  private RuleCatalogue() {}

  /** A rule's page. */
  public static String page(RuleInfo rule) {
    String source =
        rule.citation().url().isEmpty()
            ? rule.citation().text()
            : rule.citation().text() + ", " + rule.citation().url();
    return RulePage.text(rule).strip()
        + "\n\n"
        + "- Severity: "
        + rule.severity().word()
        + " "
        + rule.severities().where()
        + "\n- Source: "
        + source
        + "\n- Since: xep "
        + rule.since()
        + "\n";
  }

  /** All pages in sequence, by group, after a table. */
  public static String all(Collection<RuleInfo> rules) {
    StringBuilder out = new StringBuilder("# Rules of xep\n");
    for (RuleInfo.Group group : RuleInfo.Group.values()) {
      out.append("\n## ").append(name(group)).append("\n\n");
      out.append("| rule | severity | what must hold | source |\n|---|---|---|---|\n");
      rules.stream().filter(rule -> rule.group() == group).forEach(rule -> row(rule, out));
    }
    for (RuleInfo rule : rules) {
      // Headings are two levels deeper, below the title and the groups.
      out.append("\n<a id=\"").append(rule.id()).append("\"></a>\n\n");
      out.append(page(rule).replaceAll("(?m)^#", "##"));
    }
    return out.toString();
  }

  private static void row(RuleInfo rule, StringBuilder out) {
    out.append(
        String.format(
            Locale.ROOT,
            "| [%s](#%s) | %s | %s | %s |%n",
            rule.id(),
            rule.id(),
            rule.severity().word(),
            rule.summary().replace("|", "\\|").replace("<", "&lt;"),
            rule.citation().text()));
  }

  /** The group's name as users write it. */
  public static String name(RuleInfo.Group group) {
    return group.name().toLowerCase(Locale.ROOT);
  }
}
