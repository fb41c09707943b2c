package org.xeptools.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xeptools.workbench.StandardInput;
import org.xeptools.workbench.UserError;
import org.xeptools.workbench.Workbench;
import picocli.CommandLine.Option;

/** Options of the commands that read a document from standard input if a path is {@code -}. */
final class Piped {
  @Option(
      names = "--stdin-name",
      paramLabel = "FILE",
      description =
          "With - for standard input: its file name, which need not exist"
              + " (default: by its number, xep-NNNN.xml, else stdin.xml).")
  private @Nullable Path name;

  /** A workbench that reads the document from standard input, if {@code paths} name it. */
  Workbench workbench(List<Path> paths) throws UserError {
    return StandardInput.of(paths, Optional.ofNullable(name), System.in)
        .map(Workbench::new)
        .orElseGet(Workbench::new);
  }

  /** True if {@code paths} name standard input. */
  static boolean isIn(List<Path> paths) {
    return paths.contains(Path.of("-"));
  }
}
