package org.xeptools.cli;

import java.nio.file.Path;
import java.util.List;
import org.xeptools.workbench.Rendering;
import org.xeptools.workbench.UserError;
import picocli.CommandLine.Command;

/** {@code xep pdf}. */
@Command(
    name = "pdf",
    mixinStandardHelpOptions = true,
    description = "Renders documents as PDF.",
    footer = {"", "Example: xep pdf -o out xep-0381.xml"})
final class PdfCommand extends RenderCommand {
  @Override
  Rendering rendering(List<Path> paths) throws UserError {
    return workbench(paths).pdf(paths);
  }
}
