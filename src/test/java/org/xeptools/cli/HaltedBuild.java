package org.xeptools.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.xeptools.site.build.Progress;
import org.xeptools.workbench.SiteBuild;
import org.xeptools.workbench.UserError;
import org.xeptools.workbench.Workbench;

/** A process that builds a site and dies on the way, with nothing tidied up. */
final class HaltedBuild {
  static final int HALTED = 9;

  private HaltedBuild() {}

  /** The arguments: the sources, the site, and after how many tasks to die. */
  public static void main(String[] arguments) throws UserError {
    build(Path.of(arguments[0]), Path.of(arguments[1]), Integer.parseInt(arguments[2]));
  }

  /** How many tasks a build has; this process dies after {@code last} of them, 0 for never. */
  static int build(Path source, Path site, int last) throws UserError {
    SiteBuild build = new SiteBuild(source, site, false, false, LocalDate.of(2026, 6, 30), true);
    AtomicInteger steps = new AtomicInteger();
    Progress progress =
        step -> {
          if (steps.incrementAndGet() == last) {
            Runtime.getRuntime().halt(HALTED);
          }
        };
    new Workbench().build(build, 2, progress);
    return steps.get();
  }
}
