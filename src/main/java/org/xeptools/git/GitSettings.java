package org.xeptools.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;

/** The settings of a repository, without files that they include. */
final class GitSettings {
  private static final int MAX_SIZE = 1_000_000;

  /** The files that JGit opens by name; reading a pipe among them would never end. */
  private static final List<String> FILES =
      List.of(
          "HEAD",
          "config",
          "config.worktree",
          "packed-refs",
          "shallow",
          "index",
          "commondir",
          "info/attributes",
          "objects/info/alternates");

  private static final Pattern HEAD =
      Pattern.compile(
          "(ref:\\s*refs/(?:heads/([0-9A-Za-z_][0-9A-Za-z_./-]*)|\\S+)|[0-9a-f]{40,64})\\s*");

  private GitSettings() {}

  /**
   * Checks that the repository in {@code directory} has a format that can be read.
   *
   * @throws IOException with one sentence for the user if not
   */
  static void require(Path directory) throws IOException {
    for (String name : FILES) {
      Path file = directory.resolve(name);
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        throw new IOException(
            file + " is not a file, so this repository cannot be read; make a new clone");
      }
    }
    Matcher head = HEAD.matcher(text(directory.resolve("HEAD"), MAX_SIZE));
    if (!head.matches()) {
      throw new IOException(
          directory.resolve("HEAD")
              + " names neither a branch nor a commit; name a branch in it: git symbolic-ref HEAD"
              + " refs/heads/main");
    }
    Config settings = of(directory.resolve("config"));
    String names = value(settings, "extensions", "objectFormat").orElse("sha1");
    if (!names.equals("sha1")) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "%s names its objects by %s, and xep reads SHA-1 only; make a copy that it reads:"
                  + " git init --object-format=sha1 COPY && git fast-export --all"
                  + " --signed-tags=strip | git -C COPY fast-import && git -C COPY checkout %s",
              directory,
              names.toUpperCase(Locale.ROOT).replace("SHA256", "SHA-256"),
              Optional.ofNullable(head.group(2)).orElse("BRANCH")));
    }
    String refs = value(settings, "extensions", "refStorage").orElse("files");
    if (!refs.equals("files")) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "%s keeps its refs as %s, and xep reads files only; convert them:"
                  + " git refs migrate --ref-format=files",
              directory,
              refs));
    }
  }

  private static Optional<String> value(Config settings, String section, String name) {
    return Optional.ofNullable(settings.getString(section, null, name))
        .map(value -> value.strip().toLowerCase(Locale.ROOT));
  }

  /** The settings files of {@code repository}, that of its working tree last. */
  static Config of(Repository repository) throws IOException {
    return of(
        of(repository.getCommonDirectory().toPath().resolve("config")),
        repository.getDirectory().toPath().resolve("config.worktree"));
  }

  /** The settings in {@code file}; none if it does not exist. */
  static Config of(Path file) throws IOException {
    return of(new Config(), file);
  }

  /** The settings in {@code file}, on top of {@code others}. */
  static Config of(Config others, Path file) throws IOException {
    Config settings = new Config(others);
    if (Files.isRegularFile(file)) {
      try {
        settings.fromText(text(file, MAX_SIZE));
      } catch (ConfigInvalidException | RuntimeException e) {
        throw Unreadable.told(
            file + " is not valid git configuration; git config --list names the line");
      }
    }
    return settings;
  }

  /** The content of {@code file}, whose size is limited. */
  static String text(Path file, int limit) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw Unreadable.told(file + " is larger than any that git writes; make a new clone");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (AccessDeniedException e) {
      throw Unreadable.told(
          file + " cannot be read without permission; give it to yourself: chmod u+r " + file);
    }
  }
}
