package org.xeptools.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.xeptools.workbench.Scaffold;
import org.xeptools.workbench.UserError;
import picocli.CommandLine.Command;

/** Uses every part of the program once, so that the launcher can archive the classes it needs. */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {
  @Override
  public Integer call() throws UserError, IOException {
    Path folder = Files.createTempDirectory("xep-rehearsal");
    Path file = folder.resolve("rehearsal.xml");
    Path page = folder.resolve("rehearsal.html");
    Path paper = folder.resolve("rehearsal.pdf");
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    try {
      Scaffold.write(Scaffold.of("standards-track"), file);
      for (String command : List.of("check", "html", "pdf")) {
        String[] arguments =
            command.equals("check")
                ? new String[] {command, file.toString()}
                : new String[] {command, "-o", folder.toString(), file.toString()};
        Main.run(arguments, nowhere, nowhere);
      }
      return Main.CLEAN;
    } finally {
      for (Path left :
          List.of(file, page, paper, folder.resolve("assets/xep.css"), folder.resolve("assets"))) {
        Files.deleteIfExists(left);
      }
      Files.deleteIfExists(folder);
    }
  }
}
