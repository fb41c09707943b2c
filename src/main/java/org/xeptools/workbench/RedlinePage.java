package org.xeptools.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xeptools.output.OutputFolder;
import org.xeptools.output.WholeFile;
import org.xeptools.render.Assets;
import org.xeptools.rule.Verdict;

/**
 * The result of {@code xep redline}.
 *
 * @param page the page, as UTF-8; empty if a document cannot be read
 * @param name the default file name of the page
 * @param changes the number of changes that it shows
 * @param verdicts the faults of form of both documents
 */
public record RedlinePage(Optional<byte[]> page, String name, int changes, List<Verdict> verdicts) {

  /**
   * Writes the page and the files that it links to.
   *
   * @param target its file, or the folder for it
   * @return the file
   */
  public Path write(Path target) throws UserError {
    boolean folder = target.toString().isEmpty() || Files.isDirectory(target);
    Path file = folder ? target.resolve(name) : target;
    try {
      WholeFile.write(file, page.orElseThrow());
      Path parent = file.getParent();
      OutputFolder beside = new OutputFolder(parent == null ? Path.of("") : parent);
      for (Map.Entry<String, byte[]> asset : Assets.ofDocuments().entrySet()) {
        beside.write(asset.getKey(), asset.getValue());
      }
      return file;
    } catch (IOException e) {
      throw new UserError(String.valueOf(e.getMessage()));
    }
  }
}
