package org.xeptools.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A process that carries out an act, and that a hook of git can kill, since it tells its id. */
final class KilledAct {
  private KilledAct() {}

  /** The arguments: the file for the id of the process, and the words of the act. */
  public static void main(String[] arguments) throws IOException {
    Files.writeString(Path.of(arguments[0]), String.valueOf(ProcessHandle.current().pid()));
    String[] words = Arrays.copyOfRange(arguments, 1, arguments.length);
    System.exit(
        Main.run(
            words,
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8)));
  }
}
