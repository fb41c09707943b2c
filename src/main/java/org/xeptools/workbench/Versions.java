package org.xeptools.workbench;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Field;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;
import org.xeptools.document.XepReader;
import org.xeptools.git.GitTree;
import org.xeptools.workbench.Inputs.Input;

/** Versions of documents on a command line: a file, or {@code GIT-REF:path}. */
final class Versions implements Closeable {
  private final Inputs inputs;
  private final List<GitTree> trees = new ArrayList<>();

  Versions(Inputs inputs) {
    this.inputs = inputs;
  }

  /** The document {@code name}; an existing file takes precedence over a revision. */
  Input of(String name) throws UserError {
    int colon = name.indexOf(':');
    if (colon < 0 || exists(name)) {
      Path file = file(name);
      if (Files.isDirectory(file)) {
        throw new UserError(name + " is a folder; name a XEP's XML file");
      }
      return inputs.documents(List.of(file)).get(0);
    }
    String revision = name.substring(0, colon);
    String path = name.substring(colon + 1);
    if (revision.isEmpty() || path.isEmpty()) {
      throw new UserError(
          "'" + name + "' is neither a file nor GIT-REF:path, such as HEAD~1:xep-0001.xml");
    }
    try {
      GitTree tree = GitTree.of(Path.of(""), revision);
      trees.add(tree);
      boolean here = path.startsWith("./") || path.startsWith("../");
      Path file = here ? Path.of("").resolve(path) : tree.root().resolve(path);
      file = file.toAbsolutePath().normalize();
      if (tree.locate(file).isEmpty()) {
        throw new UserError(
            "there is no file " + path + " in " + revision + (here ? "" : hint(tree, path)));
      }
      return new Input(file, Corpus.around(file, new XepReader(tree)));
    } catch (UncheckedIOException e) {
      throw new UserError(String.valueOf(e.getCause().getMessage()));
    } catch (IOException | InvalidPathException e) {
      throw new UserError(String.valueOf(e.getMessage()));
    }
  }

  private static String hint(GitTree tree, String path) {
    Path here = Path.of("").resolve(path).toAbsolutePath().normalize();
    return tree.locate(here).isPresent()
        ? "; paths start at the repository's root, so say ./" + path
        : "";
  }

  private static Path file(String name) throws UserError {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UserError(
          name
              + " is not a valid file name here; if it has letters beyond ASCII, try"
              + " LC_ALL=C.UTF-8");
    }
  }

  private static boolean exists(String name) {
    try {
      return Files.exists(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /**
   * A file name for a redline: {@code xep-0384-0.3.0-0.4.0.html}, or {@code xep-0384-redline.html}
   * if the versions are equal.
   */
  static String page(XepDocument old, XepDocument now) {
    String name = now.source().path().getFileName().toString().replaceFirst("\\.xml$", "");
    String before = version(old);
    String after = version(now);
    boolean told = !before.isEmpty() && !after.isEmpty() && !before.equals(after);
    return name + (told ? "-" + before + "-" + after : "-redline") + ".html";
  }

  private static String version(XepDocument document) {
    Optional<Field> version = document.header().lastRevision().flatMap(Revision::version);
    String text = version.map(Field::text).orElse("").replaceAll("[^0-9A-Za-z.]+", "_");
    return text.substring(0, Math.min(20, text.length()));
  }

  @Override
  public void close() {
    trees.forEach(GitTree::close);
  }
}
