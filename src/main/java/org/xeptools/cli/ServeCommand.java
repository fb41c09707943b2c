package org.xeptools.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.xeptools.preview.Preview;
import org.xeptools.workbench.UserError;
import org.xeptools.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code xep serve}. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Shows a source tree in the browser while you write.",
      "The page shows what you save at once, with the findings of xep check.",
      "It answers only browsers on this machine and writes nothing to disk."
    },
    footer = {"", "Example: xep serve . --port 8080"})
final class ServeCommand implements Callable<Integer> {
  private static final int FIRST_PORT = 8010;
  private static final int TRIED = 20;
  private static final int LAST_PORT = 65_535;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The source tree (default: xep-sources).")
  private Path source = Path.of("xep-sources");

  @Option(
      names = "--port",
      paramLabel = "N",
      description =
          "The port to listen on; 0 for any free one (default: the first free one from 8010 on).")
  private @Nullable Integer port;

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      defaultValue = "${env:XEP_TEMPLATES:-}",
      description = "Templates to watch and use in place of the program's own.")
  private String templates = "";

  @Option(
      names = "--editor",
      paramLabel = "URL",
      description = {
        "The address that opens a place in your editor, such as",
        "vscode://file{file}:{line}:{column}"
      })
  private @Nullable String editor;

  @Option(
      names = "--today",
      paramLabel = "YYYY-MM-DD",
      description = "The date that deadlines are compared with (default: today).")
  private LocalDate today = LocalDate.now(ZoneOffset.UTC);

  @Override
  public Integer call() throws UserError {
    Optional<Path> folder = Optional.of(templates).filter(t -> !t.isEmpty()).map(Path::of);
    if (folder.isPresent() && !Files.isDirectory(folder.get().resolve("html"))) {
      throw new UserError(folder.get() + " is not a folder of templates: it has no html/");
    }
    new Workbench().requireTree(source);
    PrintWriter err = spec.commandLine().getErr();
    try (Preview preview = open(folder)) {
      err.println("Previewing " + source + " at " + preview.address() + "  (Ctrl-C ends it)");
      err.flush();
      // Ctrl-C is the usual end, not a failure.
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(ExitCode.CLEAN)));
      new CountDownLatch(1).await();
    } catch (IOException e) {
      throw new UserError("the preview cannot be opened: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.CLEAN;
  }

  private Preview open(Optional<Path> folder) throws UserError, IOException {
    if (port != null && (port < 0 || port > LAST_PORT)) {
      throw new UserError("--port takes a number from 0 to " + LAST_PORT);
    }
    int first = port == null ? FIRST_PORT : port;
    int last = port == null ? FIRST_PORT + TRIED : port;
    for (int candidate = first; candidate <= last; candidate++) {
      try {
        return Preview.open(
            new Preview.Wish(source, candidate, folder, Optional.ofNullable(editor), today));
      } catch (BindException e) {
        // The next port may be free.
      }
    }
    throw new UserError(
        first == last
            ? "port " + first + " is taken or not allowed; name another one, or none"
            : "no port from " + first + " to " + last + " is free; name one with --port");
  }
}
