package org.xeptools.cli;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.util.concurrent.Callable;
import org.xeptools.lsp.LanguageServers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code xep lsp}. */
@Command(
    name = "lsp",
    mixinStandardHelpOptions = true,
    description = {
      "Serves an editor: findings while you type, fixes, completion, navigation, preview.",
      "It speaks the Language Server Protocol on standard input and output; your editor starts it."
    },
    footer = {"", "Example: xep lsp"})
final class LspCommand implements Callable<Integer> {
  @Option(
      names = "--stdio",
      description = "Use standard input and output; this is always so, and editors may say it.")
  @SuppressWarnings("unused") // it is the default
  private boolean stdio;

  @Override
  public Integer call() {
    // Nothing but the protocol may be written to standard output.
    System.setOut(System.err);
    boolean tookLeave =
        LanguageServers.serve(
            new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
            new FileOutputStream(FileDescriptor.out));
    return tookLeave ? ExitCode.CLEAN : 1;
  }
}
