package org.xeptools.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xeptools.act.Terms;
import org.xeptools.workbench.EditorDesk;
import org.xeptools.workbench.UserError;
import org.xeptools.workbench.Workbench;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that all acts of an Editor have. */
final class ActOptions {
  private static final Pattern INITIALS = Pattern.compile("[\\p{L}\\p{N}.-]{1,12}");

  /** How the result is written. */
  enum Format {
    TEXT,
    JSON
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--editor",
      paramLabel = "XX",
      description = "Your initials as Editor (default: XEP_EDITOR, else git's setting xep.editor).")
  private @Nullable String editor;

  @Option(
      names = "--today",
      paramLabel = "YYYY-MM-DD",
      description = "The day of the act (default: today).")
  private LocalDate today = LocalDate.now(ZoneOffset.UTC);

  @Option(
      names = "--remark",
      paramLabel = "TEXT",
      description = "The remark of the revision, in place of the usual one.")
  private @Nullable String remark;

  @Option(names = "--dry-run", description = "Change nothing: print what would change, as a diff.")
  private boolean dryRun;

  @Option(names = "--commit", description = "Commit each document with its message; never push.")
  private boolean commit;

  @Option(
      names = "--base",
      paramLabel = "GIT-REF",
      description = "The branch that others publish on (default: the one that HEAD follows).")
  private @Nullable String base;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: text).")
  private Format format = Format.TEXT;

  @Option(names = "--yes", description = "On a terminal, do not ask.")
  private boolean yes;

  @Option(
      names = "--anyway",
      description = "Go ahead in spite of warnings, and of what a decision allows.")
  private boolean anyway;

  LocalDate today() {
    return today;
  }

  boolean isDryRun() {
    return dryRun;
  }

  boolean commits() {
    return commit;
  }

  boolean isJson() {
    return format == Format.JSON;
  }

  boolean insists() {
    return anyway;
  }

  /** True if a person is to be asked. */
  boolean asks() {
    return !yes && Terminal.isTerminal("in") && Terminal.isTerminal("err");
  }

  EditorDesk desk(Path folder) throws UserError {
    return new Workbench().desk(folder, Optional.ofNullable(base), this::say);
  }

  EditorDesk deskAround(Path file) throws UserError {
    return new Workbench().deskAround(file, Optional.ofNullable(base), this::say);
  }

  private void say(String sentence) {
    spec.commandLine().getErr().println("xep: " + ActRun.visible(sentence));
  }

  /** What is said about the acts on {@code desk}. */
  Terms terms(EditorDesk desk, VoteOptions vote) throws UserError {
    return terms(desk, vote, System::getenv);
  }

  private Terms terms(EditorDesk desk, VoteOptions vote, UnaryOperator<String> environment)
      throws UserError {
    Optional<String> known =
        Optional.ofNullable(editor)
            .or(() -> Optional.ofNullable(environment.apply("XEP_EDITOR")))
            .filter(initials -> !initials.isBlank());
    String initials =
        (known.isPresent() ? known : EditorDesk.editor(desk.tree().folder()))
            .orElseThrow(
                () ->
                    new UserError(
                        "the Editor's initials are missing: --editor xx, or once and for all"
                            + " git config --global xep.editor xx"));
    if (!INITIALS.matcher(initials).matches()) {
      throw new UserError(
          "'" + initials + "' are no initials; write a few letters, such as --editor dg");
    }
    return new Terms(
        today, initials, vote.approved(), vote.minutes(), Optional.ofNullable(remark), anyway);
  }

  /** The words of a command line that name documents, and the others. */
  record Words(List<String> numbers, Path folder, List<String> others) {
    private static final Pattern NUMBER = Pattern.compile("(?i)(?:xep-?)?(\\d{1,4})(?:\\.xml)?");

    static Words of(List<String> all) {
      List<String> numbers = new ArrayList<>();
      List<String> others = new ArrayList<>();
      Path folder = Path.of("");
      for (String word : all) {
        var number = NUMBER.matcher(word);
        if (number.matches()) {
          String digits = "000" + number.group(1);
          String padded = digits.substring(digits.length() - 4);
          if (!numbers.contains(padded)) {
            numbers.add(padded);
          }
        } else if (java.nio.file.Files.isDirectory(Path.of(word))) {
          folder = Path.of(word);
        } else {
          others.add(word);
        }
      }
      return new Words(numbers, folder, others);
    }

    /** Refuses words that are no numbers. */
    void requireNumbersOnly() throws UserError {
      if (!others.isEmpty()) {
        throw new UserError(
            "'" + others.get(0) + "' is neither a number such as 0045 nor a folder");
      }
    }

    /** Refuses numbers that {@code desk} does not have. */
    void require(EditorDesk desk) throws UserError {
      require(desk, numbers);
    }

    static void require(EditorDesk desk, List<String> numbers) throws UserError {
      for (String number : numbers) {
        if (!desk.tree().published().containsKey(number)) {
          throw new UserError("there is no XEP-" + number + " in this tree; xep list shows all");
        }
      }
    }
  }
}
