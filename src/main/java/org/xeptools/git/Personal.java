package org.xeptools.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.jgit.lib.Config;

/** The git settings of the machine and of the user, in the places where git looks for them. */
record Personal(UnaryOperator<String> environment) {

  /** The settings files, the user's own last. */
  Config settings() throws IOException {
    Config all = new Config();
    for (Path file : files()) {
      all = GitSettings.of(all, file);
    }
    return all;
  }

  private List<Path> files() {
    List<Path> files = new ArrayList<>();
    if (variable("GIT_CONFIG_NOSYSTEM").isEmpty()) {
      variable("GIT_CONFIG_SYSTEM")
          .map(Path::of)
          .ifPresentOrElse(files::add, () -> files.addAll(ofTheMachine()));
    }
    Optional<String> own = variable("GIT_CONFIG_GLOBAL");
    if (own.isPresent()) {
      files.add(Path.of(own.get()));
    } else {
      files.add(folder().resolve("config"));
      files.add(home().resolve(".gitconfig"));
    }
    return files;
  }

  /** Git for Windows has its settings, including line ends, in its own folder. */
  private List<Path> ofTheMachine() {
    List<Path> files = new ArrayList<>();
    files.add(Path.of("/etc/gitconfig"));
    if (File.separatorChar == '\\') {
      for (String folder : variable("PATH").orElse("").split(File.pathSeparator, -1)) {
        File git = new File(folder, "git.exe");
        if (git.isFile() && git.getParentFile().getParentFile() != null) {
          files.add(git.getParentFile().getParentFile().toPath().resolve("etc/gitconfig"));
          break;
        }
      }
    }
    return files;
  }

  /** The user's attributes for files of all repositories. */
  Path attributes(Config settings) {
    String named = settings.getString("core", null, "attributesFile");
    if (named == null) {
      return folder().resolve("attributes");
    }
    return named.startsWith("~/") ? home().resolve(named.substring(2)) : Path.of(named);
  }

  private Path folder() {
    return variable("XDG_CONFIG_HOME")
        .map(Path::of)
        .orElse(home().resolve(".config"))
        .resolve("git");
  }

  private Path home() {
    return Path.of(variable("HOME").orElse(System.getProperty("user.home", "")));
  }

  private Optional<String> variable(String name) {
    return Optional.ofNullable(environment.apply(name)).filter(value -> !value.isEmpty());
  }
}
