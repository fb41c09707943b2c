package org.xeptools.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.xeptools.git.Commits;
import org.xeptools.output.TreeWriter;

/** The commit of the files of an act. */
final class ActCommit implements TreeWriter.Completion {
  private final Path folder;
  private final List<Path> files;
  private final String message;
  private String id = "";

  ActCommit(Path folder, List<Path> files, String message) {
    this.folder = folder;
    this.files = files;
    this.message = message;
  }

  /** The commit that an earlier act on the tree in {@code folder} may have made. */
  static ActCommit earlier(Path folder) {
    return new ActCommit(folder, List.of(), "");
  }

  /** The id of the commit that was made. */
  String id() {
    return id;
  }

  @Override
  public void run() throws IOException {
    try (Commits commits = Commits.in(folder)) {
      id = commits.commit(files, message);
    }
  }

  @Override
  public boolean isDone(List<Path> files) throws IOException {
    try (Commits commits = Commits.in(folder)) {
      for (Path file : files) {
        if (commits.isChanged(file)) {
          return false;
        }
      }
      return true;
    }
  }

  @Override
  public void undo(List<Path> files) throws IOException {
    try (Commits commits = Commits.in(folder)) {
      commits.unstage(files);
    }
  }
}
