package org.xeptools.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xeptools.output.WholeFile;
import org.xeptools.workbench.Book;
import org.xeptools.workbench.Rendering;
import org.xeptools.workbench.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code xep epub}. */
@Command(
    name = "epub",
    mixinStandardHelpOptions = true,
    description = "Renders documents as EPUB, each by itself or all as one book.",
    footer = {
      "",
      "With a folder, -o gets a file for each document; with a name that ends in .epub, one book of all.",
      "Example: xep epub -o chat.epub xep-0045.xml xep-0313.xml"
    })
final class EpubCommand extends RenderCommand {
  @Option(names = "--title", paramLabel = "TEXT", description = "The title of a book of several.")
  private Optional<String> title = Optional.empty();

  @Override
  Rendering rendering(List<Path> paths) throws UserError {
    if (title.isPresent()) {
      throw new UserError("--title is for one book; name it with -o, such as -o book.epub");
    }
    return workbench(paths).epub(paths);
  }

  @Override
  public Integer call() throws UserError {
    Path name = target().getFileName();
    boolean isBook =
        name != null
            && name.toString().toLowerCase(Locale.ROOT).endsWith(".epub")
            && !Files.isDirectory(target());
    if (!isBook) {
      return super.call();
    }
    Book book = workbench(named()).book(named(), title);
    if (book.content().isEmpty()) {
      spec().commandLine().getErr().println("No document can be read, so there is no book");
    } else {
      try {
        Path folder = target().toAbsolutePath().getParent();
        if (folder != null) {
          Files.createDirectories(folder);
        }
        WholeFile.write(target(), book.content().get());
      } catch (IOException e) {
        throw new UserError(target() + " cannot be written: " + e.getMessage());
      }
    }
    return Outcome.print(book.verdicts(), spec(), terminal());
  }
}
