package org.xeptools.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xeptools.workbench.CharterQuestion;
import org.xeptools.workbench.Scaffold;

/** Asks a person at a terminal for the facts that a charter needs. */
final class Interview {
  private final BufferedReader answers;
  private final PrintWriter questions;
  private boolean isOver;

  Interview(BufferedReader answers, PrintWriter questions) {
    this.answers = answers;
    this.questions = questions;
  }

  /** Asks for what {@code known} lacks; stops at the end of the input. */
  Map<CharterQuestion, List<String>> ask(Map<CharterQuestion, List<String>> known) {
    questions.println(
        "An empty answer leaves a question open; Ctrl-D leaves all remaining questions open.");
    Map<CharterQuestion, List<String>> all = new EnumMap<>(CharterQuestion.class);
    all.putAll(known);
    for (CharterQuestion question : CharterQuestion.values()) {
      if (!all.containsKey(question) && !isOver) {
        List<String> given = ask(question);
        if (!given.isEmpty()) {
          all.put(question, given);
        }
      }
    }
    return all;
  }

  private List<String> ask(CharterQuestion question) {
    List<String> given = new ArrayList<>();
    String hint = question.isSeveral() ? " (one per line; an empty line ends the list)" : "";
    Optional<String> answer = ask(question.description() + hint);
    while (answer.isPresent() && !answer.get().isEmpty()) {
      Optional<String> fault = question.fault(answer.get());
      if (fault.isPresent()) {
        questions.println("  " + fault.get());
      } else {
        given.add(answer.get());
        if (!question.isSeveral()) {
          return given;
        }
      }
      answer = ask(given.isEmpty() ? question.description() + hint : "  and");
    }
    return given;
  }

  /** The file for the charter, if any; asks until it can be written. */
  Optional<Path> file() {
    while (!isOver) {
      String name = ask("File (empty: print the charter)").orElse("");
      if (name.isEmpty()) {
        return Optional.empty();
      }
      Optional<String> obstacle = obstacle(name);
      if (obstacle.isEmpty()) {
        return Optional.of(Path.of(name));
      }
      questions.println("  " + obstacle.get());
    }
    return Optional.empty();
  }

  private static Optional<String> obstacle(String name) {
    try {
      return Scaffold.obstacle(Path.of(name));
    } catch (InvalidPathException e) {
      return Optional.of("'" + name + "' cannot be a file name");
    }
  }

  /** The answer to one question; empty at the end of the input. */
  private Optional<String> ask(String question) {
    questions.print(question + ": ");
    questions.flush();
    try {
      Optional<String> answer = Optional.ofNullable(answers.readLine()).map(String::strip);
      if (answer.isEmpty()) {
        isOver = true;
        questions.println();
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
