package org.xeptools.cli;

import java.nio.file.Path;
import java.util.List;
import org.xeptools.render.Paper;
import org.xeptools.workbench.Rendering;
import org.xeptools.workbench.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code xep pdf}. */
@Command(
    name = "pdf",
    mixinStandardHelpOptions = true,
    description = "Renders documents as PDF.",
    footer = {"", "Example: xep pdf -o out xep-0381.xml"})
final class PdfCommand extends RenderCommand {
  @Option(
      names = "--paper",
      paramLabel = "SIZE",
      description = "a4 or letter (default: ${DEFAULT-VALUE}).",
      defaultValue = "a4")
  private Paper paper = Paper.A4;

  @Override
  Rendering rendering(List<Path> paths) throws UserError {
    return workbench(paths).pdf(paths, paper);
  }
}
