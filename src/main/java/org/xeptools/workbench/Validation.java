package org.xeptools.workbench;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The result of validating stanzas.
 *
 * @param complaints the faults, each with its place: {@code FILE:3:7: message}
 * @param summary sentences about what was validated
 */
public record Validation(List<String> complaints, List<String> summary) {

  static Validation of(StanzaCheck.Result result, String name) {
    return new Validation(
        result.complaints().stream()
            .map(
                complaint ->
                    name
                        + ":"
                        + complaint.place().line()
                        + ":"
                        + complaint.place().column()
                        + ": "
                        + complaint.message())
            .toList(),
        summary(result));
  }

  private static List<String> summary(StanzaCheck.Result result) {
    if (result.judged().isEmpty() && result.unknown().isEmpty()) {
      return List.of("No element in it is in a namespace that a document could define");
    }
    List<String> sentences = new java.util.ArrayList<>();
    if (!result.judged().isEmpty()) {
      int all = result.judged().values().stream().mapToInt(Integer::intValue).sum();
      sentences.add(
          all
              + (all == 1 ? " element was" : " elements were")
              + " validated against the schemas of "
              + documents(result.judged()));
    }
    result.unknown().stream()
        .limit(20)
        .map(namespace -> "No document has a schema for '" + namespace + "'")
        .forEach(sentences::add);
    if (result.unknown().size() > 20) {
      sentences.add(
          "No document has a schema for "
              + (result.unknown().size() - 20)
              + " more namespaces either");
    }
    return sentences;
  }

  private static String documents(Map<String, Integer> judged) {
    return judged.keySet().stream().collect(Collectors.joining(", "));
  }
}
