package org.xeptools.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xeptools.workbench.CharterQuestion;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** An option for each question that a charter answers. */
final class CharterOptions {
  private CharterOptions() {}

  static void addTo(CommandSpec spec) {
    for (CharterQuestion question : CharterQuestion.values()) {
      spec.addOption(
          OptionSpec.builder(question.option())
              .paramLabel(question.label())
              .type(List.class)
              .auxiliaryTypes(String.class)
              .description(
                  question.description()
                      + (question.isSeveral() ? "; may be given several times." : "."))
              .build());
    }
  }

  /** The answers that were given. */
  static Map<CharterQuestion, List<String>> answers(ParseResult parsed) {
    Map<CharterQuestion, List<String>> answers = new EnumMap<>(CharterQuestion.class);
    for (CharterQuestion question : CharterQuestion.values()) {
      List<String> given = parsed.matchedOptionValue(question.option(), List.of());
      if (!given.isEmpty()) {
        answers.put(question, given);
      }
    }
    return answers;
  }
}
