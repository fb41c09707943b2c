package org.xeptools.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * Opens the repository around a folder. Nothing that it names is ever run, and only the settings
 * about its format are used.
 */
public final class Repositories {
  private static final int MAX_POINTER = 10_000;
  private static final Pattern POINTER = Pattern.compile("gitdir: ([^\\r\\n]+)[\\r\\n]*");

  static {
    SoleReader.install();
  }

  private Repositories() {}

  /** The folders of a repository and of its working tree; a bare repository has no working tree. */
  private record Place(Path directory, Optional<Path> files) {}

  /**
   * The repository around {@code folder}, which the caller closes; empty if there is none. {@code
   * GIT_DIR} and {@code GIT_WORK_TREE} are used if the folder is in the tree that they name.
   *
   * @throws IOException with one sentence for the user if there is a repository that cannot be read
   */
  public static Optional<Repository> around(Path folder) throws IOException {
    return around(folder, System::getenv);
  }

  static Optional<Repository> around(Path folder, UnaryOperator<String> environment)
      throws IOException {
    Path start = folder.toAbsolutePath().normalize();
    Optional<Place> place = named(start, environment);
    if (place.isEmpty()) {
      place = discovered(start);
    }
    return place.isEmpty() ? Optional.empty() : Optional.of(open(place.get()));
  }

  private static Optional<Place> named(Path start, UnaryOperator<String> environment)
      throws IOException {
    Optional<Path> directory = path(environment, "GIT_DIR");
    if (directory.isEmpty()) {
      return Optional.empty();
    }
    if (!isRepository(directory.get())) {
      throw new IOException(
          "GIT_DIR is " + directory.get() + ", where there is no git repository; unset it");
    }
    Path files = path(environment, "GIT_WORK_TREE").orElse(Path.of("").toAbsolutePath());
    return Optional.of(new Place(directory.get(), Optional.of(files)))
        .filter(place -> start.startsWith(files));
  }

  private static Optional<Path> path(UnaryOperator<String> environment, String name) {
    return Optional.ofNullable(environment.apply(name))
        .filter(value -> !value.isEmpty())
        .map(value -> Path.of(value).toAbsolutePath().normalize());
  }

  private static Optional<Place> discovered(Path start) throws IOException {
    for (Path at = start; at != null; at = at.getParent()) {
      Path dot = at.resolve(".git");
      if (Files.isRegularFile(dot)) {
        return Optional.of(new Place(pointed(dot), Optional.of(at)));
      }
      if (isRepository(dot)) {
        return Optional.of(new Place(dot, Optional.of(at)));
      }
      if (Files.isDirectory(dot) && !Files.isExecutable(dot)) {
        throw new IOException(
            dot
                + " cannot be opened without permission; give it to yourself: chmod -R u+rX "
                + dot);
      }
      if (Files.isDirectory(dot.resolve("objects"))) {
        throw new IOException(
            dot
                + " is not a git repository, since its HEAD or refs is missing; git fsck cannot"
                + " repair that, so make a fresh clone");
      }
      if (isRepository(at)) {
        return Optional.of(new Place(at, Optional.empty()));
      }
    }
    return Optional.empty();
  }

  /**
   * Recognizes a repository as git does: a linked working tree has its own head and shares the
   * rest.
   */
  private static boolean isRepository(Path directory) {
    return Files.exists(directory.resolve("HEAD"))
        && (Files.exists(directory.resolve("commondir"))
            || (Files.isDirectory(directory.resolve("objects"))
                && Files.isDirectory(directory.resolve("refs"))));
  }

  /** The target of a file called .git, in linked working trees and submodules. */
  private static Path pointed(Path file) throws IOException {
    String text = GitSettings.text(file, MAX_POINTER);
    Matcher pointer = POINTER.matcher(text);
    try {
      if (pointer.matches()) {
        Path directory = file.resolveSibling(pointer.group(1)).toAbsolutePath().normalize();
        if (isRepository(directory)) {
          return directory;
        }
        throw new IOException(
            file
                + " leads to "
                + directory
                + ", where there is no git repository; git worktree repair, run in the repository"
                + " that it belongs to, finds it again");
      }
    } catch (InvalidPathException e) {
      // The target does not exist.
    }
    throw new IOException(file + " does not say where the git repository is; make a new clone");
  }

  private static Repository open(Place place) throws IOException {
    File directory = place.directory().toFile();
    FileRepositoryBuilder builder =
        new FileRepositoryBuilder().setFS(Confined.files()).setGitDir(directory);
    place.files().ifPresentOrElse(files -> builder.setWorkTree(files.toFile()), builder::setBare);
    GitSettings.require(place.directory());
    try {
      builder.setup();
      Path common = builder.getGitCommonDir().toPath().toAbsolutePath().normalize();
      if (!isRepository(common)) {
        throw new IOException(
            place.directory()
                + " belongs to "
                + common
                + ", where there is no git repository; git worktree repair finds it again");
      }
      GitSettings.require(common);
      return builder.build();
    } catch (RuntimeException e) {
      throw Unreadable.because(place.directory(), e);
    }
  }
}
