package org.xeptools.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Says which documents a list lacks. */
final class LeftOut {
  private LeftOut() {}

  /** Names the {@code unreadable} documents; the exit code of {@code command}. */
  static int tell(CommandSpec command, List<Path> unreadable) {
    for (Path file : unreadable) {
      command
          .commandLine()
          .getErr()
          .println(file + " is left out, since it cannot be read as a XEP; xep check says why");
    }
    return unreadable.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }
}
