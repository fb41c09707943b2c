package org.xeptools.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;

/** An object of a repository cannot be read; the message says which one, and how to get it. */
public final class Unreadable extends IOException {
  private static final long serialVersionUID = 1;

  private Unreadable(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** An operation that reads a repository. */
  public interface Reading<T> {
    /**
     * Reads.
     *
     * @throws IOException if the repository is broken
     */
    T read() throws IOException;
  }

  /**
   * The result of {@code reading} in {@code repository}. JGit may throw any exception on unexpected
   * bytes; all of them mean that the repository is broken.
   *
   * @throws Unreadable if it cannot be read
   */
  public static <T> T orSay(Repository repository, Reading<T> reading) throws Unreadable {
    try {
      return reading.read();
    } catch (Unreadable e) {
      throw e;
    } catch (MissingObjectException e) {
      throw missing(repository, e);
    } catch (UncheckedIOException e) {
      throw e.getCause() instanceof Unreadable told
          ? told
          : because(repository.getDirectory().toPath(), e);
    } catch (IOException | RuntimeException e) {
      throw because(repository.getDirectory().toPath(), e);
    }
  }

  /** The repository in {@code directory} cannot be read, for a reason that JGit gives. */
  static Unreadable because(Path directory, Exception reason) {
    return new Unreadable(
        String.format(
            Locale.ROOT,
            "the git repository %s is broken%s; git fsck tells more, and a fresh clone repairs it",
            directory,
            reason(reason)),
        reason);
  }

  /** With the message {@code sentence}. */
  static Unreadable told(String sentence) {
    return new Unreadable(sentence, new IllegalStateException(sentence));
  }

  /** The known reason of {@code failure}, after a colon; "" if there is none. */
  static String reason(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause.getMessage() != null) {
        return ": " + cause.getMessage().replaceAll("\\p{Cntrl}+", " ").replaceAll("[. ]+$", "");
      }
    }
    return "";
  }

  static Unreadable missing(Repository repository, MissingObjectException e) throws Unreadable {
    String what = String.valueOf(e.getMessage()).replaceFirst("^Missing (unknown )?", "");
    Optional<String> remote = remote(repository);
    String sentence =
        isPartial(repository)
            ? "this clone is partial and lacks "
                + what
                + "; fetch all that it lacks: git fetch --refetch --no-filter "
                + remote.orElse("origin")
            : "the git repository "
                + repository.getDirectory()
                + " has lost "
                + what
                + "; git fsck tells what else"
                + remote
                    .map(r -> ", and git fetch --refetch " + r + " brings back what is there too")
                    .orElse("");
    return new Unreadable(sentence, e);
  }

  private static boolean isPartial(Repository repository) throws Unreadable {
    Config settings = settings(repository);
    return settings.getString("extensions", null, "partialClone") != null
        || settings.getSubsections("remote").stream()
            .anyMatch(remote -> settings.getBoolean("remote", remote, "promisor", false));
  }

  /** The remote to fetch from, if there is one. */
  static Optional<String> remote(Repository repository) throws Unreadable {
    Set<String> remotes = settings(repository).getSubsections("remote");
    return remotes.contains("origin")
        ? Optional.of("origin")
        : remotes.stream()
            .filter(remote -> remote.matches("[0-9A-Za-z_][0-9A-Za-z_.-]*"))
            .findFirst();
  }

  /** The settings were already read when the repository was opened. */
  static Config settings(Repository repository) throws Unreadable {
    try {
      return GitSettings.of(repository);
    } catch (IOException e) {
      throw new Unreadable(String.valueOf(e.getMessage()), e);
    }
  }
}
