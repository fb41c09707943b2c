package org.xeptools.git;

import java.io.File;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.FS_POSIX;
import org.eclipse.jgit.util.FS_Win32;
import org.eclipse.jgit.util.SystemReader;

/**
 * The file system for JGit, without the settings of a repository, which could include any files,
 * thousands of times. {@link GitSettings} reads the settings that are needed.
 */
final class Confined {
  private Confined() {}

  static FS files() {
    return SystemReader.getInstance().isWindows() ? new Windows() : new Posix();
  }

  /** A path below a file never exists, so JGit finds no settings. */
  private static String confined(String name) {
    return name.equals("config") || name.equals("config.worktree") ? "HEAD/nothing" : name;
  }

  private static final class Posix extends FS_POSIX {
    @Override
    public File resolve(File folder, String name) {
      return super.resolve(folder, confined(name));
    }

    @Override
    public FS newInstance() {
      return new Posix();
    }

    @Override
    protected File discoverGitExe() {
      return null;
    }
  }

  private static final class Windows extends FS_Win32 {
    @Override
    public File resolve(File folder, String name) {
      return super.resolve(folder, confined(name));
    }

    @Override
    public FS newInstance() {
      return new Windows();
    }

    @Override
    protected File discoverGitExe() {
      return null;
    }
  }
}
