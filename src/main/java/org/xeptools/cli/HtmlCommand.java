package org.xeptools.cli;

import java.nio.file.Path;
import java.util.List;
import org.xeptools.workbench.Rendering;
import org.xeptools.workbench.UserError;
import picocli.CommandLine.Command;

/** {@code xep html}. */
@Command(
    name = "html",
    mixinStandardHelpOptions = true,
    description = "Renders documents as HTML.",
    footer = {"", "Example: xep html -o out xep-0381.xml"})
final class HtmlCommand extends RenderCommand {
  @Override
  Rendering rendering(List<Path> paths) throws UserError {
    return workbench(paths).html(paths);
  }
}
