package org.xeptools.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.Node;
import org.xeptools.document.xml.ProcessingInstruction;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.finding.Severity;
import org.xeptools.finding.Suppressed;
import org.xeptools.rule.RuleInfo.Group;
import org.xeptools.rule.form.EngineRules;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.Spelling;
import org.xeptools.source.XepSource;

/**
 * The suppressions of a document: {@code <?xep allow="rule" because="reason"?>} before an element,
 * or before the root for the whole document.
 */
final class Suppressions {
  private static final String TARGET = "xep";
  private static final Pattern PSEUDO_ATTRIBUTE =
      Pattern.compile("\\s*([A-Za-z-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')(?=\\s|$)");

  private static final Pattern NAME = Pattern.compile("[^\\s,]+");

  /** One rule that an instruction suppresses. */
  private record Allowance(
      ProcessingInstruction instruction, SourceSpan scope, String rule, String because) {
    boolean covers(Finding finding) {
      return finding.rule().equals(rule)
          && finding.span().start() >= scope.start()
          && finding.span().start() < scope.end();
    }
  }

  private final RuleSet rules;
  private final List<Allowance> allowances = new ArrayList<>();
  private final List<Finding> faults = new ArrayList<>();
  private final Set<Allowance> used = new HashSet<>();

  private Suppressions(RuleSet rules) {
    this.rules = rules;
  }

  static Suppressions of(XepDocument document, RuleSet rules) {
    Suppressions suppressions = new Suppressions(rules);
    XepSource source = document.source();
    SourceSpan everything = source.span(0, source.text().length());
    document.prolog().instructions().stream()
        .filter(i -> i.target().equals(TARGET))
        .forEach(i -> suppressions.read(i, Optional.of(everything)));
    if (source.text().contains("<?" + TARGET)) {
      document.root().walk(suppressions::readIn);
    }
    return suppressions;
  }

  private void readIn(Element parent) {
    List<Node> children = parent.children();
    for (int i = 0; i < children.size(); i++) {
      if (children.get(i) instanceof ProcessingInstruction instruction
          && instruction.target().equals(TARGET)) {
        Optional<SourceSpan> next =
            children.subList(i, children.size()).stream()
                .filter(Element.class::isInstance)
                .map(node -> ((Element) node).span())
                .findFirst();
        read(instruction, next);
      }
    }
  }

  private void read(ProcessingInstruction instruction, Optional<SourceSpan> scope) {
    Consumer<String> fault =
        message ->
            faults.add(EngineRules.MALFORMED_SUPPRESSION.finding(instruction.span(), message));
    Optional<Map<String, String>> attributes = attributes(instruction.data());
    if (attributes.isEmpty()
        || !attributes.get().keySet().equals(Set.of("allow", "because"))
        || attributes.get().values().stream().anyMatch(String::isBlank)) {
      fault.accept("a suppression reads <?xep allow=\"rule\" because=\"reason\"?>");
    } else if (scope.isEmpty()) {
      fault.accept("no element follows that this suppression could apply to");
    } else {
      String because = attributes.get().get("because");
      NAME.matcher(attributes.get().get("allow"))
          .results()
          .map(MatchResult::group)
          .forEach(
              rule ->
                  objection(rule)
                      .ifPresentOrElse(
                          fault,
                          () ->
                              allowances.add(
                                  new Allowance(instruction, scope.get(), rule, because))));
    }
  }

  private static Optional<Map<String, String>> attributes(String data) {
    Map<String, String> found = new LinkedHashMap<>();
    Matcher matcher = PSEUDO_ATTRIBUTE.matcher(data.stripTrailing());
    int end = 0;
    while (matcher.lookingAt()) {
      found.put(matcher.group(1), matcher.group(2) == null ? matcher.group(3) : matcher.group(2));
      end = matcher.end();
      matcher.region(end, matcher.regionEnd());
    }
    return end == data.stripTrailing().length() ? Optional.of(found) : Optional.empty();
  }

  private Optional<String> objection(String id) {
    Optional<RuleInfo> rule = rules.info(id);
    if (rule.isEmpty()) {
      String close =
          rules.known().stream()
              .map(RuleInfo::id)
              .filter(known -> Spelling.isClose(known, id))
              .findFirst()
              .map(known -> "; did you mean " + known + "?")
              .orElse("");
      return Optional.of("no rule is called '" + id + "'" + close);
    }
    return isOfForm(rule.get())
        ? Optional.of(id + " is an error of form, which cannot be suppressed")
        : Optional.empty();
  }

  private static boolean isOfForm(RuleInfo rule) {
    return rule.group() == Group.FORM && rule.severity() == Severity.ERROR;
  }

  /** The reason why the document suppresses {@code finding}, if it does. */
  Optional<Suppressed> allows(Finding finding) {
    Optional<Allowance> found = allowances.stream().filter(a -> a.covers(finding)).findFirst();
    found.ifPresent(used::add);
    return found.map(allowance -> new Suppressed(finding, allowance.because()));
  }

  /** The faults of the instructions themselves, after all findings have been checked. */
  List<Finding> findings(XepSource source) {
    List<Finding> all = new ArrayList<>(faults);
    for (Allowance allowance : allowances) {
      if (!used.contains(allowance) && rules.has(allowance.rule())) {
        all.add(unused(allowance, source));
      }
    }
    return all.stream().filter(finding -> rules.has(finding.rule())).toList();
  }

  private Finding unused(Allowance allowance, XepSource source) {
    SourceSpan span = allowance.instruction().span();
    Finding finding =
        EngineRules.UNUSED_SUPPRESSION.finding(
            span, "nothing here breaks " + allowance.rule() + " any more");
    boolean alone =
        allowances.stream().filter(a -> a.instruction().equals(allowance.instruction())).count()
            == 1;
    Fix removal =
        new Fix(
            "Remove the suppression", Safety.SAFE, List.of(new Edit(source.withLines(span), "")));
    return alone ? finding.with(removal) : finding;
  }
}
