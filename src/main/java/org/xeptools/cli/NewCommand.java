package org.xeptools.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xeptools.workbench.CharterDraft;
import org.xeptools.workbench.CharterQuestion;
import org.xeptools.workbench.Scaffold;
import org.xeptools.workbench.SigsEntry;
import org.xeptools.workbench.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code xep new}. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    abbreviateSynopsis = true,
    description = {
      "Writes a ProtoXEP to start from.",
      "",
      "All options but -o are for a sig-charter. On a terminal it asks for what is missing;"
          + " elsewhere it leaves that to be filled in.",
      ""
    },
    footer = {
      "",
      "Examples: xep new standards-track -o inbox/tide-tables.xml",
      "          xep new sig-charter --name Tides --lifetime standing -o inbox/tides-sig.xml"
    })
final class NewCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "KIND",
      description =
          "standards-track, informational, historical, humorous, procedural or sig-charter.")
  private String kind = "";

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "The file, which must not exist yet (default: standard output).")
  private @Nullable Path file;

  @Option(
      names = "--sigs-yaml",
      paramLabel = "FILE",
      description = "Add the group to this sigs.yaml (default: print what to add).")
  private @Nullable Path sigsYaml;

  private CommandSpec spec = CommandSpec.create();

  /** The options of a charter are not fields of this class. */
  @Spec
  void describe(CommandSpec description) {
    spec = description;
    CharterOptions.addTo(spec);
  }

  @Override
  public Integer call() throws UserError {
    Map<CharterQuestion, List<String>> given =
        CharterOptions.answers(spec.commandLine().getParseResult());
    if (kind.equals(Scaffold.CHARTER)) {
      charter(given);
      return ExitCode.CLEAN;
    }
    String text = Scaffold.of(kind);
    Optional<String> stray = given.keySet().stream().findFirst().map(CharterQuestion::option);
    if (stray.isPresent() || sigsYaml != null) {
      throw new UserError(stray.orElse("--sigs-yaml") + " is for sig-charter only");
    }
    write(text, Optional.ofNullable(file));
    return ExitCode.CLEAN;
  }

  private void charter(Map<CharterQuestion, List<String>> given) throws UserError {
    PrintWriter err = spec.commandLine().getErr();
    Map<CharterQuestion, List<String>> known = given;
    Optional<Path> target = Optional.ofNullable(file);
    Optional<String> obstacle = target.flatMap(Scaffold::obstacle);
    if (obstacle.isPresent()) { // before a person has typed all the answers
      throw new UserError(obstacle.get());
    }
    if (Terminal.isTerminal("in") && Terminal.isTerminal("err")) {
      Interview interview =
          new Interview(
              new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), err);
      known = interview.ask(given);
      if (target.isEmpty() && Terminal.isTerminal("out")) {
        target = interview.file();
      }
    }
    CharterDraft draft = CharterDraft.of(known);
    write(Scaffold.of(draft), target);
    if (!draft.isEmpty() && !draft.open().isEmpty()) {
      err.println(
          "Still to be filled in: "
              + draft.open().stream()
                  .map(question -> question.option().substring(2))
                  .collect(Collectors.joining(", ")));
    }
    Path name = target.orElse(Path.of(draft.slug() + "-sig.xml"));
    if (sigsYaml != null) {
      SigsEntry.of(draft, name).addTo(sigsYaml);
      err.println("Added " + draft.slug() + " to " + sigsYaml);
    } else if (!draft.isEmpty()) {
      err.println("Add this to the sigs.yaml of the tree (--sigs-yaml FILE does so):");
      err.print(SigsEntry.of(draft, name).text());
    }
  }

  private void write(String text, Optional<Path> target) throws UserError {
    if (target.isEmpty()) {
      spec.commandLine().getOut().print(text);
    } else {
      Scaffold.write(text, target.get());
      spec.commandLine().getErr().println("Wrote " + target.get());
    }
  }
}
