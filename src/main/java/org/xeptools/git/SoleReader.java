package org.xeptools.git;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * Keeps JGit away from its environment: by default it runs {@code git} to find the machine's
 * settings, writes files into repositories to time the disk, and saves the result in the home
 * folder.
 */
final class SoleReader extends SystemReader.Delegate {
  private SoleReader(SystemReader reader) {
    super(reader);
  }

  static void install() {
    SystemReader.setInstance(new SoleReader(SystemReader.getInstance()));
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    return new Empty(parent, fs);
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    return new Empty(parent, fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return new Empty(parent, fs);
  }

  private static final class Empty extends FileBasedConfig {
    Empty(Config parent, FS fs) {
      super(parent, null, fs);
    }

    @Override
    public void load() {
      // There are no settings.
    }

    @Override
    public void save() {
      // It is not written.
    }

    @Override
    public boolean isOutdated() {
      return false;
    }

    @Override
    public long getTimeUnit(
        String section, String subsection, String name, long otherwise, TimeUnit unit) {
      // A file counts as unchanged only if it is two seconds old, the coarsest resolution of file
      // systems.
      return section.equals("filesystem") ? unit.convert(2, TimeUnit.SECONDS) : otherwise;
    }
  }
}
