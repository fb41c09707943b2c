package org.xeptools.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xeptools.SharedCorpus;
import org.xeptools.finding.Severity;
import org.xeptools.lifecycle.Status.Standing;

/** Heads of pages, classes and the lists of the groups say the same. */
class RuleHeadsTest {
  private static final List<Rule> RULES = Rules.on(SharedCorpus.DATE).rules();

  private static final List<JavaClass> CLASSES =
      new ClassFileImporter()
              .withImportOption(new ImportOption.DoNotIncludeTests())
              .importPackages("org.xeptools.rule")
              .stream()
              .filter(type -> type.isAssignableTo(Rule.class) && !type.isInterface())
              .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
              .toList();

  @Test
  void everyClassOfARuleStandsInTheListOfItsGroup() {
    assertThat(RULES.stream().map(rule -> rule.getClass().getName()).collect(Collectors.toSet()))
        .as("each class that implements a rule has its line in the list of its group")
        .containsExactlyInAnyOrderElementsOf(CLASSES.stream().map(JavaClass::getName).toList());
  }

  @Test
  void theGroupOfAHeadIsThePackageOfTheClass() {
    for (Rule rule : RULES) {
      if (!(rule instanceof FormRule)) {
        assertThat(rule.info().group().name().toLowerCase(Locale.ROOT))
            .as("rules/%s/rule.md: group", rule.id())
            .isEqualTo(rule.getClass().getPackageName().replaceFirst(".*\\.", ""));
      }
    }
  }

  @Test
  void aRuleWithoutAClassSaysWhoFindsItsBreaches() {
    for (Rule rule : RULES) {
      assertThat(rule.info().foundBy().isPresent())
          .as("rules/%s/rule.md: found by", rule.id())
          .isEqualTo(rule instanceof FormRule);
    }
  }

  @Test
  void theExceptionsOfAHeadAreThoseThatItsClassMakes() {
    for (JavaClass type : CLASSES) {
      for (Rule rule : RULES) {
        if (type.isEquivalentTo(rule.getClass())) {
          Severities severities = rule.info().severities();
          assertThat(severities.milder().isPresent())
              .as("rules/%s/rule.md: milder", rule.id())
              .isEqualTo(calls(type, "milder"));
          assertThat(severities.graver().isPresent())
              .as("rules/%s/rule.md: graver", rule.id())
              .isEqualTo(calls(type, "graver"));
        }
      }
    }
  }

  private static boolean calls(JavaClass type, String method) {
    return type.getMethodCallsFromSelf().stream()
        .anyMatch(call -> call.getTarget().getName().equals(method));
  }

  @Test
  void theSeverityOfAHeadIsAtMostThatOfTheState() {
    Severities severities =
        RuleHead.read(head("severity", "error, deferred: warning, history: note")).severities();
    assertThat(severities.weigh(Severity.ERROR, Standing.NEW, false)).isEqualTo(Severity.ERROR);
    assertThat(severities.weigh(Severity.ERROR, Standing.LIVE, false)).isEqualTo(Severity.ERROR);
    assertThat(severities.weigh(Severity.ERROR, Standing.DORMANT, false))
        .isEqualTo(Severity.WARNING);
    assertThat(severities.weigh(Severity.NOTE, Standing.DORMANT, false)).isEqualTo(Severity.NOTE);
    assertThat(severities.weigh(Severity.ERROR, Standing.HISTORY, true)).isEqualTo(Severity.NOTE);
    assertThat(severities.where())
        .isEqualTo(
            "in ProtoXEPs and live documents, a warning in deferred ones, a note in history");
  }

  @Test
  void whatAChangeBringsIsNotYetPublished() {
    Severities severities = RuleHead.read(head("severity", "error, published: note")).severities();
    assertThat(severities.weigh(Severity.ERROR, Standing.LIVE, false)).isEqualTo(Severity.NOTE);
    assertThat(severities.weigh(Severity.ERROR, Standing.LIVE, true)).isEqualTo(Severity.ERROR);
    assertThat(severities.where()).isEqualTo("in ProtoXEPs, a note in published documents");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "severity | fatal                | 'severity' cannot be 'fatal'",
        "severity | error, stable: note  | does not begin with one of",
        "severity | ''                   | the line 'severity: …' is missing",
        "milder   | note                 | 'milder' does not say in which case",
        "milder   | mild, in a sketch    | 'milder' cannot be 'mild'",
        "group    | headers              | 'group' cannot be 'headers'",
        "summary  | ''                   | the line 'summary: …' is missing",
        "sumary   | A title is short     | there is no line 'sumary'",
        "summary  | TODO: what must hold | the line 'summary: …' is still to be written",
        "found by | chance               | 'found by' cannot be 'chance'",
      })
  void aFaultOfAHeadIsTold(String key, String value, String message) {
    assertThatThrownBy(() -> RuleHead.read(head(key, value)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("rules/long-title/rule.md: ")
        .hasMessageContaining(message);
  }

  @Test
  void aRuleWithoutAPageIsTold() {
    assertThatThrownBy(() -> new FormRule("no-such-rule").info())
        .hasMessage("there is no page rules/no-such-rule/rule.md; write it");
  }

  private static Map<String, String> head(String key, String value) {
    Map<String, String> head =
        new LinkedHashMap<>(
            Map.of(
                "id", "long-title",
                "group", "header",
                "severity", "note",
                "summary", "A title is short",
                "source", "Practice",
                "since", "0.1.0"));
    head.put(key, value);
    return head;
  }
}
